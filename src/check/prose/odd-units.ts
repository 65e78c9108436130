import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { Sought } from '../../text/sought.js';
import type { Passage } from '../../understand/report.js';

/** A number whose unit cannot be what is meant; offsets are those of the passage. */
export interface OddUnit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Record<string, string>>;
}

const NUMBER = '\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,4})?';
/** 1万2000万册, 3.6亿万次 */
const TWICE = /(?<![\d.,])\d{1,6}(?:\.\d{1,4})?(?:万\d{1,4}万|亿万)(?=[\u4e00-\u9fff])/g;
/** 5000元册; 条件 and 个人 are words. */
const TWO =
  /(?<![\d.,A-Za-z])\d{1,6}(元|个|篇|期|份|册|件)(册|份|条|篇|期|场|项|幅)(?=[,。;、)]|$)/g;
/** 接通率达97.8个 */
const RATE = new RegExp(
  `([\\u4e00-\\u9fff]{1,5}率)[均也已仍]?(?:达到|达|为|是|提升至|提高到|升至|保持在)(\\d{1,3}(?:\\.\\d{1,2})?)(个|件|条|份|项|家|户|元|人)(?!百分点|百分比)`,
  'g',
);
/** 满意率为97.3‰: shares of which nearly all is meant, which no per mille is. */
const PER_MILLE =
  /([\u4e00-\u9fff]{1,5}(?:率|满意度|知晓度|占比|比例|比重))[均也已仍]?(?:达到|达|为|是|提升至|提高到|升至|保持在)?(\d{2,3}(?:\.\d{1,2})?)(‰)/g;
/** From so much per mille on; births and deaths are fewer. */
const MOST_SHARE = 50;
/** Rates that are no share, and those that people count in times. */
const NO_SHARE = /(?:频|功|利|汇|税|费|心|速|效|斜|点击|浏览|阅读|播放|曝光|转发|收视|增长)率$/;
/** 面积320公里 */
const KINDS: readonly Sought[] = [
  kind('面积|占地', '公里|千米|米|公斤|吨|人|次|条|元'),
  kind('里程|全长|总长|长度', '平方米|平方公里|平方千米|亩|公顷|公斤|吨'),
  kind('重量|总重', '公里|千米|米|平方米|亩|公顷'),
];
/** 由原来的8秒压缩到0.6分钟 */
const SHORTENED = new RegExp(
  `[由从](?:原来的?|原先的?|过去的?|上年的?|平均)?(${NUMBER})个?(秒|分钟|小时|天)[^,。;\\d]{0,4}(?:压缩|缩短|缩减|减少|下降|降低|降|减)(?:到|至|为)(?:平均)?(${NUMBER})个?(秒|分钟|小时|天)`,
  'g',
);
const SECONDS: Readonly<Record<string, number>> = { 秒: 1, 分钟: 60, 小时: 3600, 天: 86_400 };
/** 全年发布286条，平均每天发布286条 */
const MEAN = new RegExp(
  `(?:全年|\\d{4}年|年内|累计|总计)[^。;\\d]{0,30}?(${NUMBER}万?)([\\u4e00-\\u9fff]{1,2}),[^。;\\d]{0,6}(?:日均|周均|月均|平均每[天日周月]|每[天日周月]平均)[^。;,\\d]{0,6}(${NUMBER}万?)(?:余|多)?\\2`,
  'g',
);

/** Units that stand twice, go with something else, or make a mean of a sum. */
export function oddUnits({ text: { text } }: Passage): OddUnit[] {
  return [
    ...all(text, TWICE, ({ 0: found }) => ({ id: 'scale-twice', values: { found } })),
    ...all(text, TWO, ({ 0: found, 1: one, 2: other }) =>
      one === other ? undefined : { id: 'two-units', values: { found } },
    ),
    ...all(text, RATE, ({ 0: found, 1: rate, 2: number, 3: unit }) =>
      NO_SHARE.test(rate!) || Number(number) > 100
        ? undefined
        : { id: 'unit-of', values: { found, unit: unit!, words: rate!, right: '%' } },
    ),
    ...all(text, PER_MILLE, ({ 0: found, 1: rate, 2: number, 3: unit }) =>
      NO_SHARE.test(rate!) || Number(number) > 100 || Number(number) < MOST_SHARE
        ? undefined
        : { id: 'unit-of', values: { found, unit: unit!, words: rate!, right: '%' } },
    ),
    ...flatMap(KINDS, (pattern) =>
      read(pattern.in(text), ({ 0: found, 1: name, 2: unit }) => ({
        id: 'unit-of',
        values: { found, words: name!, unit: unit!, right: `${name!}的单位` },
      })),
    ),
    ...all(text, SHORTENED, ({ 0: found, 1: one, 2: unit, 3: other, 4: otherUnit }) =>
      unit === otherUnit || seconds(one!, unit!) > seconds(other!, otherUnit!)
        ? undefined
        : { id: 'not-shorter', values: { found } },
    ),
    ...all(text, MEAN, ({ 0: found, 1: sum, 3: mean }) =>
      sum === mean && sum !== '1' && sum !== '0'
        ? {
            id: 'mean-of-all',
            values: { found: found.slice(found.lastIndexOf(',') + 1), sum: sum! },
          }
        : undefined,
    ),
  ];
}

function kind(words: string, wrong: string): Sought {
  return new Sought(
    words.split('|'),
    () =>
      new RegExp(
        `(${words})(?:约|共|共计|合计|达|达到|超过|近|为)?${NUMBER}万?(?:余|多)?(${wrong})(?=[,。;、)的]|$)`,
        'g',
      ),
  );
}

function seconds(number: string, unit: string): number {
  return Number(number.replaceAll(',', '')) * SECONDS[unit]!;
}

type Reading = (match: RegExpExecArray) => Pick<OddUnit, 'id' | 'values'> | undefined;

function all(text: string, pattern: RegExp, toUnit: Reading): OddUnit[] {
  return read(matchesOf(text, pattern), toUnit);
}

function read(matches: readonly RegExpExecArray[], toUnit: Reading): OddUnit[] {
  return flatMap(matches, (match): OddUnit[] => {
    const one = toUnit(match);
    return one ? [{ ...one, start: match.index, end: match.index + match[0].length }] : [];
  });
}
