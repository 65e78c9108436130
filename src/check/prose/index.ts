import type { CheckKind } from '../kind.js';
import { proseSum } from './sum.js';
import { proseTableMismatch } from './table-mismatch.js';

/** The ways of checking what the prose states in numbers. */
export const proseKinds: Readonly<Record<string, CheckKind>> = {
  'prose-sum': proseSum,
  'prose-table-mismatch': proseTableMismatch,
};
