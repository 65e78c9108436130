import type { LintOptions } from '../index.js';
import type { Job } from './protocol.js';

/** The options of a report that is held against that of the year before. */
export function besidePrevious({ options }: Job, before: Job): LintOptions {
  const previous = { input: before.bytes, filename: before.options.filename ?? '' };
  return { ...options, previous };
}
