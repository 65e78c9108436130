import { remember } from '../../text/once.js';

/** Names of organs: what a name looks like, and how two of them are related. Names are plain text. */

/** What the name of an organ may end in; for use inside an expression. */
export const ORGAN_END =
  '(?:政府|委员会|办公室|办公厅|办事处|街道|中心|开发区|新区|园区|公司|学校|大学|医院|集团|[局委厅署办院所处队站社])';
const ORGAN = new RegExp(`^[\\u4e00-\\u9fff·、]{2,40}${ORGAN_END}$|^[\\u4e00-\\u9fff]{2,4}局$`);
const NOT_AN_ORGAN = /情况|报告|如下|关于|所列|数据(?!局|管理|资源|中心)|统计(?!局)|欢迎|联系/;

/**
 * 泰州市, 通州区, 沙市区, 景德镇市, 桐乡市, 西乡县 and 红旗区 are one name each, whose 州, 市, 镇, 乡 or 旗 ends none;
 * 市场, 市政工程 and 市容 begin what follows one.
 */
const CITY = '市(?!场|政(?!府|务)|容)';
const REGION_END = `(?:特别行政区|自治区|自治州|自治县|自治旗|开发区|新区|地区|街道|州(?!${CITY}|[县区])|镇(?!${CITY})|乡(?!${CITY}|[县区族])|旗(?![区镇乡])|市(?!区(?!域))|[省盟县区])`;
/** 双江拉祜族佤族布朗族傣族自治县: the longest names. */
const AUTONOMOUS = '[\\u4e00-\\u9fff]{2,14}?自治[州县旗]';
const FIRST_REGION = new RegExp(`^(?:[\\u4e00-\\u9fff]{1,8}?${REGION_END}|${AUTONOMOUS})`);
const NEXT_REGION = new RegExp(`^(?:[\\u4e00-\\u9fff]{2,8}?${REGION_END}|${AUTONOMOUS})`);
const NOT_A_REGION =
  /^(?:[省市县区旗州]?城[市镇乡区]|社区|园区|市区|县区|区县|乡镇|集镇|省市|省|市|县|区)$|和城乡$|城乡居民/;
const GENERIC =
  /^(?:[我本该][\u4e00-\u9fff]{1,3}|[局委办厅院所处队站]|中心|街道|机关|单位|[省市县区旗州乡镇]?人民政府(?:办公[室厅]|办)?)$/;
const GOVERNMENT = /^人民政府(?:办公[室厅]|办)?$/;
/** Organs that may be the disclosure authority of their government and report for it (Article 49). */
const AUTHORITY = /政务|行政审批|营商|数据|信息|公开/;

export type Relation = 'same' | 'short' | 'unsure' | 'different';

/** Whether a line holds nothing but the name of an organ. */
export function isOrgan(text: string): boolean {
  const name = bare(text);
  return ORGAN.test(name) && !NOT_AN_ORGAN.test(name);
}

/** The name without what may stand behind it in brackets: （本级）, （盖章）. */
export function bare(text: string): string {
  return text.replace(/\([^()]{0,12}\)$/, '').replace(/^《|》$/g, '');
}

/** 我局, 本机关, 市政府: words that name the organ only to those who know it. */
export function isGeneric(name: string): boolean {
  return GENERIC.test(standard(name));
}

/** A report asks for its own name, and for those that it mentions, again and again. */
const MOST_NAMES = 500;
const splits = new Map<string, { readonly region: string; readonly body: string }>();
const standards = new Map<string, string>();

/** The leading names of places, and the rest: 沅江市 + 城市管理局. */
export function splitRegion(text: string): { readonly region: string; readonly body: string } {
  return remember(splits, text, MOST_NAMES, () => {
    const region = placesOf(text).join('');
    return { region, body: standard(text).slice(region.length) };
  });
}

/** The places that a name begins with, the largest first: 岭海省, 碧陇市, 苍渚县. */
export function placesOf(text: string): string[] {
  const name = standard(text);
  const places: string[] = [];
  let at = 0;
  for (;;) {
    const match = (at === 0 ? FIRST_REGION : NEXT_REGION).exec(name.slice(at));
    if (!match || NOT_A_REGION.test(match[0])) return places;
    places.push(match[0]);
    at += match[0].length;
  }
}

/**
 * How two names are related. `short`: one abbreviates the other, or leaves its region out; `different`:
 * two full names of different organs; `unsure`: different, but not surely two organs.
 */
export function relate(one: string, other: string): Relation {
  const [a, b] = [standard(one), standard(other)];
  if (a === b || isGeneric(a) || isGeneric(b)) return 'same';
  const [x, y] = [splitRegion(a), splitRegion(b)];
  const near =
    x.region.endsWith(y.region) ||
    y.region.endsWith(x.region) ||
    isAutonomous(x.region, y.region) ||
    isAutonomous(y.region, x.region);
  if (x.body === '' || y.body === '') return near || within(x.region, y.region) ? 'same' : 'unsure';
  if (GOVERNMENT.test(x.body) || GOVERNMENT.test(y.body)) return withGovernment(x, y, near);
  if (near && x.body === y.body) return x.region === '' || y.region === '' ? 'short' : 'same';
  if (near && (isUnitOf(x.body, y.body) || isUnitOf(y.body, x.body))) return 'same';
  if ((near && abbreviates(x.body, y.body)) || abbreviates(a, b)) return 'short';
  return x.region !== '' && y.region !== '' ? 'different' : 'unsure';
}

type Split = ReturnType<typeof splitRegion>;

function withGovernment(x: Split, y: Split, near: boolean): Relation {
  if (GOVERNMENT.test(x.body) && GOVERNMENT.test(y.body)) return near ? 'same' : 'different';
  if (AUTHORITY.test(x.body) || AUTHORITY.test(y.body)) return near ? 'same' : 'unsure';
  return 'unsure';
}

function within(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

/** 恩施土家族苗族自治州 and 恩施州; 清原自治县 as well. */
function isAutonomous(full: string, short: string): boolean {
  const end = /自治[州县旗]$/.exec(full)?.[0].slice(2);
  return (
    end !== undefined &&
    short.endsWith(end) &&
    full.startsWith(short.replace(/(?:自治)?[州县旗]$/, ''))
  );
}

/** Whether a name says one of the own places in short, and no organ but the own one: 清原县 in 清原满族自治县. */
export function isShortPlace(own: string, name: string): boolean {
  const { body } = splitRegion(name);
  if (body !== '' && body !== splitRegion(own).body) return false;
  const short = placesOf(name);
  return placesOf(own).some((place) => short.some((one) => isAutonomous(place, one)));
}

/** An office inside the organ: 财政局办公室 of 财政局. */
function isUnitOf(unit: string, whole: string): boolean {
  return (
    unit.startsWith(whole) &&
    /^(?:办公[室厅]|政务公开|信息公开|综合)/.test(unit.slice(whole.length))
  );
}

/** The shorter name's characters all stand in the longer, in order: 城管执法局 in 城市管理和综合执法局. */
function abbreviates(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length && short.length >= 2;
}

function standard(text: string): string {
  return remember(standards, text, MOST_NAMES, () =>
    bare(text)
      .replace(/本级$/, '')
      .replace(/(?<!人民)政府(?!信息|采购)/g, '人民政府')
      .replace(/人民政府(?=.{2,12}办事处$)/, '')
      .replace(/管委会/g, '管理委员会'),
  );
}
