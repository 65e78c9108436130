import type { Report } from '../understand/report.js';
import type { RuleSpec, Rulebook } from '../rulebook/types.js';
import type { Detected, NotApplicable } from './finding.js';

/** What the user's configuration tells the checks beyond the rulebook. */
export interface Settings {
  /** Full name of the issuing organ, where the configuration states it. */
  readonly issuer?: string;
  /** Last day of publication as `MM-DD`, where a local rule sets one. */
  readonly deadline?: string;
  /** The day of publication as `YYYY-MM-DD`, where somebody else than the report tells it. */
  readonly published?: string;
}

export interface CheckContext {
  readonly report: Report;
  readonly rule: RuleSpec;
  /** The rule's options from `rules/`, with what the configuration overrides. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly rulebook: Rulebook;
  readonly settings: Settings;
}

/** A way of checking, shared by every rule of its kind. Pure: the same report gives the same findings. */
export type CheckKind = (context: CheckContext) => readonly Detected[] | NotApplicable;
