import type { Figure } from './figure.js';
import type { Member } from './stated.js';

/** A number of a sentence before. */
export interface Earlier {
  readonly figure: Figure;
  readonly member: (figure: Figure) => Member;
  /** A part of another number, a change or the like. */
  readonly beside: boolean;
  /** Of a part of this year: 上半年710条. */
  readonly within: boolean;
}
