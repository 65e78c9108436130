import { LineIndex } from '../draft/lines.js';
import { key } from '../text/fold.js';
import { hash } from '../text/hash.js';
import type { LintMessage, LintResult } from './result.js';

/**
 * Prints by which findings are known again in a later run: of the rule, the path, the place in the
 * report and the words found there, not of lines, so that text put in above changes none of them. Of
 * several findings that share all that, the second and later ones are counted.
 */
export class Fingerprints {
  readonly #used = new Set<string>();

  /** One print for each message of a result, in order. `path` is the same in every run. */
  of(messages: readonly LintMessage[], result: LintResult, path: string): readonly string[] {
    const wordsOf = wordsIn(result);
    return messages.map((message) => {
      const parts = [message.ruleId ?? '', path, message.at ?? '', wordsOf(message)];
      return this.unused(parts.join('\n'));
    });
  }

  private unused(text: string): string {
    for (let again = 1; ; again++) {
      const print = hash(again === 1 ? text : `${text}\n${again}`);
      if (this.#used.has(print)) continue;
      this.#used.add(print);
      return print;
    }
  }
}

/** The words that a message points at; without the draft, its sentence has to do. */
function wordsIn({ draft }: LintResult): (message: LintMessage) => string {
  if (!draft) return ({ message }) => message;
  const lines = new LineIndex(draft.source);
  return ({ line, column, endLine, endColumn }) =>
    key(
      draft.source.slice(lines.startOf(line) + column - 1, lines.startOf(endLine) + endColumn - 1),
    );
}
