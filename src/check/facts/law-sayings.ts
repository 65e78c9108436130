import type { Act } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';
import { WordScan } from '../../text/word-scan.js';
import { matchesOf } from '../../text/matches.js';
import { CHINESE_NUMERAL_CLASS } from '../../text/numerals.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { numberOf } from './article-citations.js';
import { told } from './told.js';

const KINDS = new RegExp(`([\\d${CHINESE_NUMERAL_CLASS}]{1,3})类([\\u4e00-\\u9fff]{4,8})`, 'g');
const DAY = /(\d{1,2}月\d{1,2}日)(?:之?前|以前|底前)/g;
/** 《条例》第五条“…, 《条例》确立的“…: what follows is said to be the act's own words. */
const ATTRIBUTED =
  /条例》?(?:第[^,。;]{1,5}条)?(?:关于|所?规定|所?明确|所?确立|所?确定|所?要求|提出|强调)?(?:了|的)?:?["“]?$/;
const LAW = /条例|第四十九条|法定/;
const OWN = /[本我](?:局|委|厅|办|部门|单位)|部门/;
const GOVERNMENT = /政府(?!信息|各?部门|工作部门|的部门|门户|网)|主管部门/;
/** 我局应向县政府办公室提交: to whom, not who publishes. */
const TO =
  /向[^,。;]{0,16}?政府(?:信息公开(?:工作)?主管部门|办公[室厅]|办)?(?=提交|报送|报告|递交)/g;

/** What the draft says in words that the act has otherwise: earlier texts, turned sayings, kinds, days. */
export function lawSayings(passage: Passage, acts: readonly Act[]): Detected[] {
  const found = scanOf(acts).in(passage.text.text);
  const { counted, dated } = groupsOf(acts);
  return [
    ...flatMap(found, (act) => [...outdated(passage, act), ...misquoted(passage, act)]),
    ...flatMap(counted, (act) => kinds(passage, act)),
    ...flatMap(dated, (act) => deadlines(passage, act)),
  ];
}

/** The acts that count kinds of something, and those that set a day. */
const groupsOf = once((acts: readonly Act[]) => ({
  counted: acts.filter((act) => act.kinds),
  dated: acts.filter((act) => act.deadlines),
}));

/** Tells of which acts a text has words that stand in an earlier text of them, or are not theirs. */
const scanOf = once(
  (acts: readonly Act[]): WordScan<Act> =>
    new WordScan(
      flatMap(acts, (act) =>
        flatMap([...(act.outdated ?? []), ...misquotedOf(act)], ({ words }) =>
          words.map((word): [string, Act] => [word, act]),
        ),
      ),
    ),
);

function misquotedOf({ sayings = [] }: Act): { readonly words: readonly string[] }[] {
  return sayings.map(({ misquoted: words }) => ({ words }));
}

/** What an earlier text of the act said. */
function outdated(passage: Passage, { name, outdated: old = [] }: Act): Detected[] {
  return flatMap(old, ({ words, unless, article }) =>
    said(passage, words, unless, (found, start, end) =>
      told('outdated', passage, start, end, { found, act: name, article }),
    ),
  );
}

function misquoted(passage: Passage, { sayings = [] }: Act): Detected[] {
  return flatMap(sayings, ({ quote, misquoted: words, unless, attributed = false }) =>
    said(
      passage,
      words,
      unless,
      (found, start, end) => told('misquoted', passage, start, end, { found, expected: quote }),
      attributed ? ATTRIBUTED : undefined,
    ),
  );
}

function said(
  { text: { text } }: Passage,
  words: readonly string[],
  unless: readonly string[] = [],
  tell: (found: string, start: number, end: number) => Detected,
  before?: RegExp,
): Detected[] {
  const found = words.find((word) => text.includes(word));
  if (found === undefined) return [];
  // Where it is wrong only behind certain words, any of the places may be that one.
  for (let start = text.indexOf(found); start >= 0; start = text.indexOf(found, start + 1)) {
    const end = start + found.length;
    const around = sentenceAround(text, start, end);
    if (before && !before.test(text.slice(around.start, start))) continue;
    const sentence = text.slice(around.start, around.end);
    return unless.some((word) => sentence.includes(word)) ? [] : [tell(found, start, end)];
  }
  return [];
}

/** 四类内部事务信息 */
function kinds(passage: Passage, { kinds: known = {} }: Act): Detected[] {
  const { text } = passage.text;
  return flatMap(text.includes('类') ? matchesOf(text, KINDS) : [], (match): Detected[] => {
    const name = Object.keys(known).find((each) => match[2]!.startsWith(each));
    const count = numberOf(match[1]!);
    if (name === undefined || count === undefined || count === known[name]) return [];
    const end = match.index + match[1]!.length + 1 + name.length;
    const values = { found: text.slice(match.index, end), expected: `${known[name]!}类${name}` };
    return [told('misquoted', passage, match.index, end, values)];
  });
}

/** The day by which the act wants the report published. */
function deadlines(passage: Passage, { name, deadlines: known }: Act): Detected[] {
  const { text } = passage.text;
  if (!known || !known.words.some((word) => text.includes(word))) return [];
  const [own, governments] = known.days;
  return flatMap(matchesOf(text, DAY), (match): Detected[] => {
    const end = match.index + match[0].length;
    const around = sentenceAround(text, match.index, end);
    const sentence = text.slice(around.start, around.end);
    const isReport = known.words.some((word) => sentence.includes(word)) && LAW.test(sentence);
    const isPublished =
      /公布|发布|公开|提交|报送/.test(sentence) &&
      !/要求各|各单位/.test(sentence) &&
      !clauseAround(text, match.index, end).includes('汇总');
    if (!isReport || !isPublished) return [];
    const day = match[1]!;
    const isOwn = OWN.test(sentence) && !GOVERNMENT.test(sentence.replace(TO, ''));
    if (day === own || (day === governments && !isOwn)) return [];
    const expected = isOwn ? own! : known.days.join('、');
    const values = { found: day, article: known.article, act: name, expected };
    return [told('deadline', passage, match.index, match.index + day.length, values)];
  });
}

function clauseAround(text: string, start: number, end: number): string {
  const before = /[^,。;:]{0,60}$/.exec(text.slice(Math.max(0, start - 60), start))![0];
  return before + /^[^,。;:]{0,60}/.exec(text.slice(start, end + 60))![0];
}
