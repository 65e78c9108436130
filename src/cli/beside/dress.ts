import type { LintOptions } from '../../engine/options.js';
import type { LintResult } from '../../output/result.js';
import { read } from '../../read/index.js';
import { readInput } from '../input.js';
import type { Io } from '../io.js';
import type { Job } from '../jobs.js';
import { resultOf } from '../one-file.js';

/** A result with the draft that formats show; what is gone since it was linted is told. */
export async function dressed(
  result: LintResult,
  job: Job,
  options: LintOptions,
  io: Io,
): Promise<LintResult> {
  if (result.format === null || result.draft || job.file === '-') return result;
  return resultOf(job.name, result.lang, async () => {
    const input = await readInput(job.file, io);
    return input instanceof Uint8Array ? { ...result, draft: await read(input, options) } : result;
  });
}
