import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import type { Report } from '../../understand/report.js';
import { cellName } from '../arithmetic/names.js';
import { told } from '../facts/told.js';
import type { Detected } from '../finding.js';
import { cellBook, type CellSum } from './cells.js';

/** The cell of what was charged, which is in 万元. */
const FORM = 'disclosure';
const CELL = 'fees.amount';
const IN_CELL: Readonly<Record<string, number>> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };
const MONEY = /(?<![\d.,])(\d{1,12}(?:,\d{3})*(?:\.\d{1,6})?)(亿元|万元|元)(?![/每])/g;
/** Fewer digits may be alike by chance. */
const FEWEST_DIGITS = 3;

interface Patterns {
  readonly charged: RegExp;
  /** Other money, other years, and a unit price. */
  readonly other: RegExp;
  /** 行政事业性收费…，全年合计3.2万元: all that was charged, as it is said to be. */
  readonly whole: RegExp;
  readonly notWhole: RegExp;
}

type Name = 'charged' | 'matters' | 'no-charge' | 'not-whole' | 'others' | 'whole';

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const any = listsOf<Name>(rulebook, 'amount-words');
  return {
    charged: new RegExp(`收费(?!${any('no-charge')})|${any('charged')}`),
    other: new RegExp(`${any('others')}|\\d{4}年(?!度?[,全]).*比`),
    whole: new RegExp(
      `行政事业性收费(?!${any('matters')})([^。;元]{0,40}?(?:${any('whole')}))(\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,6})?)(亿元|万元|元)`,
      'g',
    ),
    notWhole: new RegExp(`各[县区乡镇]|全[省市县区]|${any('not-whole')}`),
  };
});

/** A total of administrative fees that is not that of the cell. */
function wholeFees(
  report: Report,
  value: number,
  cell: string,
  { whole: pattern, notWhole }: Patterns,
): Detected[] {
  const room = 0.5 / 10 ** (/\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0);
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (!text.includes('行政事业性收费')) return [];
    return flatMap(matchesOf(text, pattern), (match): Detected[] => {
      const [whole, between, written, unit] = match;
      const year = /(\d{4})年/.exec(between!)?.[1];
      const isOther = year !== undefined && Number(year) !== report.year?.year;
      const stated = Number(written!.replaceAll(',', '')) * IN_CELL[unit!]!;
      if (isOther || notWhole.test(whole) || Math.abs(stated - value) <= room) return [];
      const end = match.index + whole.length;
      const start = end - written!.length - unit!.length;
      const values = { text: `${written!}${unit!}`, cell, expected: `${String(value)}万元` };
      return [told('fees', passage, start, end, values)];
    });
  });
}

/** 收费36.5元 where the cell has 36.5 万元: the very digits of the cell, a power of ten away. */
export function shiftedAmounts(report: Report, rulebook: Rulebook): Detected[] {
  const sum = cellBook(report).sum(FORM, [CELL]);
  if (!sum || sum.doubtful || sum.value <= 0) return [];
  const patterns = patternsOf(rulebook);
  const name = cellName(sum.form.cells.get(CELL)!);
  const wholes = wholeFees(report, sum.value, name, patterns);
  const isTold = ({ span }: Detected) => wholes.some((one) => one.span.start === span.start);
  return [...wholes, ...sameDigits(report, sum, patterns).filter((one) => !isTold(one))];
}

function sameDigits(report: Report, sum: CellSum, { charged, other }: Patterns): Detected[] {
  const digits = significant(String(sum.value));
  if (digits.length < FEWEST_DIGITS) return [];
  const cell = sum.form.cells.get(CELL)!;
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area !== 'body' || !text.includes('元')) return [];
    return flatMap(matchesOf(text, MONEY), (match): Detected[] => {
      const [found, written, unit] = match;
      const value = Number(written!.replaceAll(',', '')) * IN_CELL[unit!]!;
      const end = match.index + found.length;
      const before = /[^,。;:()]{0,40}$/.exec(
        text.slice(Math.max(0, match.index - 40), match.index),
      )![0];
      const clause = before + /^[^,。;:()]{0,40}/.exec(text.slice(end, end + 40))![0];
      const isAlike = significant(written!) === digits && !isNear(value, sum.value);
      if (!isAlike || !charged.test(clause) || other.test(clause)) return [];
      const values = { text: found, cell: cellName(cell), expected: `${String(sum.value)}万元` };
      return [told('shifted', passage, match.index, end, values)];
    });
  });
}

/** The digits of a number without its point and the zeros at its ends. */
function significant(written: string): string {
  const digits = written.replace(/[.,]/g, '').replace(/^0+/, '');
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one / other - 1) < 1e-6;
}
