import { matchesOf } from './matches.js';

/** A number of things without its measure word: the words from what was done on. */
export interface Unitless {
  readonly start: number;
  readonly end: number;
}

const HELD =
  '(?:组织|开展|举办|召开|参加|举行)[^，。；：、,;:\\d]{0,16}?(?:培训班?|会议|活动|检查|座谈会|发布会|推进会|讲座|演练|调研)';
const DEALT =
  '(?:收到|新收|受理|办结|答复|办理|公开|发布|制发|印发|推送|回复)[^，。；：、,;:\\d]{0,12}?(?:申请|信息|文件|留言|建议|提案|稿件|工单|诉求|来信|解读材料|图解|短视频)';
const UNITLESS = new RegExp(`(?:${HELD}|${DEALT})\\d{1,6}(?=[，。；;]|,(?!\\d))`, 'g');
/** 自然人20，商业企业3: a list that has no measure words at all. */
const BARE = /[\u4e00-\u9fff]\d{1,6}(?=[，。；、,;])/g;

/** Numbers of things that were held or dealt with, right before a stop, where no other number of the text stands so. */
export function findUnitless(text: string): Unitless[] {
  const found = matchesOf(text, UNITLESS);
  if (found.length === 0 || matchesOf(text, BARE).length > found.length) return [];
  return found.map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}
