import { kinds } from '../../check/index.js';
import { LineIndex } from '../../draft/lines.js';
import { lintReport } from '../../engine/lint-report.js';
import type { LintOptions } from '../../engine/options.js';
import type { LintResult } from '../../output/result.js';
import { read } from '../../read/index.js';
import { rulebook } from '../../rulebook/index.js';
import { understand } from '../../understand/index.js';
import type { Report } from '../../understand/report.js';
import { settingsAt, type Bench } from '../bench.js';

/** A report as the server holds it: what was found, and what its parts are. */
export interface Inspected {
  readonly result: LintResult;
  /** Undefined where the file could not be read. */
  readonly report: Report | undefined;
  readonly lines: LineIndex;
  readonly text: string;
  readonly options: LintOptions;
}

/**
 * Lints a report with the configuration and the exceptions that the command would find for it.
 * Undefined where the configuration leaves it out.
 * @throws JobError for a configuration or exceptions that cannot be used
 */
export async function inspect(
  path: string,
  input: string | Uint8Array,
  bench: Bench,
): Promise<Inspected | undefined> {
  const options = await settingsAt(path, bench);
  if (options === undefined) return undefined;
  let report: Report | undefined;
  const result = await lintReport(input, options, {
    rulebook,
    kinds,
    read,
    understand: (...all) => (report = understand(...all)),
  });
  const text = report?.draft.source ?? (typeof input === 'string' ? input : '');
  return { result, report, lines: new LineIndex(text), text, options };
}
