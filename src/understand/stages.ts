import type { FormSpec } from '../rulebook/types.js';

/** The parts of a report that are read one after the other. */
export type Stage = 'edition' | 'outline' | 'period' | 'year' | 'forms' | 'facts' | 'prose';

/** A part of a report that was not read, because the program failed there. */
export interface Unread {
  readonly stage: Stage;
  /** Where one form failed and the others were filled. */
  readonly form?: FormSpec;
  readonly error: unknown;
}

/** A check asked for a part of the report that was not read. That has been told already, where it failed. */
export class NotJudged extends Error {
  override readonly name = 'NotJudged';
}

/** Runs the stages of reading; where one fails, what stands for its result is taken and the failure noted. */
export class Stages {
  readonly unread: Unread[] = [];

  read<Result>(stage: Stage, read: () => Result, instead: Result, form?: FormSpec): Result {
    try {
      return read();
    } catch (error) {
      this.unread.push({ stage, error, ...(form && { form }) });
      return instead;
    }
  }
}
