import { hash } from '../text/hash.js';
import type { LintMessage } from './result.js';

/**
 * Prints by which findings are known again in a later run: of the rule, the path, the place in the
 * report and the words found there, not of lines, so that text put in above changes none of them. Of
 * several findings that share all that, the second and later ones are counted.
 */
export class Fingerprints {
  readonly #used = new Set<string>();
  /** How many findings shared the same so far. */
  readonly #counts = new Map<string, number>();

  /** One print for each message of a result, in order. `path` is the same in every run. */
  of(messages: readonly LintMessage[], path: string): readonly string[] {
    return messages.map(({ ruleId, at, print, message }) =>
      // Without a print of the words, its sentence has to do.
      this.unused([ruleId ?? '', path, at ?? '', print ?? message].join('\n')),
    );
  }

  private unused(text: string): string {
    for (let again = (this.#counts.get(text) ?? 0) + 1; ; again++) {
      const print = hash(again === 1 ? text : `${text}\n${again}`);
      if (this.#used.has(print)) continue;
      this.#used.add(print);
      this.#counts.set(text, again);
      return print;
    }
  }
}
