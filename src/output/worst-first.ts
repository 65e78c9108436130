import type { LintMessage, LintResult } from './result.js';

/** A message with what has to be known of its report; not with the whole: there may be thousands. */
export interface Located {
  readonly message: LintMessage;
  readonly report: Pick<LintResult, 'filePath' | 'format' | 'lang'>;
}

/** Failures, then errors, then warnings; otherwise in the order given. */
export function worstFirst(all: readonly Located[]): readonly Located[] {
  return all.toSorted((a, b) => rank(b.message) - rank(a.message));
}

function rank({ fatal, severity }: LintMessage): number {
  return fatal ? 3 : severity;
}
