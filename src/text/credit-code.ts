import { matchesOf } from './matches.js';

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** A word for it, up to a few marks and spaces, and the 18 characters. */
const STATED = /信用代码[^0-9A-Za-z\n]{0,8}([0-9A-HJ-NPQRTUWXY]{18})(?![0-9A-Za-z])/gi;

/** The unified social credit code (统一社会信用代码) that a text states; undefined for none, or several. */
export function creditCodeIn(text: string): string | undefined {
  if (!text.includes('信用代码')) return undefined;
  const found = new Set<string>();
  for (const [, code = ''] of matchesOf(text, STATED)) {
    const upper = code.toUpperCase();
    if (isCreditCode(upper)) found.add(upper);
  }
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

/** Whether the last character of a code follows from the others, as GB 32100-2015 has it. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at++) {
    const digit = DIGITS.indexOf(code.charAt(at));
    if (digit < 0) return false;
    sum += digit * weight;
    weight = (weight * 3) % 31;
  }
  return DIGITS.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}
