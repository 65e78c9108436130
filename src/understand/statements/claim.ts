import type { StatementKind } from './statement.js';

/** Something that a segment says without a number. */
export interface Claim {
  readonly kind: StatementKind;
  readonly subjects: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly firm: boolean;
}
