import { rulebook } from '../../rulebook/index.js';
import type { Bilingual, EditionId, Language, RuleSpec } from '../../rulebook/types.js';
import { displayWidth, padEnd } from '../../text/width.js';
import { RULES } from '../flags.js';
import { commandHelp } from '../help.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { refuseOperands } from '../operands.js';
import { parse } from '../parse.js';

/** `nianbao rules`: what is checked, at what level, for which editions. */
export async function rulesCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, RULES, 'rules');
  refuseOperands(parsed, 'rules');
  if (parsed.has('help')) {
    await io.stdout(commandHelp('rules', RULES, lang));
    return CLEAN;
  }
  return listRules(parsed.value('edition'), parsed.value('format') === 'json', io, lang);
}

/** Prints the rules of an edition, of all without one; also the way of `--list-rules`. */
export async function listRules(
  edition: string | undefined,
  asJson: boolean,
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const rules = rulebook.rules.filter(
    (rule) =>
      edition === undefined || edition === 'auto' || rule.editions.includes(edition as EditionId),
  );
  await io.stdout(
    asJson ? `${JSON.stringify(rules.map(summary), null, 2)}\n` : table(rules, io, lang),
  );
  return CLEAN;
}

function summary({ id, aliases, title, level, preset, editions, fix, basis }: RuleSpec): unknown {
  return { id, aliases, title, level, preset, editions, fix, basis };
}

const LEVELS = {
  zh: { error: '错误', warning: '警告' },
  en: { error: 'error', warning: 'warning' },
};
const HEAD = { zh: ['规则', '级别', '版本', '说明'], en: ['Rule', 'Level', 'Editions', 'Title'] };
const NOTES = {
  zh: {
    recommended: '',
    strict: '（仅 strict）',
    local: '（仅地方要求）',
    end: '用 nianbao explain <规则> 查看依据、原因和正误示例；版本和地方要求也可以这样查看。',
  },
  en: {
    recommended: '',
    strict: ' (strict only)',
    local: ' (with a profile only)',
    end: 'See nianbao explain <rule> for basis, reason and examples; also for an edition or a profile.',
  },
};

function table(rules: readonly RuleSpec[], { palette }: Io, lang: Language): string {
  const rows = rules.map((rule) => [
    rule.id,
    LEVELS[lang][rule.level],
    rule.editions.join(' '),
    rule.title[lang] + NOTES[lang][rule.preset],
  ]);
  const head = HEAD[lang];
  const widths = head.map((name, column) =>
    Math.max(displayWidth(name), ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const paint = (row: readonly string[]) =>
    line(row).replace(
      row[1] ?? '',
      (row[1] === LEVELS[lang].error ? palette.red : palette.yellow)(row[1] ?? ''),
    );
  const end = [...othersIn(lang), palette.dim(NOTES[lang].end)];
  return `${[palette.dim(line(head)), ...rows.map(paint), '', ...end].join('\n')}\n`;
}

/** The editions and the profiles that there are. */
function othersIn(lang: Language): string[] {
  const named = (specs: readonly { id: string; title: Bilingual }[]) =>
    specs.map(({ id, title }) => (lang === 'zh' ? `${id}（${title.zh}）` : `${id} (${title.en})`));
  const { editions, profiles } = rulebook;
  return lang === 'zh'
    ? [
        `版本：${named(editions).join('、')}`,
        `地方要求（--profile）：${named(profiles).join('、')}`,
      ]
    : [
        `Editions: ${named(editions).join(', ')}`,
        `Profiles (--profile): ${named(profiles).join(', ')}`,
      ];
}
