import type { EditionId, ValueKind } from './types.js';

/** Whom a blank report is for: the report of a government has statements that a department's lacks. */
export const LEVELS = ['government', 'department'] as const;
export type OrganLevel = (typeof LEVELS)[number];

/** The texts of a blank report (`rules/skeleton/`); `{organ}`, `{year}` and `{next}` are filled in. */
export interface Skeleton {
  readonly id: EditionId;
  readonly title: string;
  /** What a cell of each kind holds where nothing happened. */
  readonly zeros: Readonly<Record<ValueKind, string>>;
  readonly preface: readonly SkeletonParagraph[];
  /** By section id. */
  readonly sections: Readonly<Record<string, readonly SkeletonParagraph[]>>;
  readonly signature: readonly SkeletonParagraph[];
}

export interface SkeletonParagraph {
  readonly text?: string;
  /** To the author; no part of the report. */
  readonly hint?: string;
  /** Only in reports of this level. */
  readonly level?: OrganLevel;
  /** Many a finished report says just this; it shows that nothing was filled in only where all else stands too. */
  readonly mayStand?: true;
}
