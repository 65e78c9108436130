import type { Act, Term } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { largest } from '../../text/lists.js';
import { matchesOf } from '../../text/matches.js';
import { CHINESE_NUMERAL_CLASS, readChinese } from '../../text/numerals.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckContext } from '../kind.js';
import { lawFigures, told } from './law-figures.js';
import { smallest } from '../../text/lists.js';

const NUMERAL = `[\\d${CHINESE_NUMERAL_CLASS}百]{1,5}`;
/** 《条例》第二十条第(十六)项 */
const ARTICLE = new RegExp(
  `《([^《》]{2,40})》(?:\\([^()]{0,60}\\))?第(${NUMERAL})条(?:第(?:一|1)款)?(?:第\\(?(${NUMERAL})\\)?项)?`,
  'g',
);
const DAYS = new RegExp(`(${NUMERAL})个工作日`, 'g');
const WHOLE = new RegExp(`(${NUMERAL})章(?:共|、|,)?(${NUMERAL})条`, 'g');
/** 《条例》共38条 */
const COUNTED = new RegExp(
  `《([^《》]{2,40})》(?:全文|全部|共计|共有|总共|共){1,2}(${NUMERAL})条`,
  'g',
);
const IN_FORCE =
  /《([^《》]{2,40})》(?:\([^()]{0,60}\))?[自从于将]?(\d{4})年(\d{1,2})月(\d{1,2})日起?(?:正式|开始)?(?:施行|实施|生效)/g;
const LAWFUL = /条例|法定|依法|规定/;
/** How far behind the number of days it stands what is to be done. */
const BEHIND = 16;
/** Since then reports are about the revised regulation. */
const REVISED = 2019;

/** What the draft says of acts against what they are: articles, items, terms, length, the day they came into force. */
export function lawStatements({ report, rulebook }: CheckContext): Detected[] {
  const year = report.year?.year ?? 0;
  if (year < REVISED) return [];
  const { acts } = rulebook.law.acts;
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area === 'heading' || passage.area === 'head') return [];
    return [
      ...(/[条章]/.test(text) ? articles(passage, acts, year) : []),
      ...lawFigures(passage, acts),
      ...(text.includes('个工作日') ? terms(passage, acts) : []),
      ...(/[施实]行|实施|生效/.test(text) ? datesInForce(passage, acts) : []),
    ];
  });
}

/** The act of a title; 条例 alone is the one that all reports are about. */
function actOf(title: string, acts: readonly Act[]): Act | undefined {
  if (title === '条例') return acts[0];
  return acts.find(({ name, short }) => title === name || title === short);
}

function articles(passage: Passage, acts: readonly Act[], year: number): Detected[] {
  const { text } = passage.text;
  const cited = flatMap(matchesOf(text, ARTICLE), (match): Detected[] => {
    const act = actOf(match[1]!, acts);
    const article = numberOf(match[2]!);
    if (!act?.articles || article === undefined || year < (act.from ?? 0)) return [];
    const start = match.index + match[0].lastIndexOf('第', match[0].indexOf(`${match[2]!}条`));
    const end = match.index + match[0].length;
    const values = { found: text.slice(start, end), act: act.name };
    if (article > act.articles)
      return [told('no-article', passage, start, end, { ...values, count: act.articles })];
    const item = match[3] === undefined ? undefined : numberOf(match[3]);
    const items = act.items?.[String(article)];
    if (items !== undefined && item !== undefined && item > items)
      return [
        told('no-item', passage, start, end, { ...values, article: match[2]!, count: items }),
      ];
    const said = /^[^。;《]{0,24}/.exec(text.slice(end))![0];
    const expected = /第[^条]{1,5}条/.test(said)
      ? undefined
      : (meant(act, article, said) ??
        meantBefore(act, article, text, { start: match.index, said }));
    if (expected === undefined) return [];
    return [told('other-article', passage, start, end, { ...values, expected })];
  });
  return [...cited, ...lengths(passage, acts), ...counts(passage, acts)];
}

