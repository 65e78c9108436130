import type { LintResult } from '../output/result.js';
import { annotateDocx, type Annotated } from './docx/index.js';
import { notesOf } from './note.js';

export type { Annotated } from './docx/index.js';

export interface AnnotateOptions {
  /** When the comments were written; today, where it is not given. */
  readonly date?: Date;
}

/**
 * A Word file with the findings as comments at the words that they are about: level, sentence, what to do and
 * the basis. The comments that this program wrote before are replaced, those of others stay.
 * Undefined where the file is built in a way that does not allow it.
 * @param result of linting these very bytes
 */
export function annotate(bytes: Uint8Array, result: LintResult, date: Date): Annotated | undefined {
  return annotateDocx(bytes, notesOf(result), date);
}
