import type { Member } from '../../../understand/relations/stated.js';
import type { Detected } from '../../finding.js';

/** What came of a relation that the prose states. */
export type Verdict =
  | { readonly outcome: 'unknown' }
  /** It holds between these numbers, those that were found by looking round among them. */
  | { readonly outcome: 'holds'; readonly members: readonly Member[] }
  | Breach;

export interface Breach {
  readonly outcome: 'breaks';
  readonly finding: Detected;
  readonly members: readonly Member[];
  /** It would hold with two digits of one number exchanged: then no other number is meant. */
  readonly mistyped?: true;
}
