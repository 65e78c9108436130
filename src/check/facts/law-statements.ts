import type { Act } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { CHINESE_NUMERAL_CLASS } from '../../text/numerals.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckContext } from '../kind.js';
import { actNamed, numberOf } from './article-citations.js';
import { citedArticles } from './cited-articles.js';
import { lawDates } from './law-dates.js';
import { lawFigures } from './law-figures.js';
import { told } from './told.js';
import { lawSayings } from './law-sayings.js';
import { lawTerms } from './law-terms.js';
import { ruleNames } from './rule-names.js';
import { statedOrigins } from './stated-origins.js';

const NUMERAL = `[\\d${CHINESE_NUMERAL_CLASS}百]{1,5}`;
const WHOLE = new RegExp(`(${NUMERAL})章(?:共|、|,)?(${NUMERAL})条`, 'g');
/** 《条例》共38条 */
const COUNTED = new RegExp(
  `《([^《》]{2,40})》(?:全文|全部|共计|共有|总共|共){1,2}(${NUMERAL})条`,
  'g',
);
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
    return apart([
      ...(text.includes('条')
        ? [
            ...citedArticles(passage, rulebook, year),
            ...lengths(passage, acts),
            ...counts(passage, acts),
          ]
        : []),
      ...lawFigures(passage, acts),
      ...(/[日天]/.test(text) ? lawTerms(passage, acts) : []),
      ...lawSayings(passage, acts),
      ...statedOrigins(passage, rulebook),
      ...ruleNames(passage, acts),
      ...(/\d年/.test(text) && /[施实]行|实施|生效|执行|[公颁发]布|签署/.test(text)
        ? lawDates(passage, acts)
        : []),
    ]);
  });
}

/** Words that are wrong for two reasons are told once, for the first. */
function apart(found: readonly Detected[]): Detected[] {
  return found.filter(
    ({ span }, at) =>
      !found.slice(0, at).some((one) => one.span.start < span.end && span.start < one.span.end),
  );
}

/** 第二十条规定的十三项 */
const ITEMS = new RegExp(
  `第(${NUMERAL})条(?:第一款)?(?:所)?(?:规定|列明|列举|明确|要求|列出)?的?(?:全部)?(${NUMERAL})(?:项|类|种|个?方面)`,
  'g',
);
/** 对应第二十条的19项: entries of one's own catalogue that are sorted by articles. */
const SORTED = /(?:对应|归入|归属|归到|属于|涉及|列入|标注|关联|依据|按照?)(?:《条例》|条例)?$/;
/** 《条例》第五章“依申请公开”, 条例第四章主动公开的规定 */
const CHAPTER = new RegExp(
  `(?:《([^《》]{2,40})》|条例)(?:的|中|中的)?第(${NUMERAL})章["“《(]?([\\u4e00-\\u9fff]{2,12})`,
  'g',
);

/** Numbers of items and of chapters, in sentences on the act. */
function counts(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  const act = acts.find(({ items }) => items);
  if (!act || !text.includes('条例')) return [];
  const items = flatMap(matchesOf(text, ITEMS), (match): Detected[] => {
    const article = numberOf(match[1]!);
    const count = act.items?.[String(article)];
    const found = numberOf(match[2]!);
    if (count === undefined || found === undefined || found === count || found < 3) return [];
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (SORTED.test(before) && /条的?\d/.test(match[0])) return [];
    const end = match.index + match[0].length;
    const start = match.index + match[0].lastIndexOf(match[2]!);
    const values = { found: text.slice(start, end), article: match[1]!, act: act.name, count };
    return [told('items', passage, start, end, values)];
  });
  const chapters = flatMap(matchesOf(text, CHAPTER), (match): Detected[] => {
    const [, title = '条例', number, words] = match;
    const names = act['chapter-names'] ?? [];
    const expected = names.findIndex((name) => words!.startsWith(name)) + 1;
    if (actNamed(title, acts) !== act || expected === 0 || expected === numberOf(number!))
      return [];
    const start = match.index + match[0].indexOf(`第${number!}章`);
    const end = start + number!.length + 2;
    const values = {
      found: text.slice(start, end),
      name: names[expected - 1]!,
      act: act.name,
      expected,
    };
    return [told('chapter', passage, start, end, values)];
  });
  return [...items, ...chapters];
}

/** 与2007年《条例》的五章三十八条相比: what an earlier text had. */
function isOldText(text: string, at: number): boolean {
  return /(?:2007年|2008年|原|旧|修订前的?|修改前的?)(?:版|的)?《[^《》]{2,40}》[^《》。;]{0,8}$/.test(
    text.slice(Math.max(0, at - 70), at),
  );
}

/** 全部六章六十六条 */
function lengths(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  const counted = flatMap(matchesOf(text, COUNTED), (match): Detected[] => {
    const act = actNamed(match[1]!, acts);
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
    const act = before ? actNamed(before[1]!, acts) : undefined;
    if (!act?.articles || !act.chapters || isOldText(text, match.index)) return [];
    if (numberOf(chapters!) === act.chapters && numberOf(count!) === act.articles) return [];
    const values = { found: words, act: act.name, chapters: act.chapters, count: act.articles };
    return [told('length', passage, match.index, match.index + words!.length, values)];
  });
  return [...counted, ...whole];
}
