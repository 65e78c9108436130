import type { Level } from '../rulebook/types.js';
import type { Span } from '../text/mapped.js';

/** Values that a message template may take; labels are those of the draft or of the form. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * Something that a rule holds against a draft: ids, numbers and places, no sentences. It is worded
 * once, at output, from the rule's message templates.
 */
export interface Finding {
  readonly ruleId: string;
  readonly level: Level;
  readonly messageId: string;
  readonly values: Values;
  readonly span: Span;
  readonly place: PlaceRef;
  readonly places?: readonly Span[];
  readonly related: readonly Related[];
  readonly fix?: Edit;
  readonly suggestions: readonly Suggestion[];
}

/** What a check returns; the engine adds the rule's id and level (a check may lower the level). */
export interface Detected {
  readonly messageId: string;
  readonly values?: Values;
  readonly span: Span;
  readonly place?: PlaceRef;
  /** All that the finding counts, in order; in words they are `{places}`: 标题、前言 3 处. */
  readonly places?: readonly Span[];
  readonly related?: readonly Related[];
  readonly fix?: Edit;
  readonly suggestions?: readonly Suggestion[];
  readonly level?: Level;
}

/** Where in the report a finding stands, in the report's own terms; words come at output. */
export interface PlaceRef {
  /** Index of the drafted section. */
  readonly section?: number;
  readonly form?: string;
  readonly row?: string;
  readonly column?: string;
  /** The finding is about the report as a whole, wherever its range stands. */
  readonly whole?: true;
}

/** Another place that the finding speaks of. */
export interface Related {
  readonly messageId: string;
  readonly values?: Values;
  readonly span: Span;
  /** The sentence of the finding says as much; only programs need the place. */
  readonly told?: true;
  /** Where it speaks of a sum: the cells that take part in it. */
  readonly parts?: readonly Span[];
}

/** Replace the source range `span` by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** Needs an author's eye, though the rule's fixes are safe in general. */
  readonly unsafe?: true;
  /** What is written at each place, where the edit joins several. */
  readonly parts?: readonly string[];
}

/** A repair that needs a person's knowledge; never applied by `--fix`. */
export interface Suggestion {
  readonly messageId: string;
  readonly values?: Values;
  readonly edit: Edit;
}

/** Why a rule could not say anything about a report. `reason` is a message id of the rule. */
export interface NotApplicable {
  readonly notApplicable: string;
  readonly values?: Values;
}
