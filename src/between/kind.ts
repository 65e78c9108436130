import type { NotApplicable, Values } from '../check/finding.js';
import type { Level, RuleSpec, Rulebook } from '../rulebook/types.js';
import type { Digest, RangeNote } from '../understand/digest/digest.js';

/** A report as another one is held against it. */
export interface Side {
  readonly filePath: string;
  readonly digest: Digest;
}

/** A report beside those that it is held against. */
export interface PairContext {
  readonly own: Digest;
  /** Its path. */
  readonly file: string;
  /** Last year's; several where the organ was made of several. */
  readonly last: readonly Side[];
  /** Reports of other organs that are much like this one. */
  readonly neighbours: readonly Side[];
  /** How many they are, where only some of them are given. */
  readonly neighbourCount?: number;
  /** Reports whose figures those of this one contain. */
  readonly region?: readonly Side[];
  /** How many such there must be besides, that are not there. */
  readonly absent?: number;
  /** The same report kept in other formats. */
  readonly forms: readonly Side[];
  readonly rule: RuleSpec;
  readonly options: Readonly<Record<string, unknown>>;
  readonly rulebook: Rulebook;
}

/** A place in a report, as its digest has it. */
export interface Spot {
  readonly range: RangeNote;
  /** Index among the sections of the digest; -1 in the preface. */
  readonly section?: number;
  readonly form?: string;
  readonly row?: string;
  readonly column?: string;
}

/** Something to see elsewhere: in the same report, or in that of `side`. */
export interface Elsewhere {
  readonly messageId: string;
  readonly values?: Values;
  readonly spot: Spot;
  readonly side?: Side;
}

/** What a rule between documents holds against a report; worded later. */
export interface PairFinding {
  readonly messageId: string;
  readonly values?: Values;
  readonly spot: Spot;
  readonly elsewhere?: readonly Elsewhere[];
  readonly level?: Level;
}

/** A way of holding reports against each other. Pure: the same digests give the same findings. */
export type PairKind = (context: PairContext) => readonly PairFinding[] | NotApplicable;

/** What such a rule needs beside the report. */
export type Needs = 'last' | 'neighbours' | 'region' | 'forms';
