import type { Report } from '../../understand/report.js';
import type { Statement } from '../../understand/statements/statement.js';
import { wordsBefore } from './words-around.js';

type Told = Pick<Statement, 'value' | 'unit' | 'sentence' | 'span'>;

/** An amount in 元. */
export function yuanOf({ value, unit }: Pick<Statement, 'value' | 'unit'>): number | undefined {
  const scale = YUAN[unit];
  return scale === undefined ? undefined : value * scale;
}

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

/** 处罚决定174件。…已计入前述174件之内: so many were told, though farther off. */
export function isToldBefore(other: Told | undefined, report: Report): boolean {
  if (other === undefined || !BEFORE_TOLD.test(wordsBefore(report, other.span.start, BEFORE)))
    return false;
  return report.prose.statements.some(
    ({ value, unit, span }) =>
      value === other.value && unit === other.unit && span.end <= other.span.start,
  );
}

const BEFORE = 8;
const BEFORE_TOLD = /(?:前述|前文|上文|前面|前段|上段)[^,，。;；\d]{0,3}$/;

/** 罚款4.5万元；…收费1.07亿元（其中缴入国库9300万元）: what holds a part is told in a larger unit. */
export function isOfLargerAmount(part: Told | undefined, { prose }: Report): boolean {
  const amount = part && yuanOf(part);
  if (part === undefined || amount === undefined) return false;
  return prose.statements.some(
    (one) =>
      one.sentence === part.sentence &&
      one.kind === 'number' &&
      one.span.end <= part.span.start &&
      one.unit !== part.unit &&
      (yuanOf(one) ?? 0) >= amount,
  );
}
