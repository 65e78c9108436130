import type { Member } from '../../../understand/relations/stated.js';
import type { Related } from '../../finding.js';
import { agrees } from '../agrees.js';

/** How far from the truth an estimate may be, in points: 约占58%. */
const ABOUT = 4;

/** Whether a percentage, or words for one, is that of a fraction. */
export function agreesWithin(percent: Member, fraction: number, about = false): boolean {
  const { value, decimals, low, high } = percent;
  const real = fraction * 100;
  if (low !== undefined && high !== undefined) return real >= low - 1e-7 && real <= high + 1e-7;
  if (percent.approximate || about) return Math.abs(real - value) <= ABOUT;
  return agrees(value, decimals, fraction);
}

/** Farther beside, in points, a percentage is that of other numbers. */
const NEAR = 18;

/**
 * Whether a percentage can be a slip for another: a little beside it, with one other digit or digits that changed
 * places, with the point one place off, or that of what is left.
 */
export function isSlip({ value, decimals, low }: Member, real: number): boolean {
  if (Math.abs(value - real) <= NEAR || low !== undefined)
    return Math.abs(value - real) <= 2 * NEAR;
  const digits = (number: number) => [...number.toFixed(decimals).replace('.', '')];
  const [own, other] = [digits(value), digits(real)];
  const changed = own.filter((digit, at) => digit !== other[at]).length;
  const power = Math.log10(value / real);
  return (
    (own.length === other.length && changed === 1) ||
    own.sort().join('') === other.sort().join('') ||
    Math.abs(value + real - 100) <= 1 ||
    (Math.round(power) !== 0 && Math.abs(power - Math.round(power)) < 0.01)
  );
}

/** Equal as far as the numbers are printed: those in 万 have been rounded. */
export function exact(one: number, other: number, members: readonly Member[] = []): boolean {
  const slack = members.reduce((sum, { step }) => sum + (step ?? 0) / 2, 0);
  return Math.abs(one - other) <= slack + 1e-6;
}

export function related(members: readonly Member[]): Related[] {
  return members.map(({ value, unit, span }) => ({
    messageId: 'number',
    values: { value, unit },
    span,
  }));
}

export function placeOf(section: number | undefined): { section?: number } {
  return section === undefined ? {} : { section };
}
