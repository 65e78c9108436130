import { isShifted } from '../../../text/magnitudes.js';
import type { Member } from '../../../understand/relations/stated.js';
import type { RelationKind } from '../../../understand/relations/forms.js';
import type { Detected } from '../../finding.js';
import { isMistyped } from '../slip.js';

/**
 * So many times apart, what is found is no slip for what is expected: the numbers are of something else. From passages by others: of
 * some 470 faults of these kinds 16 lie beyond, 14 of them slips of the unit or the decimal point.
 */
const FARTHEST: Partial<Record<RelationKind, number>> = { sum: 2, rate: 2, share: 3, change: 3 };
/** So near, as a share of it, a number with its point moved is the other: 1.25% for 12.5%, 8500 for 0.85万. */
const SAME = 0.25;

/** Whether a number can have come of a slip: it is not far from what it should be, but for its decimal point or its keys. */
export function isPlausible(kind: RelationKind, { values = {} }: Detected): boolean {
  const farthest = FARTHEST[kind];
  const written = writtenIn(values['sum'] ?? values['found']);
  const right = writtenIn(values['sum'] === undefined ? values['expected'] : values['total']);
  if (farthest === undefined || written === undefined || right === undefined) return true;
  const [found, expected] = [numberOf(written), numberOf(right)];
  if (found <= 0 || expected <= 0) return true;
  const times = Math.max(found / expected, expected / found);
  // 减少4条 for 392条 is no slip of a point that nobody wrote.
  const hasPoint = /[.%万亿]/.test(String(values['found']));
  return (
    times <= farthest ||
    isMistyped(written, right) ||
    (hasPoint && isShifted(found, expected, SAME))
  );
}

/** 12期，每期3000份，共36万份: the digits are right, the unit or the point is not. */
export function isMisplaced({ text, value }: Member, expected: number): boolean {
  return /[.万亿萬億]/.test(text) && isShifted(value, expected, SAME_DIGITS);
}

const SAME_DIGITS = 1e-9;

/** What stands for a number, with the mark that makes a tenth of a percentage of it. */
function writtenIn(value: unknown): string | undefined {
  return /\d[\d,]*(?:\.\d+)?‰?/.exec(String(value ?? ''))?.[0];
}

function numberOf(written: string): number {
  return Number(written.replaceAll(/[,‰]/g, '')) / (written.endsWith('‰') ? 10 : 1);
}
