import { basisLine } from '../output/basis-line.js';
import { wrap } from '../output/wrap.js';
import type { Palette } from '../output/palette.js';
import type { Bilingual, Language, RelationDocs, RuleDocs, RuleSpec } from '../rulebook/types.js';

const NAMES = {
  level: { zh: '级别', en: 'Level' },
  editions: { zh: '适用版本', en: 'Editions' },
  strict: { zh: '只在 --preset strict 时检查', en: 'Only with --preset strict' },
  local: {
    zh: '只在选用了地方要求（--profile）或配置里写明时检查',
    en: 'Only with a --profile or a configuration that asks for it',
  },
  what: { zh: '查什么', en: 'What it checks' },
  why: { zh: '为什么', en: 'Why' },
  silent: { zh: '哪些情形不报', en: 'When it is silent' },
  understands: { zh: '读得懂的句子（举例）', en: 'Sentences it understands, for example' },
  forms: { zh: '能核对的说法', en: 'What it can check, and how that is said' },
  right: { zh: '对', en: 'right' },
  wrong: { zh: '错', en: 'wrong' },
  basis: { zh: '依据', en: 'Basis' },
  bad: { zh: '有问题的写法', en: 'Faulty' },
  good: { zh: '正确的写法', en: 'Correct' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const LEVELS = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
} as const;

interface Part {
  readonly name: string;
  readonly text: string;
  /** Set as it is, not wrapped. */
  readonly isExample: boolean;
}

/** A rule as a page for the terminal. */
export function explainText(
  rule: RuleSpec,
  docs: RuleDocs | undefined,
  { lang, palette, columns }: { lang: Language; palette: Palette; columns: number },
): string {
  const parts = partsOf(rule, docs, lang).map(({ name, text, isExample }) => {
    const lines = text
      .split('\n')
      .flatMap((line) => (isExample ? [line] : wrap(line, columns - 2)));
    return `${palette.bold(name)}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}`;
  });
  const head = `${palette.bold(rule.title[lang])}  ${palette.dim(rule.id)}\n${factsOf(rule, lang)}`;
  return `${[head, ...parts].join('\n\n')}\n`;
}

/** A rule as a page in Markdown. */
export function explainMarkdown(
  rule: RuleSpec,
  docs: RuleDocs | undefined,
  lang: Language,
): string {
  const parts = partsOf(rule, docs, lang).map(
    ({ name, text, isExample }) =>
      `## ${name}\n\n${isExample ? fenced(text) : text.replaceAll('\n', '\n\n')}`,
  );
  const head = `# ${rule.title[lang]}（\`${rule.id}\`）\n\n${factsOf(rule, lang)}`;
  return `${[head, ...parts].join('\n\n')}\n`;
}

/** Tildes, because an example may itself hold a fence of backquotes. */
function fenced(text: string): string {
  return `~~~~markdown\n${text}\n~~~~`;
}

function factsOf(rule: RuleSpec, lang: Language): string {
  const colon = lang === 'zh' ? '：' : ': ';
  const facts = [
    `${NAMES.level[lang]}${colon}${LEVELS[rule.level][lang]}`,
    `${NAMES.editions[lang]}${colon}${rule.editions.join(lang === 'zh' ? '、' : ', ')}`,
    ...(rule.preset === 'recommended' ? [] : [NAMES[rule.preset][lang]]),
  ];
  return facts.join(lang === 'zh' ? '；' : '; ');
}

function partsOf(rule: RuleSpec, docs: RuleDocs | undefined, lang: Language): Part[] {
  const prose = (name: Bilingual, text: string | undefined): Part[] =>
    text?.trim() ? [{ name: name[lang], text: text.trim(), isExample: false }] : [];
  const examples = (docs?.examples ?? []).flatMap(({ title, bad, good }): Part[] => [
    { name: `${NAMES.bad[lang]} · ${title[lang]}`, text: bad.trimEnd(), isExample: true },
    { name: `${NAMES.good[lang]} · ${title[lang]}`, text: good.trimEnd(), isExample: true },
  ]);
  return [
    ...prose(NAMES.what, docs?.summary[lang]),
    ...prose(NAMES.why, docs?.why[lang]),
    ...prose(NAMES.basis, rule.basis.map((basis) => basisLine(basis, lang)).join('\n')),
    ...prose(NAMES.silent, docs?.silent[lang]),
    ...prose(NAMES.understands, docs?.understands?.join('\n')),
    ...prose(NAMES.forms, docs?.relations?.map((each) => relationText(each, lang)).join('\n')),
    ...examples.filter(({ text }) => text !== ''),
  ];
}

/** A relation: its ways of saying, and sentences that are right and wrong. */
function relationText({ title, forms, examples }: RelationDocs, lang: Language): string {
  const colon = lang === 'zh' ? '：' : ': ';
  return [
    `${title[lang]}${colon}${forms.join(lang === 'zh' ? '；' : '; ')}`,
    ...examples.true.map((text) => `${NAMES.right[lang]}${colon}${text}`),
    ...examples.false.map(({ text }) => `${NAMES.wrong[lang]}${colon}${text}`),
  ].join('\n');
}
