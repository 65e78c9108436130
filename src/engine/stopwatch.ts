import type { Pass } from '../output/result.js';
import { now } from './now.js';

/** Measures where the time of one report goes; times are of the clock, in milliseconds. */
export class Stopwatch {
  readonly #begun = now();
  readonly #rules: Record<string, { total: number }> = {};
  #parse = 0;
  #understand = 0;

  /** Begins to measure the reading; the result ends it. */
  read(): () => void {
    return this.#from((ms) => (this.#parse += ms));
  }

  understand(): () => void {
    return this.#from((ms) => (this.#understand += ms));
  }

  rule(id: string): () => void {
    return this.#from((ms) => (this.#rules[id] = { total: (this.#rules[id]?.total ?? 0) + ms }));
  }

  pass(): Pass {
    return {
      parse: { total: this.#parse },
      understand: { total: this.#understand },
      rules: this.#rules,
      fix: { total: 0 },
      total: now() - this.#begun,
    };
  }

  #from(add: (ms: number) => void): () => void {
    const start = now();
    return () => add(now() - start);
  }
}
