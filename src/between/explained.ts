import type { Digest } from '../understand/digest/digest.js';

/** Whether the report speaks of one of these things, by the meaning of its words. */
export function isExplained({ tells }: Digest, meanings: readonly string[]): boolean {
  return meanings.some((meaning) => tells.includes(meaning));
}
