import { fatal } from '../engine/failures.js';
import { unreadable } from '../engine/lint-report.js';
import { lint } from '../index.js';
import type { LintResult } from '../output/result.js';
import { read } from '../read/index.js';
import type { Language } from '../rulebook/types.js';
import { within } from './context.js';
import type { Fixing } from './fixing.js';
import { readInput } from './input.js';
import type { Io } from './io.js';
import { optionsOf, type Job } from './jobs.js';
import { resultOf } from './one-file.js';
import type { Outputs } from './outputs.js';
import type { Arguments } from './parse.js';
import type { BatchWork } from './source.js';

/** What stays the same for all reports of a run. */
export interface Desk {
  readonly args: Arguments;
  readonly io: Io;
  readonly lang: Language;
  readonly outputs: Outputs;
  readonly fixing: Fixing | undefined;
}

/** What linting one of many reports takes. */
export function deskWork({ args, io, lang, outputs }: Desk): BatchWork {
  return {
    nameOf: ({ name }) => within(io.cwd, name) ?? name,
    read: async (job) => {
      const input = await readInput(job.file, io);
      return input instanceof Uint8Array ? input : unreadable(job.name, fatal(input, lang), lang);
    },
    options: (job) => optionsOf(job, args, lang),
    lint,
    draft: read,
    lang,
    needsDraft: outputs.needsDraft,
    needsPrints: outputs.needsPrints,
  };
}

/** One report, or reports to be fixed, each of which is read right before. */
export async function* oneByOne(
  jobs: readonly Job[],
  { args, io, lang, outputs, fixing }: Desk,
): AsyncGenerator<LintResult> {
  for (const job of jobs) {
    const input = await readInput(job.file, io);
    if (!(input instanceof Uint8Array)) {
      yield unreadable(job.name, fatal(input, lang), lang);
      continue;
    }
    const options = {
      ...optionsOf(job, args, lang),
      withDraft: outputs.needsDraft,
      withPrints: outputs.needsPrints,
      stats: args.has('stats'),
    };
    const shown = within(io.cwd, job.name) ?? job.name;
    const result = await resultOf(
      job.name,
      lang,
      () => fixing?.run({ file: job.file, shown }, input, options) ?? lint(input, options),
    );
    yield { ...result, filePath: job.name };
  }
}
