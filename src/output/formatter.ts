import type { Language } from '../rulebook/types.js';
import type { Palette } from './palette.js';
import type { LintResult, Part } from './result.js';

/** What a formatter may know beside the results. */
export interface FormatContext {
  readonly lang: Language;
  readonly palette: Palette;
  /** Width of the output in columns. */
  readonly columns: number;
  /** A file's path as the reader would write it. */
  readonly shorten: (path: string) => string;
  /** The same for programs: relative to the project's folder where it lies in it, with `/`. */
  readonly projectPath: (path: string) => string;
  /** Version of this program. */
  readonly version: string;
  /** The day of the run, as `2025-01-31`; absent where nobody gave it, since findings know no clock. */
  readonly day?: string;
  /** The part of the reports that is linted, where it is one. */
  readonly part?: Part;
  /** Warnings are not to be shown. */
  readonly quiet: boolean;
  /** Show the reports without findings too. */
  readonly verbose: boolean;
}

/**
 * Makes text of results as they come, so that thousands of files need no memory: what comes before
 * the first, for each, and after the last one.
 */
export interface Formatter {
  readonly begin?: () => string;
  readonly file: (result: LintResult) => string;
  readonly end: () => string;
  /** What comes before all else and is known only at the end; asked for after `end`. */
  readonly head?: () => string;
}

export type CreateFormatter = (context: FormatContext) => Formatter;
