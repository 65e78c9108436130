import type { LintResult } from '../output/result.js';
import type { Batch } from './batch.js';
import { complain } from './complain.js';
import { deskWork, oneByOne, type Desk } from './desk.js';
import type { Excepting } from './excepting.js';
import type { Extra } from './extra.js';
import type { Job } from './jobs.js';
import type { Verdict } from './verdict.js';

/** What a run over reports is made of, beside the desk that it is done at. */
export interface Run extends Desk {
  readonly jobs: readonly Job[];
  readonly batch: Batch | undefined;
  readonly excepting: Excepting;
  readonly verdict: Verdict;
  readonly extras: readonly Extra[];
}

/**
 * Lints or fixes the reports one after the other, prints what is found, and says what there is to say at the
 * end. Returns whether the baseline accepts what is not there any more.
 */
export async function lintInto(run: Run): Promise<boolean> {
  const { jobs, batch, excepting, verdict, extras, outputs, fixing, beside, io, lang } = run;
  const linted = batch && !fixing ? batch.results(jobs, deskWork(run)) : oneByOne(jobs, run);
  const seen = async (result: LintResult) => batch?.add(result);
  const results = beside ? beside.joined(linted, seen, run) : linted;
  const print = batch ? batch.print : (work: () => Promise<void>) => work();
  await print(outputs.begin);
  let done = 0;
  for await (const result of results) {
    const job = jobs[done++]!;
    excepting.add(job.name, result);
    verdict.add(result);
    for (const extra of extras) await extra.add(job, result);
    if (!beside) await seen(result);
    if (fixing?.showsFindings !== false || result.fatalErrorCount > 0)
      await print(() => outputs.file(result));
  }
  if (fixing?.showsFindings !== false) {
    for (const result of await excepting.ownResults()) {
      verdict.add(result);
      await print(() => outputs.file(result));
    }
    await print(outputs.end);
  }
  await batch?.finish();
  for (const note of beside?.notes() ?? []) await complain(note, io, lang);
  await fixing?.finish();
  for (const extra of extras) await extra.finish();
  const { notes, isStale } = excepting.finish();
  for (const note of notes) await complain(note, io, lang);
  return isStale;
}
