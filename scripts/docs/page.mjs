import { isList } from './sources.mjs';
import { WORDS } from './words.mjs';

const NOTE = '<!-- 由 npm run docs 生成；请改 rules/ 里的规则，不要改这里。 -->';

/** From this many lines on, a good example is shown as what differs from the bad one. */
const LONG = 12;

/**
 * The page of a rule: in Chinese with its examples, then in English.
 *
 * @param {object} rule
 * @param {{ bad: string, good: string, zh: string, en: string }[]} examples drafts, and what the command
 *   prints about the faulty one
 * @param {{ canFix: boolean }} facts whether the command has `--fix`
 */
export function rulePage(rule, examples, facts) {
  const number = (index) => (examples.length > 1 ? ` ${index + 1}` : '');
  const zh = examples.flatMap((example, index) => [
    `## ${WORDS.zh.example}${number(index)}：${rule.docs.examples[index].title.zh}`,
    ...besideOf(rule.docs.examples[index]),
    `${isList(rule) ? WORDS.zh.list : WORDS.zh.draft}：`,
    fence(example.bad, isList(rule) ? 'yaml' : 'markdown'),
    `${WORDS.zh.output}：`,
    fence(example.zh, 'text'),
    ...correction(example),
  ]);
  const en = examples.flatMap((example, index) => [
    `## ${WORDS.en.example}${number(index)}: ${rule.docs.examples[index].title.en}`,
    `${WORDS.en.output}:`,
    fence(example.en, 'text'),
  ]);
  return `${[
    `# ${rule.title.zh}（\`${rule.id}\`）`,
    NOTE,
    ...prose(rule, 'zh', facts),
    ...zh,
    '---',
    `# ${rule.title.en} (\`${rule.id}\`)`,
    ...prose(rule, 'en', facts),
    ...en,
  ].join('\n\n')}\n`;
}

/** The report that the example is held against. */
function besideOf({ previous, neighbour, organs, form }) {
  if (organs !== undefined)
    return organs.flatMap(({ name, report }) => [
      `${name}${WORDS.zh.reportOf}：`,
      fence(report, 'markdown'),
    ]);
  if (previous !== undefined) return [`${WORDS.zh.previous}：`, fence(previous, 'markdown')];
  if (form !== undefined) return [`${WORDS.zh.form}：`, fence(form, 'text')];
  return neighbour === undefined ? [] : [`${WORDS.zh.neighbour}：`, fence(neighbour, 'markdown')];
}

function prose(rule, lang, facts) {
  const words = WORDS[lang];
  const { summary, why, silent, understands } = rule.docs;
  return [
    factsOf(rule, lang, facts),
    `**${words.what}${words.colon.trimEnd()}** ${summary[lang].trim()}`,
    `**${words.why}${words.colon.trimEnd()}** ${why[lang].trim()}`,
    `**${words.silent}${words.colon.trimEnd()}** ${silent[lang].trim()}`,
    ...(understands
      ? [
          `**${words.understands}${words.colon.trimEnd()}**`,
          understands.map((one) => `- ${one}`).join('\n'),
        ]
      : []),
    ...relationsOf(rule, lang),
    `## ${words.basis}`,
    rule.basis.map((basis) => basisLine(basis, lang)).join('\n') || `- ${words.localBasis}`,
  ];
}

/** The relations that the rule reports: how they are said, with sentences that are right and wrong. */
function relationsOf({ docs: { relations = [] } }, lang) {
  const words = WORDS[lang];
  if (relations.length === 0) return [];
  return [
    `**${words.forms}**`,
    relations
      .map(({ title, forms, examples }) =>
        [
          `- ${title[lang]}`,
          ...forms.map((form) => `  - \`${form}\``),
          ...examples.true.map((text) => `  - ✓ ${text}`),
          ...examples.false.map(({ text }) => `  - ✗ ${text}`),
        ].join('\n'),
      )
      .join('\n'),
  ];
}

function factsOf(rule, lang, { canFix }) {
  const words = WORDS[lang];
  const repair = canFix || rule.fix === 'none' ? words[rule.fix] : words.planned;
  const facts = [
    [
      words.level,
      words[rule.level] + (rule.preset === 'recommended' ? '' : ` (${words[rule.preset]})`),
    ],
    [words.editions, rule.editions.join(words.comma)],
    [words.fix, repair],
    ...(rule.aliases?.length > 0 ? [[words.aliases, rule.aliases.join(words.comma)]] : []),
  ];
  return facts.map(([name, value]) => `- ${name}${words.colon}${value}`).join('\n');
}

function basisLine({ editions, document, clause, note }, lang) {
  const words = WORDS[lang];
  const scope = editions ? `${editions.join(words.comma)}${words.colon}` : '';
  const where = [document, clause].filter(Boolean).join(lang === 'zh' ? '，' : ', ');
  return `- ${scope}${where}${note ? `${lang === 'zh' ? '。' : '. '}${note[lang]}` : ''}`;
}

function correction({ bad, good }) {
  const before = bad.trimEnd().split('\n');
  const after = good.trimEnd().split('\n');
  if (before.length < LONG) return [`${WORDS.zh.good}：`, fence(good, 'markdown')];
  return [`${WORDS.zh.diff}：`, fence(changesBetween(before, after).join('\n'), 'diff')];
}

/** Lines out and in: one by one where there are as many as before, else all between the common ends. */
function changesBetween(before, after) {
  if (before.length === after.length) {
    return before.flatMap((line, index) =>
      line === after[index] ? [] : [`- ${line}`, `+ ${after[index]}`],
    );
  }
  const differs = (line, index) => line !== after[index];
  const start = Math.max(0, before.findIndex(differs));
  const ends = before.toReversed().findIndex((line, index) => line !== after.at(-1 - index));
  const end = Math.min(Math.max(0, ends), before.length - start, after.length - start);
  return [
    ...before.slice(start, before.length - end).map((line) => `- ${line}`),
    ...after.slice(start, after.length - end).map((line) => `+ ${line}`),
  ];
}

/** Tildes, because an example may itself hold a fence of backquotes. */
function fence(text, language) {
  return `~~~~${language}\n${text.trimEnd()}\n~~~~`;
}
