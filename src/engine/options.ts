import type { Exception } from '../except/types.js';
import type { BaselineKey } from '../output/result.js';
import type { Input } from './input.js';
import type { EditionId, Language, Level, Preset } from '../rulebook/types.js';

/** A report that another is held against. */
export interface OtherReport {
  readonly input: Input;
  /** Names it in findings, and helps to recognise its format; it is not opened. */
  readonly filename?: string;
  readonly encoding?: string;
}

export type RuleLevel = Level | 'off';

/** A level, or a level with options for the rule. */
export type RuleSetting = RuleLevel | readonly [RuleLevel, Readonly<Record<string, unknown>>?];

/** How to lint one report. Everything may be left out. */
export interface LintOptions {
  /** Names the file in the result, and helps to recognise its format. */
  readonly filename?: string;
  /** Encoding label such as `gb18030`; recognised from the bytes where absent. */
  readonly encoding?: string;
  /** The edition to hold the report to; chosen by the report's year where absent. */
  readonly edition?: EditionId | 'auto';
  /** `recommended` by default. */
  readonly preset?: Preset;
  /** Id of a profile: what an authority asks for beyond the national form. */
  readonly profile?: string;
  /** Levels and options by rule id or alias. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Full name of the issuing organ. */
  readonly issuer?: string;
  /** Last day of publication, `MM-DD`. */
  readonly deadline?: string;
  /** The day it was published, `YYYY-MM-DD`, where somebody else than the report tells it. */
  readonly published?: string;
  /** Language of the messages; Chinese by default. */
  readonly lang?: Language;
  /** Put the draft as it was read into the result, for formats that show it. */
  readonly withDraft?: boolean;
  /** Give each message a print of the words that it points at, for formats that know findings again. */
  readonly withPrints?: boolean;
  /** Keep in the result what is needed to hold the report against others. */
  readonly withRecord?: boolean;
  /** Last year's report of the same organ, to hold this one against. */
  readonly previous?: Input | OtherReport;
  /** Reports of other organs, to tell whether this one is too much like them. */
  readonly neighbours?: readonly (Input | OtherReport)[];
  /** Reports of all organs whose figures those of this one, a government's, are made of. */
  readonly organs?: readonly (Input | OtherReport)[];
  /** The same report kept in other formats, to tell where they differ. */
  readonly otherForms?: readonly (Input | OtherReport)[];
  /** Measure where the time goes. */
  readonly stats?: boolean;
  /** False: exceptions that the draft itself states are not heeded. */
  readonly inlineConfig?: boolean;
  /** Exceptions from outside the draft. */
  readonly exceptions?: readonly Exception[];
  /** Findings that were there before and are accepted; `all`: whatever is there now. */
  readonly baseline?: readonly BaselineKey[] | 'all';
}
