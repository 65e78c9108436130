import type { CheckKind } from '../kind.js';
import { proseContradiction } from './contradiction.js';
import { prosePercentage } from './percent.js';
import { proseSum } from './sum.js';
import { proseTableMismatch } from './table-mismatch.js';

/** The ways of checking what the prose states in numbers. */
export const proseKinds: Readonly<Record<string, CheckKind>> = {
  'prose-contradiction': proseContradiction,
  'prose-percentage': prosePercentage,
  'prose-sum': proseSum,
  'prose-table-mismatch': proseTableMismatch,
};
