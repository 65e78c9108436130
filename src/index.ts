import { kinds } from './check/index.js';
import type { Annotated, AnnotateOptions } from './annotate/index.js';
import { checkedOptions } from './engine/check-options.js';
import { plainInput, type Input } from './engine/input.js';
import { lintReport } from './engine/lint-report.js';
import { besideOthers } from './engine/between/given.js';
import type { LintOptions } from './engine/options.js';
import { FIX_OPTIONS, fixReport, type FixOptions, type FixResult } from './fix/index.js';
import type { LintResult } from './output/result.js';
import { read } from './read/index.js';
import { rulebook } from './rulebook/index.js';
import type { Language } from './rulebook/types.js';
import { understand } from './understand/index.js';

/**
 * Lints one report.
 *
 * Bytes are decoded by what they are (or by `options.encoding`), a string is taken as it is;
 * `options.filename` helps to tell the format and is not opened. Input that cannot be read gives a
 * result with one message that is `fatal`, so that a caller with many files can go on.
 * @throws ConfigurationError where `options` hold what is none, such as an option, a rule or an edition that does not
 *   exist; it names the nearest that does. UsageError where `input` is nothing that can be read. JobError where a
 *   report that it is to be held against cannot be read.
 */
export async function lint(input: Input, options: LintOptions = {}): Promise<LintResult> {
  const plain = await plainInput(input);
  const checked = checkedOptions(options, rulebook);
  const parts = { rulebook, kinds, read, understand };
  return lintReport(plain, checked, await besideOthers(checked, parts));
}

/**
 * Makes the fixes that the rules declare safe (with `unsafeFixes` all of them) until none is left. After each
 * round the result is read again: where anything but what the fixes are for would have changed, those of the
 * rules that did it are left and `refused` names them. All bytes outside the fixes stay as they are.
 * @throws ConfigurationError where `options` hold what is none, such as an option, a rule or an edition that does not
 *   exist; it names the nearest that does. UsageError where `input` is nothing that can be read. JobError where a
 *   report that it is to be held against cannot be read.
 */
export async function fix(input: string, options?: FixOptions): Promise<FixResult<string>>;
export async function fix(input: Exclude<Input, string>, options?: FixOptions): Promise<FixResult>;
export async function fix(
  input: Input,
  options: FixOptions = {},
): Promise<FixResult | FixResult<string>> {
  const plain = await plainInput(input);
  const checked = checkedOptions(options, rulebook, FIX_OPTIONS);
  const parts = await besideOthers(checked, { rulebook, kinds, read, understand });
  if (typeof plain !== 'string') return fixReport(plain, checked, parts);
  const bytes = new TextEncoder().encode(plain);
  const result = await fixReport(bytes, { ...checked, encoding: 'utf-8' }, parts);
  const output = result.isChanged
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.output)
    : plain;
  return { ...result, output };
}

/**
 * A Word file with the findings as comments at the words that they are about: level, sentence, what to do and the
 * basis. Comments of an earlier run are replaced, those of others stay, and so do the bytes of all other parts.
 * Undefined where the file is packed in a way that does not allow it.
 * @param bytes of a .docx
 * @param result of linting these very bytes
 * @throws UnreadableError for bytes that are no Word document
 */
export async function annotate(
  bytes: Uint8Array,
  result: LintResult,
  { date = new Date() }: AnnotateOptions = {},
): Promise<Annotated | undefined> {
  return (await import('./annotate/index.js')).annotate(bytes, result, date);
}

/**
 * The findings of reports as a workbook (.xlsx): one row a finding, with organ, year, section, table, row, column, what
 * stands there and what should, the basis and the state; what exceptions cover comes with its reason.
 */
export async function findingsWorkbook(
  results: readonly LintResult[],
  { lang = 'zh' }: { readonly lang?: Language } = {},
): Promise<Uint8Array> {
  const [{ findingsSheet }, { writeWorkbook }] = await Promise.all([
    import('./sheet/findings.js'),
    import('./sheet/workbook.js'),
  ]);
  return writeWorkbook([findingsSheet(results, lang, (path) => path)]);
}

export type { Annotated, AnnotateOptions } from './annotate/index.js';
export { blank, type Blank, type BlankOptions } from './api/blank.js';
export {
  editions,
  explain,
  profiles,
  rules,
  type EditionInfo,
  type ProfileInfo,
  type RuleInfo,
  type RuleText,
} from './api/catalogue.js';
export { format, type FormatName, type FormatOptions } from './api/format.js';
export { isSameOrgan } from './api/organs.js';
export { reportHtml, reportStyle } from './api/report-html.js';
export { version } from './api/version.js';
export { adviceOf } from './output/advice.js';
export { isWritable, type Format } from './draft/formats.js';
export type { Exception } from './except/types.js';
export type { FixOptions, FixResult } from './fix/index.js';
export { ConfigurationError, JobError, UsageError } from './engine/errors.js';
export { UnreadableError } from './read/errors.js';
export type { Input } from './engine/input.js';
export type { LintOptions, OtherReport, RuleLevel, RuleSetting } from './engine/options.js';
export type {
  LintMessage,
  LintResult,
  OtherPlace,
  Place,
  RelatedPlace,
  TextEdit,
} from './output/result.js';
export type { OrganLevel } from './rulebook/skeleton.js';
export type { EditionId, Language, Level, Preset } from './rulebook/types.js';
