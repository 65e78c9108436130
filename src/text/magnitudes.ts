import { matchesOf } from './matches.js';

/** A number that is told again in another magnitude: 23468条，约2.3万条. Offsets are those of the text. */
export interface Restated {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly first: { readonly start: number; readonly end: number; readonly value: number };
}

const SCALES: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8 };
const FIGURE = '(\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,8})?)([万亿]?)';
const UNIT = '([\u4e00-\u9fff]{0,3}?)';
const HEDGE = '(?:余|多)?';
/** 即, 折合: the same number; 约, 突破: it may be rounded, and stands behind a comma. */
const SAME =
  '(?:\\((?:即|合|折合|约合|约|也就是|计|合计)?|[,、]?(?:即|折合|约合|也就是)(?:人民币)?约?)';
const ROUNDED = ',(?:约|大约|约为|近|将近|突破|超过|超|逾)';
const RESTATED = new RegExp(
  `(?<![\\d.,])${FIGURE}${HEDGE}${UNIT}(?:(${SAME})|${ROUNDED})${FIGURE}${HEDGE}\\3(?![\u4e00-\u9fff\\d])`,
  'g',
);

/** Powers of ten between two numbers that should be one, as far as both have the same digits but for so large a share. */
export function isShifted(value: number, expected: number, beside = ROUNDING): boolean {
  if (value <= 0 || expected <= 0) return false;
  const power = Math.round(Math.log10(value / expected));
  return power !== 0 && Math.abs(value / expected / 10 ** power - 1) < beside;
}

const ROUNDING = 0.02;
/** A rounded number may be off by its last digit. */
const NEAR = 0.15;

/**
 * Numbers of plain text that are told twice in a row, once in 万 or 亿, and are not the same: 380元（0.38万元）,
 * 23468条，约23万条.
 */
export function findRestated(plain: string): Restated[] {
  if (!/[万亿]/.test(plain)) return [];
  const found: Restated[] = [];
  for (const match of matchesOf(plain, RESTATED)) {
    const [whole, one, oneScale, unit, same, other, otherScale] = match;
    if (unit === '' || oneScale === otherScale) continue;
    const first = valueOf(one!, oneScale!);
    const value = valueOf(other!, otherScale!);
    const room = Math.max(lastDigit(one!, oneScale!), lastDigit(other!, otherScale!));
    if (Math.abs(first - value) <= room || first === 0 || value === 0) continue;
    if (same === undefined && !isShifted(first, value, NEAR)) continue;
    const from = match.index;
    const end = from + whole.length;
    const start = end - (other!.length + otherScale!.length + unit!.length);
    found.push({
      start: /[余多]$/.test(whole.slice(0, whole.length - unit!.length)) ? start - 1 : start,
      end,
      value,
      first: { start: from, end: from + whole.indexOf(unit!) + unit!.length, value: first },
    });
  }
  return found;
}

function valueOf(digits: string, scale: string): number {
  return Math.round(Number(digits.replaceAll(',', '')) * SCALES[scale]! * 1e4) / 1e4;
}

/** What the last digit stands for. */
function lastDigit(digits: string, scale: string): number {
  const places = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  return SCALES[scale]! / 10 ** places;
}
