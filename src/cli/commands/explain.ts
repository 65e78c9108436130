import { UsageError } from '../../engine/errors.js';
import { nearest } from '../../engine/nearest.js';
import { loadDocs, rulebook } from '../../rulebook/index.js';
import type { Language, RuleDocs, RuleSpec } from '../../rulebook/types.js';
import { EXPLAIN } from '../flags.js';
import { commandHelp } from '../help.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { explainOther, otherNamed, type Other } from '../explain-others.js';
import { explainMarkdown, explainText } from '../explanation.js';
import { tooMany } from '../operands.js';
import { parse } from '../parse.js';

/** `nianbao explain <name>`: a rule by id, earlier id or title, an edition or a profile; needs no network. */
export async function explainCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, EXPLAIN, 'explain');
  if (parsed.has('help')) {
    await io.stdout(commandHelp('explain', EXPLAIN, lang));
    return CLEAN;
  }
  if (parsed.operands.length === 0) throw nothingNamed();
  const name = parsed.operands.join(' ');
  const format = parsed.value('format') ?? 'text';
  const other = otherNamed(rulebook, name.trim().toLowerCase());
  if (other) {
    await io.stdout(renderOther(other, format, lang));
    return CLEAN;
  }
  const [one, second] = parsed.operands;
  if (second !== undefined && !ruleOf(name) && (ruleOf(one!) || otherNamed(rulebook, one!)))
    throw tooMany('explain', second);
  const rule = ruleNamed(name);
  const docs = (await loadDocs())[rule.id];
  await io.stdout(render(rule, docs, format, io, lang));
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

function renderOther(other: Other, format: string, lang: Language): string {
  if (format === 'json') return `${JSON.stringify(other.spec, null, 2)}\n`;
  return explainOther(other, rulebook, { lang, isMarkdown: format === 'markdown' });
}

function namesOf({ id, aliases, title }: RuleSpec): string[] {
  return [id, ...aliases, title.zh, title.en];
}

function ruleOf(name: string): RuleSpec | undefined {
  const wanted = name.trim().toLowerCase();
  return rulebook.rules.find((rule) => namesOf(rule).some((each) => each.toLowerCase() === wanted));
}

function ruleNamed(name: string): RuleSpec {
  const found = ruleOf(name);
  if (found) return found;
  const like = nearest(name, [
    ...rulebook.rules.flatMap(namesOf),
    ...[...rulebook.editions, ...rulebook.profiles].map(({ id }) => id),
  ]);
  throw new UsageError(
    {
      zh: `没有“${name}”这条规则、版本或地方要求。${like ? `是不是要看“${like}”？` : ''}`,
      en: `There is no rule, edition or profile "${name}".${like ? ` Did you mean "${like}"?` : ''}`,
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
