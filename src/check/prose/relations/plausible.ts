import { isShifted } from '../../../text/magnitudes.js';
import type { RelationKind } from '../../../understand/relations/forms.js';
import type { Detected } from '../../finding.js';

/**
 * So many times apart, what is found is no slip for what is expected: the numbers are of something else. From passages by others: of
 * some 470 faults of these kinds 16 lie beyond, 14 of them slips of the unit or the decimal point.
 */
const FARTHEST: Partial<Record<RelationKind, number>> = { sum: 2, rate: 2, share: 3, change: 3 };
/** So near, as a share of it, a number with its point moved is the other: 1.25% for 12.5%, 8500 for 0.85万. */
const SAME = 0.25;

/** Whether a number can have come of a slip: it is not far from what it should be, but for its decimal point. */
export function isPlausible(kind: RelationKind, { values = {} }: Detected): boolean {
  const farthest = FARTHEST[kind];
  const found = numberIn(values['sum'] ?? values['found']);
  const expected = numberIn(values['sum'] === undefined ? values['expected'] : values['total']);
  if (farthest === undefined || found === undefined || expected === undefined) return true;
  if (found <= 0 || expected <= 0) return true;
  const times = Math.max(found / expected, expected / found);
  // 减少4条 for 392条 is no slip of a point that nobody wrote.
  const hasPoint = /[.%万亿]/.test(String(values['found']));
  return times <= farthest || (hasPoint && isShifted(found, expected, SAME));
}

function numberIn(value: unknown): number | undefined {
  const [, digits, unit] = /(\d[\d,]*(?:\.\d+)?)(‰?)/.exec(String(value ?? '')) ?? [];
  if (digits === undefined) return undefined;
  return Number(digits.replaceAll(',', '')) / (unit === '‰' ? 10 : 1);
}
