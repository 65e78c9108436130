import type { LintMessage } from '../output/result.js';
import type { Bilingual } from '../rulebook/types.js';
import type { Span } from '../text/mapped.js';

/** The id under which the tool reports on exceptions; no rule of the rulebook has it. */
export const EXCEPTIONS = 'exceptions';

/** Where exceptions are described. */
export const PAGE = 'docs/exceptions.md';

/** An exception from outside the draft; it holds for the whole report, or for the part named. */
export interface Exception {
  /** Names it among the others, such as `nianbao.exceptions.yaml:3`. */
  readonly id: string;
  readonly rule: string;
  /** The beginning of a place as findings print it (三、… › 表三), or of its ids. */
  readonly place?: string;
  readonly reason: string;
}

/** What to resolve the names of rules with. */
export interface RuleNames {
  /** The present id of a name, which may be an earlier one. */
  readonly idOf: (name: string) => string | undefined;
  readonly nearest: (name: string) => string | undefined;
  /** Whether the rule is on in this run. */
  readonly isOn: (id: string) => boolean;
}

/** A comment that was understood. */
export interface Directive {
  readonly action: Action;
  /** Ids of rules. */
  readonly rules: readonly string[];
  readonly reason: string;
  readonly span: Span;
}

export type Action = 'disable' | 'enable' | 'disable-next' | 'disable-file';

/** Something to say of an exception. */
export interface Remark {
  readonly span: Span;
  readonly text: Bilingual;
}

/** A finding with what a print of it must tell beside its place. */
export interface Told {
  readonly message: LintMessage;
  /** What it speaks of, where its place does not tell: what is missing, several cells at once. */
  readonly about?: string;
  /** Where it stands, with labels that are not cut. */
  readonly place?: () => string;
}
