import type { Level, RuleSpec } from '../../rulebook/types.js';
import type { Values } from '../../check/finding.js';

/**
 * How an organ stands: its report was read; is not there; is there and cannot be read; two are there that differ; it need
 * not report.
 */
export type Standing = 'read' | 'missing' | 'unreadable' | 'unclear' | 'excused';

/** An organ that must report, and what was found of it. */
export interface Called {
  readonly name: string;
  readonly standing: Standing;
  /** Only a report on this year is there. */
  readonly otherYear?: number;
  /** Where it stands in the list of the region. */
  readonly line: number;
  readonly column: number;
}

export interface RollContext {
  readonly region: string;
  readonly year: number;
  readonly organs: readonly Called[];
  readonly rule: RuleSpec;
}

/** What a rule holds against the list of a region; worded later. */
export interface RollFinding {
  readonly messageId: string;
  readonly values: Values;
  readonly line: number;
  readonly column: number;
  readonly level?: Level;
}

/** A way of checking who has reported. Pure. */
export type RollKind = (context: RollContext) => readonly RollFinding[];
