import { labelBefore } from './labels.js';

/** Words in the label of a number of another year or part of the year. */
const OTHER = /[上去前往]年|[上同]期|[上前]一|^年(?![末底内度])|上[季月]|原|此前|期初|年初/;
const OF_YEARS =
  /(?:[两二三四五六七八九十\d]年(?:来|间)?(?:合计|共计|共|累计|总计)|年均)[^,;。\d]{0,4}$/;
/** Said of a number that another one is held against. */
const AGAINST =
  /(?:低于|高于|超过|少于|多于|不及|不如|超出)(?:(?:\d{4}年|[上前去往]年)(?:度|同期)?)?的?[^,。;\d]{0,6}$/;
/** The year that is named right before a number. */
const YEAR = /(\d{4})年度?[^\d,;。]{0,6}$/;
/** Between the numbers of a row. */
const JOINED = /^(?:[和与及]|以及)$/;

/** Characters before a number in which words of its year stand. */
const [NEAR, FAR] = [14, 20];

/** 五年合计136件, 年均27.2件: of no one year. */
export function isOfYears(text: string, start: number): boolean {
  return OF_YEARS.test(text.slice(Math.max(0, start - NEAR), start));
}

/** 低于2019年的26件: held against another year than the one that the change is from. */
export function isHeldAgainst(text: string, start: number): boolean {
  return AGAINST.test(text.slice(Math.max(0, start - FAR), start));
}

/** The year that is named right before a number. */
export function yearNamed(text: string, start: number): number {
  return Number(YEAR.exec(text.slice(Math.max(0, start - NEAR), start))?.[1]);
}

/** Of another year by its own words: 上年同类信息为2180条; 分别为84万份、96万份 goes on with the first. */
export function saysOther(text: string, start: number): boolean {
  const label = labelBefore(text, start);
  const goesOn = label === '' ? text[start - 1] === '、' : JOINED.test(label);
  return goesOn || OTHER.test(label);
}
