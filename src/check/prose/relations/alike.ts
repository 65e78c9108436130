import type { Member } from '../../../understand/relations/stated.js';

/** Units that count the same things: 15个乡镇和28个部门共43家. */
const UNITS = [
  ['个', '家', '所', '处'],
  ['件', '份', '起', '宗', '例'],
  ['条', '篇', '则', '条次', '篇次'],
  ['人', '名', '位', '人次'],
  ['次', '场', '期', '场次'],
];

/** One unit, or a bare number beside one with a unit. */
export function alike(one: Member | undefined, other: Member | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.unit === other.unit || one.unit === '' || other.unit === '';
}

/** The same, or units of one sort. */
export function similar(one: Member | undefined, other: Member | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (alike(one, other)) return true;
  return UNITS.some((units) => units.includes(one.unit) && units.includes(other.unit));
}

/** 每期赠阅1.2万份: of numbers of 期, not of 件. */
export function isOfThose({ label }: Member, { unit }: Member): boolean {
  const own = /每([期次场家个册户条篇件批份名处卷项台套座人])(?![\u4e00-\u9fff]?社区)/.exec(
    label,
  )?.[1];
  if (own === undefined || unit === '' || unit.startsWith(own) || unit.endsWith(own)) return true;
  return UNITS.some((units) => units.includes(own) && units.includes(unit));
}
