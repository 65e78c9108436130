import { JobError } from '../engine/errors.js';
import { defect } from '../engine/failures.js';
import { unreadable } from '../engine/unreadable.js';
import type { LintResult } from '../output/result.js';
import type { Language } from '../rulebook/types.js';
import { isOutputError } from './io.js';

/** Whether an error concerns the whole run: the user can mend it, or nothing can be printed any more. */
export function concernsAll(error: unknown): boolean {
  return error instanceof JobError || isOutputError(error);
}

/**
 * The result of one file. Whatever the program does wrong with it is a failure of this file only; the others
 * are still linted.
 * @throws what concerns the whole run
 */
export async function resultOf(
  name: string,
  lang: Language,
  work: () => Promise<LintResult>,
): Promise<LintResult> {
  try {
    return await work();
  } catch (error) {
    if (concernsAll(error)) throw error;
    return unreadable(name, defect(error, lang), lang);
  }
}