/** The article that says what is said behind a citation, where the cited one is about something else. */
function meant({ subjects = [] }: Act, cited: number, said: string): number | undefined {
  const own = subjects.find(({ article }) => article === cited);
  // 第二十条关于保密审查的规定 says itself what it is about.
  if (!own && !/^(?:关于|有关)/.test(said)) return undefined;
  if (own?.words.some((word) => said.includes(word))) return undefined;
  const places = subjects
    .map(({ article, words }) => ({
      article,
      at: smallest(words.map((word) => said.indexOf(word)).filter((at) => at >= 0)),
    }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  return places[0]?.article;
}

/** 对内部事务信息，依据《条例》第十五条不予公开: what is meant stands before a citation that ends its clause. */
function meantBefore(
  act: Act,
  cited: number,
  text: string,
  { start, said }: { readonly start: number; readonly said: string },
): number | undefined {
  if (
    !/^(?:的?规定|的?要求)?(?:,?(?:依法)?(?:不予公开|不予提供|不予处理|作出处理|处理|办理|答复))?$/.test(
      said,
    )
  )
    return undefined;
  const before = text.slice(Math.max(0, start - 40), start);
  const from = largest(['。', ';', '》', '条'].map((stop) => before.lastIndexOf(stop))) + 1;
  const expected = meant(act, cited, before.slice(from));
  return expected !== undefined && SURE.has(expected) ? expected : undefined;
}

/** Articles whose words are of their matter alone. */
const SURE = new Set([14, 15, 16, 37, 38, 49]);

/** 第二十条规定的十三项 */
const ITEMS = new RegExp(
  `第(${NUMERAL})条(?:第一款)?(?:规定|列明|列举|明确|要求)?的?(?:全部)?(${NUMERAL})(?:项|类|种)`,
  'g',
);
const CHAPTER = new RegExp(`第(${NUMERAL})章["“《(]([^"”》)]{2,12})["”》)]`, 'g');

/** Numbers of items and of chapters, in sentences on the act. */
function counts(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  const act = acts.find(({ items }) => items);
  if (!act || !/条例》/.test(text)) return [];
  const items = flatMap(matchesOf(text, ITEMS), (match): Detected[] => {
    const article = numberOf(match[1]!);
    const count = act.items?.[String(article)];
    const found = numberOf(match[2]!);
    if (count === undefined || found === undefined || found === count || found < 3) return [];
    const end = match.index + match[0].length;
    const start = end - match[2]!.length - 1;
    const values = { found: text.slice(start, end), article: match[1]!, act: act.name, count };
    return [told('items', passage, start, end, values)];
  });
  const chapters = flatMap(matchesOf(text, CHAPTER), (match): Detected[] => {
    const expected = (act['chapter-names'] ?? []).indexOf(match[2]!) + 1;
    if (expected === 0 || expected === numberOf(match[1]!)) return [];
    const end = match.index + match[1]!.length + 2;
    const values = {
      found: text.slice(match.index, end),
      name: match[2]!,
      act: act.name,
      expected,
    };
    return [told('chapter', passage, match.index, end, values)];
  });
  return [...items, ...chapters];
}

/** 全部六章六十六条 */
function lengths(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  const counted = flatMap(matchesOf(text, COUNTED), (match): Detected[] => {
    const act = actOf(match[1]!, acts);
    if (!act?.articles || numberOf(match[2]!) === act.articles) return [];
    const end = match.index + match[0].length;
    const start = end - match[2]!.length - 1;
    const values = {
      found: text.slice(start, end),
      act: act.name,
      chapters: act.chapters ?? 0,
      count: act.articles,
    };
    return [told(act.chapters ? 'length' : 'no-article', passage, start, end, values)];
  });
  const whole = flatMap(text.includes('章') ? matchesOf(text, WHOLE) : [], (match): Detected[] => {
    const [words, chapters, count] = match;
    const before = /《([^《》]{2,40})》[^《》。;]{0,8}$/.exec(
      text.slice(Math.max(0, match.index - 60), match.index),
    );
    const act = before ? actOf(before[1]!, acts) : undefined;
    if (!act?.articles || !act.chapters) return [];
    if (numberOf(chapters!) === act.chapters && numberOf(count!) === act.articles) return [];
    const values = { found: words, act: act.name, chapters: act.chapters, count: act.articles };
    return [told('length', passage, match.index, match.index + words!.length, values)];
  });
  return [...counted, ...whole];
}

function terms(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  const known = flatMap(acts, (act) => (act.terms ?? []).map((term) => ({ act, term })));
  return flatMap(matchesOf(text, DAYS), (match): Detected[] => {
    const days = numberOf(match[1]!);
    const end = match.index + match[0].length;
    const around = sentenceAround(text, match.index, end);
    const sentence = text.slice(around.start, around.end);
    const behind = text.slice(end - 1, end + BEHIND);
    const before = text.slice(Math.max(0, match.index - BEHIND), match.index);
    const wrong = known.find(
      ({ term }) => days !== undefined && isWrong(term, days, sentence, { before, behind }),
    );
    if (!wrong) return [];
    const { act, term } = wrong;
    const values = { found: match[0], article: term.article, act: act.name, expected: term.days };
    return [told('term', passage, match.index, end, values)];
  });
}

function isWrong(
  term: Term,
  days: number,
  sentence: string,
  beside: { readonly before: string; readonly behind: string },
): boolean {
  if (term.over ? days <= term.days : days === term.days) return false;
  if (term.law && !LAWFUL.test(sentence)) return false;
  if (term.unless?.some((word) => sentence.includes(word))) return false;
  if (!term.words.every((word) => sentence.includes(word))) return false;
  const isNear = term.near?.some((word) => beside.behind.includes(word)) ?? false;
  return isNear || (term.before?.some((word) => beside.before.includes(word)) ?? false);
}

function datesInForce(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, IN_FORCE), (match): Detected[] => {
    const act = actOf(match[1]!, acts);
    const [year, month, day] = match.slice(2, 5).map(Number);
    const found = `${match[2]!}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (!act?.force || act.force.includes(found)) return [];
    const nearest = act.force.find((one) => one.startsWith(String(year))) ?? act.force[0]!;
    const written = `${match[2]!}年${match[3]!}月${match[4]!}日`;
    const start = match.index + match[0].indexOf(written);
    const [y, m, d] = nearest.split('-').map(Number);
    const values = { found: written, act: act.name, expected: `${y!}年${m!}月${d!}日` };
    return [told('in-force', passage, start, start + written.length, values)];
  });
}

function numberOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : readChinese(text);
}
