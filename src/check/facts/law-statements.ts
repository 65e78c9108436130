import type { Act } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { CHINESE_NUMERAL_CLASS } from '../../text/numerals.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckContext } from '../kind.js';
import { actNamed, numberOf } from './article-citations.js';
import { citedArticles } from './cited-articles.js';
import { lawFigures, told } from './law-figures.js';
import { lawSayings } from './law-sayings.js';
import { lawTerms } from './law-terms.js';
import { statedOrigins } from './stated-origins.js';

const NUMERAL = `[\\d${CHINESE_NUMERAL_CLASS}百]{1,5}`;
const WHOLE = new RegExp(`(${NUMERAL})章(?:共|、|,)?(${NUMERAL})条`, 'g');
/** 《条例》共38条 */
const COUNTED = new RegExp(
  `《([^《》]{2,40})》(?:全文|全部|共计|共有|总共|共){1,2}(${NUMERAL})条`,
  'g',
);
const FORCE = '(?:正式|全面|开始|重新|修订)?(施行|实施|生效|公布|颁布|发布|签署)';
const DATE = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日';
const NOTE = '(?:\\([^()]{0,60}\\))?';
/** 《条例》自2019年5月15日起施行 */
const IN_FORCE = new RegExp(
  `(?:《([^《》]{2,60})》|(?<![\\u4e00-\\u9fff])(条例))(?:${NOTE},?|\\()(?:该法|该条例|已|将)?[自从于]?${DATE}起?${FORCE}`,
  'g',
);
/** 2019年5月15日起施行的《条例》 */
const FORCE_OF = new RegExp(
  `${DATE}起?${FORCE}的?(?:新)?(?:修订)?(?:后)?的?《([^《》]{2,60})》`,
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
    return [
      ...(text.includes('条')
        ? [
            ...citedArticles(passage, acts, year),
            ...lengths(passage, acts),
            ...counts(passage, acts),
          ]
        : []),
      ...lawFigures(passage, acts),
      ...(/[日天]/.test(text) ? lawTerms(passage, acts) : []),
      ...lawSayings(passage, acts),
      ...statedOrigins(passage, rulebook.law),
      ...(/[施实]行|实施|生效|[公颁发]布|签署/.test(text) ? datesInForce(passage, acts) : []),
    ];
  });
}

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
    if (!act?.articles || !act.chapters) return [];
    if (numberOf(chapters!) === act.chapters && numberOf(count!) === act.articles) return [];
    const values = { found: words, act: act.name, chapters: act.chapters, count: act.articles };
    return [told('length', passage, match.index, match.index + words!.length, values)];
  });
  return [...counted, ...whole];
}

function datesInForce(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  return [
    ...flatMap(matchesOf(text, IN_FORCE), (match): Detected[] =>
      inForce(passage, match, match[1] ?? match[2]!, match.slice(3, 7), acts),
    ),
    ...flatMap(matchesOf(text, FORCE_OF), (match): Detected[] =>
      inForce(passage, match, match[5]!, match.slice(1, 5), acts),
    ),
  ];
}

function inForce(
  passage: Passage,
  match: RegExpExecArray,
  name: string,
  parts: readonly string[],
  acts: readonly Act[],
): Detected[] {
  const act = actNamed(name, acts);
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const found = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const isForce = /[施生]/.test(parts[3]!.charAt(0)) || parts[3] === '实施';
  const days = isForce ? act?.force : act?.published;
  if (!act || !days || days.includes(found)) return [];
  const nearest = days.find((one) => one.startsWith(String(year))) ?? days[0]!;
  const written = `${parts[0]!}年${parts[1]!}月${parts[2]!}日`;
  const start = match.index + match[0].indexOf(written);
  const [y, m, d] = nearest.split('-').map(Number);
  const values = { found: written, act: act.name, expected: `${y!}年${m!}月${d!}日` };
  return [told(isForce ? 'in-force' : 'published', passage, start, start + written.length, values)];
}
