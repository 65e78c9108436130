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

/** Digits as they are written, one of which is wrong, left out or one too many, or two of which changed places: 51.9 for 15.9. */
export function isMistyped(one: string, other: string): boolean {
  const [own, right] = [digitsOf(one), digitsOf(other)];
  if (own === right || Math.min(own.length, right.length) < 2) return false;
  let start = 0;
  while (start < own.length && own[start] === right[start]) start += 1;
  const [rest, expected] = [own.slice(start), right.slice(start)];
  if (rest.length === expected.length)
    return (
      rest.slice(1) === expected.slice(1) ||
      (rest.slice(2) === expected.slice(2) && rest[0] === expected[1] && rest[1] === expected[0])
    );
  return rest.slice(1) === expected || rest === expected.slice(1);
}

/** 69 and 96, 59.1 and 95.1: two digits that stand side by side changed places. */
export function isExchanged(one: number, other: number, decimals = 0): boolean {
  const right = Number(other.toFixed(decimals));
  return exchangesOf(one, decimals).includes(right);
}

/** What a number becomes where two digits that stand side by side change places. */
export function exchangesOf(value: number, decimals = 0): number[] {
  const digits = value.toFixed(decimals).replace('.', '');
  return [...digits]
    .map(
      (digit, at) =>
        digits.slice(0, at) + digits.slice(at + 1, at + 2) + digit + digits.slice(at + 2),
    )
    .filter((turned) => turned !== digits && turned.length === digits.length && turned[0] !== '0')
    .map((turned) => Number(turned) / 10 ** decimals);
}

function digitsOf(text: string): string {
  return text.replaceAll(/[,.]/g, '');
}

function hasOneWrong(one: number, other: number): boolean {
  const [own, right] = [String(one), String(other)];
  if (own.length !== right.length || own.length < 3) return false;
  return [...own].filter((digit, at) => digit !== right[at]).length === 1;
}

function sorted(value: number): string {
  return [...String(value)].sort().join('');
}
