import { CHINESE_NUMERAL_CLASS } from '../../text/numerals.js';
import { flatMap } from '../../text/flat-map.js';
import { sourceSpan } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { numberOf } from './article-citations.js';

/** 上一年度（2021年）, 下一年度，即2022年: how far from the report's year each may be. */
const RELATIVE =
  /(上一?年度?|去年度?|本年度?|今年|下一?年度|明年|来年)(?:\(|,?即|,?也就是|为|是)(\d{4})年/g;
const OFFSETS: readonly (readonly [words: RegExp, offsets: readonly number[]])[] = [
  [/^上/, [-1]],
  [/^去/, [-1, 0]],
  [/^本/, [0]],
  [/^今/, [0, 1]],
  [/^下/, [1]],
  [/^[明来]/, [1, 2]],
];
const COUNT = `([\\d${CHINESE_NUMERAL_CLASS}]{1,3})`;
/** 2021年至2024年连续五年 */
const IN_A_ROW = new RegExp(
  `(\\d{4})年?(?:至|到|—|–|-|~)(\\d{4})年,?(?:度)?(?:,|已)?连续${COUNT}(?:个)?年`,
  'g',
);
/** 近三年（2020年、2021年、2024年）, 近三年（2021—2024年） */
const LAST_YEARS = new RegExp(
  `近${COUNT}年(?:来)?\\(((?:\\d{4}年?[、,和及]){1,9}\\d{4}年?|\\d{4}年?(?:至|到|—|–|-|~)\\d{4}年?)\\)`,
  'g',
);
/** 市数据局于2024年4月挂牌成立 */
const FOUNDED =
  /(?:于|在|自)?(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式)?(?:挂牌成立|组建成立|挂牌|成立|揭牌)(?!的?(?:以来|\d+周年))/g;
const WORK =
  /(\d{4})年(?:度|全年)?[^,。;]{0,16}(?:公开|发布|收到|受理|办理)[^,。;]{0,12}\d+(?:条|件|份|次|篇)/g;
const BEFORE_IT =
  /原|合并|划转|前身|沿用|专班|领导小组|专委会|协会|分局|中心|企业|公司|学校|医院|社区/;
/** 结转上年度继续办理, 下年度结转的3件 */
const TURNED =
  /结转(?:至|到|入)?(上一?年度?)(?:继续|办理|答复|处理)|(下一?年度?)结转(?:来|过来|而来)?的?\d+件/g;
/** 截至2022年12月31日 in a sentence on the year of the report */
const SO_FAR = /截[至止]到?(\d{4})年(?:底|末|12月(?:31日|底)?)/g;
const PRESENT = /本年度|今年|全年(?:共|累计)/;
const COMPARED = /较|比|增|上年|去年|上一年|此前|当时|截至目前|如期|期限|届满|有效期/;

/** Years told by words, in a row or one after the other that are not those that stand beside them. */
export function yearWords({ passages }: Report, year: number): Detected[] {
  return flatMap(passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area !== 'body' || !text.includes('年')) return [];
    return [
      ...relative(passage, year),
      ...inARow(passage),
      ...founded(passage),
      ...turned(passage, year),
      ...soFar(passage, year),
    ];
  });
}

function relative(passage: Passage, year: number): Detected[] {
  return flatMap(matchesOf(passage.text.text, RELATIVE), (match): Detected[] => {
    const offsets = OFFSETS.find(([words]) => words.test(match[1]!))?.[1] ?? [];
    const found = Number(match[2]);
    if (offsets.some((offset) => year + offset === found)) return [];
    const start = match.index + match[0].indexOf(match[2]!);
    const values = { words: match[1]!, found, expected: year + offsets[0]!, year };
    return [told('relative', passage, start, start + 5, values)];
  });
}

function inARow(passage: Passage): Detected[] {
  const { text } = passage.text;
  const say = (match: RegExpExecArray, words: string, listed: number) =>
    told('in-a-row', passage, match.index, match.index + match[0].length, { found: words, listed });
  return [
    ...flatMap(matchesOf(text, IN_A_ROW), (match): Detected[] => {
      const listed = Number(match[2]) - Number(match[1]) + 1;
      return numberOf(match[3]!) === listed ? [] : [say(match, `连续${match[3]!}年`, listed)];
    }),
    ...flatMap(matchesOf(text, LAST_YEARS), (match): Detected[] => {
      const years = (match[2]!.match(/\d{4}/g) ?? []).map(Number);
      const isList = /[、,和及]/.test(match[2]!);
      const span = years.at(-1)! - years[0]! + 1;
      const listed = isList ? years.length : span;
      const isWhole =
        Math.abs(span) === listed || (isList && years[0]! - years.at(-1)! + 1 === listed);
      if (numberOf(match[1]!) === listed && isWhole) return [];
      return [say(match, `近${match[1]!}年`, listed)];
    }),
  ];
}

/** Work of a year before the organ was founded. */
function founded(passage: Passage): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, FOUNDED), (match): Detected[] => {
    const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
    const sentence = text.slice(start, end);
    const behind = text.slice(match.index + match[0].length, end);
    const work = matchesOf(behind, WORK)[0];
    if (!work || BEFORE_IT.test(sentence) || Number(work[1]) >= Number(match[1])) return [];
    const values = { found: match[0], year: work[1]! };
    return [told('before-founded', passage, match.index, match.index + match[0].length, values)];
  });
}

function turned(passage: Passage, year: number): Detected[] {
  return flatMap(matchesOf(passage.text.text, TURNED), (match): Detected[] => {
    const found = match[1] ?? match[2]!;
    const start = match.index + match[0].indexOf(found);
    const isTo = match[1] !== undefined;
    const values = {
      words: isTo ? `结转${found}` : `${found}结转`,
      found,
      expected: isTo ? '下一年度' : '上一年度',
      year,
    };
    return [told('turned', passage, start, start + found.length, values)];
  });
}

function soFar(passage: Passage, year: number): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, SO_FAR), (match): Detected[] => {
    const end = match.index + match[0].length;
    const around = sentenceAround(text, match.index, end);
    const sentence = text.slice(around.start, around.end);
    if (Number(match[1]) !== year - 1 || !PRESENT.test(sentence) || COMPARED.test(sentence))
      return [];
    return [told('as-of', passage, match.index, end, { found: match[0], year })];
  });
}

function told(
  messageId: string,
  { text, section }: Passage,
  start: number,
  end: number,
  values: Readonly<Record<string, string | number>>,
): Detected {
  return {
    messageId,
    values,
    span: sourceSpan(text, start, end),
    place: section === undefined ? {} : { section },
    level: 'warning',
  };
}
