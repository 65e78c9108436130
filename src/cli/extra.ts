import type { LintResult } from '../output/result.js';
import type { Job } from './jobs.js';

/** What a run writes beside the texts of its results: files of other kinds, from the same results. */
export interface Extra {
  /** Takes in the result of a report. @throws JobError where what it makes of it cannot be written. */
  readonly add: (job: Job, result: LintResult) => Promise<void>;
  /** Writes what is left, and says what was written. */
  readonly finish: () => Promise<void>;
  /** Something that was asked for was not made. */
  readonly hasFailed: boolean;
}
