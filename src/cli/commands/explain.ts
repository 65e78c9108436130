import { UsageError } from '../../engine/errors.js';
import { nearest } from '../../engine/nearest.js';
import { loadDocs, rulebook } from '../../rulebook/index.js';
import type { Language, RuleDocs, RuleSpec } from '../../rulebook/types.js';
import { EXPLAIN } from '../flags.js';
import { commandHelp } from '../help.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { explainMarkdown, explainText } from '../explanation.js';
import { parse } from '../parse.js';

/** `nianbao explain <rule>`: by id, earlier id or title; needs no network. */
export async function explainCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, EXPLAIN);
  if (parsed.has('help')) {
    await io.stdout(commandHelp('explain', EXPLAIN, lang));
    return CLEAN;
  }
  if (parsed.operands.length === 0) throw nothingNamed();
  const rule = ruleNamed(parsed.operands.join(' '));
  const docs = (await loadDocs())[rule.id];
  await io.stdout(render(rule, docs, parsed.value('format') ?? 'text', io, lang));
  return CLEAN;
}

function render(
  rule: RuleSpec,
  docs: RuleDocs | undefined,
  format: string,
  io: Io,
  lang: Language,
): string {
  if (format === 'json') return `${JSON.stringify({ ...rule, docs }, null, 2)}\n`;
  if (format === 'markdown') return explainMarkdown(rule, docs, lang);
  return explainText(rule, docs, { lang, palette: io.palette, columns: io.columns });
}

function ruleNamed(name: string): RuleSpec {
  const wanted = name.trim().toLowerCase();
  const namesOf = ({ id, aliases, title }: RuleSpec) => [id, ...aliases, title.zh, title.en];
  const found = rulebook.rules.find((rule) =>
    namesOf(rule).some((each) => each.toLowerCase() === wanted),
  );
  if (found) return found;
  const like = nearest(name, rulebook.rules.flatMap(namesOf));
  throw new UsageError(
    {
      zh: `没有“${name}”这条规则。${like ? `是不是要看“${like}”？` : ''}`,
      en: `There is no rule "${name}".${like ? ` Did you mean "${like}"?` : ''}`,
    },
    { zh: '用 nianbao rules 列出全部规则。', en: 'List all rules with: nianbao rules' },
  );
}

function nothingNamed(): UsageError {
  return new UsageError(
    {
      zh: '请指定规则，例如：nianbao explain applications-balance',
      en: 'Name a rule, such as: nianbao explain applications-balance',
    },
    { zh: '用 nianbao rules 列出全部规则。', en: 'List all rules with: nianbao rules' },
  );
}
