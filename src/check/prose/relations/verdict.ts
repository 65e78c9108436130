import type { Member } from '../../../understand/relations/stated.js';
import type { Detected } from '../../finding.js';

/** What came of a relation that the prose states. */
export type Verdict =
  | { readonly outcome: 'unknown' }
  /** It holds between these numbers, those that were found by looking round among them. */
  | { readonly outcome: 'holds'; readonly members: readonly Member[] }
  | { readonly outcome: 'breaks'; readonly finding: Detected; readonly members: readonly Member[] };
