import type { Rulebook } from '../../rulebook/types.js';

/** An entry of `rules/lexicon/confusables.yaml`. */
export interface Confusable {
  readonly text: string;
  readonly right: string;
  readonly variant?: true;
  /** It stands for a term of the law, and is told without asking. */
  readonly term?: true;
  readonly notAfter?: string;
  readonly notBefore?: string;
  readonly atStop?: true;
}

const TITLE = /《[^《》]{1,80}》/g;
const STOP = /^(?:$|[,.:;!?()、。”’》〉])/;

export function confusablesOf({ lexicon }: Rulebook): readonly Confusable[] {
  return (lexicon['confusables'] as { entries: readonly Confusable[] }).entries;
}

/** Whether nothing around the word makes another, right reading of it. */
export function isWrong(entry: Confusable, text: string, at: number, end: number): boolean {
  const before = at > 0 && entry.notAfter?.includes(text[at - 1]!);
  const behind = end < text.length && entry.notBefore?.includes(text[end]!);
  return !before && !behind && (!entry.atStop || STOP.test(text.slice(end, end + 1)));
}

/** A document is cited by the title that it has. */
export function withoutTitles(text: string): string {
  return text.replace(TITLE, (title) => '\0'.repeat(title.length));
}
