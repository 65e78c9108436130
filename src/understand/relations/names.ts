import type { Figure } from './figure.js';

const NAMES = /(?:[“"《][^“”"《》]{1,24}[”"》][、,和及与]?){2,}/y;

/** “甲”“乙”和“丙”: three names that follow each other. */
export function namesFigure(text: string, at: number): Figure | undefined {
  NAMES.lastIndex = at;
  const match = NAMES.exec(text)?.[0];
  if (match === undefined) return undefined;
  const end = at + match.replace(/[、,和及与]$/, '').length;
  return {
    start: at,
    end,
    digitsEnd: end,
    value: [...match.matchAll(/[”》]|"[、,和及与]?(?="|$)/g)].length,
    decimals: 0,
    unit: '',
    kind: 'names',
    approximate: false,
    statement: undefined,
  };
}

/** Longest clause, and name, that is looked at. */
const CLAUSE = 80;
const NAME = 12;
const LEAST = 3;
const ENDS = /[,;:。!?()“”"《》\d%]/;
const JOINERS = /[和与及]|以及/;
const KINDS = /^[类项种大]/;
/** 五个领域, but not 五个社区: there may be more than those named. */
const THINGS =
  /^(?:重点|主要|关键|基本)?(?:领域|方面|环节|渠道|平台|类别|栏目|专栏|板块|维度|专题|步骤|阶段)/;
/** 安置、优抚、就业三类政策58项, 教育、医疗、住房事项7项: so many things, not so many names. */
const COUNTED = /[\d二三四五六七八九十][类个项种大方领]/;
const OF_THINGS =
  /(?:事项|政策|信息|工作|任务|制度|措施|文件|服务|指标|内容|业务|问题|数据|资金|项目|标准|清单|目录|案件|建议|意见|成果)$/;
/** So many times as many things as names are no names. */
const FAR = 2;

/** 教育、医疗、住房三类: the names right before their number, as many as they are; undefined where that is not certain. */
export function listedNames(counter: Figure, text: string): Figure | undefined {
  const { start: at, end, value, unit } = counter;
  const isKind = KINDS.test(unit) || (unit === '个' && THINGS.test(text.slice(end, end + 4)));
  if (!isKind || value < LEAST) return undefined;
  const clause = text
    .slice(Math.max(0, at - CLAUSE), at)
    .split(ENDS)
    .at(-1)!;
  const names = clause.split('、');
  if (names.length < LEAST || names.slice(1).some((name) => name === '' || name.length > NAME))
    return undefined;
  const last = names.at(-1)!;
  // 甲、乙、丙等五类: there may be more of them, but no fewer.
  const isOpen = last.endsWith('等');
  if (/[共各这]$/.test(last) || clause.slice(0, -1).includes('等')) return undefined;
  if (isOpen && value >= names.length) return undefined;
  const most = names.length + (JOINERS.test(last) ? 1 : 0);
  if (COUNTED.test(last) || value > most * FAR || (unit === '项' && areThings(names)))
    return undefined;
  // 规划、采购和招标: the last two may be one.
  const counts = value >= names.length && value <= most ? value : most;
  const start = at - clause.length;
  return {
    start,
    end: at,
    digitsEnd: at,
    value: counts,
    decimals: 0,
    unit: '',
    kind: 'names',
    approximate: false,
    statement: undefined,
  };
}

/** The last name ends in what all of them are, and the others do not. */
function areThings(names: readonly string[]): boolean {
  const thing = OF_THINGS.exec(names.at(-1)!)?.[0];
  return thing !== undefined && !names.slice(0, -1).some((name) => name.endsWith(thing));
}
