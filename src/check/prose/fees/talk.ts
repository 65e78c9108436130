import type { Passage } from '../../../understand/report.js';

export type Role = 'due' | 'paid' | 'left' | 'waived' | 'plain';

/** An amount, or a number of notices, as the prose states it; offsets are those of the passage. */
export interface Stated {
  readonly passage: Passage;
  /** The amount in 元, the number of notices. */
  readonly value: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Counts the sentences of the passage. */
  readonly sentence: number;
}

export interface Amount extends Stated {
  readonly role: Role;
  readonly unit: string;
  /** Of one applicant, of a part of the year, of one way of charging: not the whole. */
  readonly isPart: boolean;
  readonly way: 'by-item' | 'by-volume' | undefined;
}

export interface Notices extends Stated {
  /** All that were sent, those that were paid, those that were not, and the cases in which a fee was charged. */
  readonly role: 'sent' | 'paid' | 'late' | 'charged' | 'by-item' | 'by-volume';
}

/** What one passage says of the processing fee. */
export interface FeeTalk {
  readonly amounts: readonly Amount[];
  readonly notices: readonly Notices[];
  /** Notices of an earlier year are spoken of: what is paid this year may be theirs. */
  readonly earlier: boolean;
  /** One request that is said to be charged by both scales. */
  readonly both: readonly Stated[];
  /** 未收取, and 未发出收费通知. */
  readonly none: readonly (Stated & { readonly of: 'fee' | 'fee-at-all' | 'notice' })[];
  /** What is said of another year, or as an example: it is held against itself alone. */
  readonly aside?: FeeTalk | undefined;
}

export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly sentence: number;
  /** Behind 其中 or inside brackets. */
  readonly isInner: boolean;
}
