import { kinds } from './check/index.js';
import { lintReport } from './engine/lint-report.js';
import type { LintOptions } from './engine/options.js';
import type { LintResult } from './output/result.js';
import { read } from './read/index.js';
import { rulebook } from './rulebook/index.js';
import { understand } from './understand/index.js';

/**
 * Lints one report.
 *
 * Bytes are decoded by what they are (or by `options.encoding`), a string is taken as it is;
 * `options.filename` helps to tell the format and is not opened. Input that cannot be read gives a
 * result with one message that is `fatal`, so that a caller with many files can go on.
 * @throws ConfigurationError where `options` name a rule or a rule's option that does not exist.
 */
export async function lint(
  input: Uint8Array | string,
  options: LintOptions = {},
): Promise<LintResult> {
  return lintReport(input, options, { rulebook, kinds, read, understand });
}

export { ConfigurationError, JobError, UsageError } from './engine/errors.js';
export type { LintOptions, RuleLevel, RuleSetting } from './engine/options.js';
export type { LintMessage, LintResult, RelatedPlace, TextEdit } from './output/result.js';
export type { EditionId, Language, Level, Preset } from './rulebook/types.js';
