/** As a share of the whole, so much beside it is a slip and no other number. */
const LITTLE = 0.05;
/** Farther beside, even one wrong digit makes another number of it. */
const FAR = 0.3;

/** 2318 and 2138: the same digits in another order. */
export function isSwapped(one: number, other: number): boolean {
  return one !== other && sorted(one) === sorted(other);
}

/** A number that can be a slip for another: a little beside it, or with one digit wrong, or digits that changed places. */
export function isNearSlip(one: number, other: number): boolean {
  const beside = Math.abs(one - other);
  if (beside <= Math.max(1, other * LITTLE)) return true;
  return beside <= other * FAR && (isSwapped(one, other) || hasOneWrong(one, other));
}

function hasOneWrong(one: number, other: number): boolean {
  const [own, right] = [String(one), String(other)];
  if (own.length !== right.length || own.length < 3) return false;
  return [...own].filter((digit, at) => digit !== right[at]).length === 1;
}

function sorted(value: number): string {
  return [...String(value)].sort().join('');
}
