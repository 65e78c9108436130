import { now } from '../now.js';

const WINDOW = 8;

/** Milliseconds a report over the last few. */
export class Pace {
  readonly #times: number[] = [];
  #last = now();

  /** A report was finished. */
  step(): void {
    const time = now();
    this.#times.push(time - this.#last);
    this.#last = time;
    if (this.#times.length > WINDOW) this.#times.shift();
  }

  get value(): number {
    if (this.#times.length === 0) return 0;
    return this.#times.reduce((sum, time) => sum + time, 0) / this.#times.length;
  }
}
