const WINDOW = 8;

/** Milliseconds a report over the last few. */
export class Pace {
  readonly #times: number[] = [];
  #last = performance.now();

  /** A report was finished. */
  step(): void {
    const now = performance.now();
    this.#times.push(now - this.#last);
    this.#last = now;
    if (this.#times.length > WINDOW) this.#times.shift();
  }

  get value(): number {
    if (this.#times.length === 0) return 0;
    return this.#times.reduce((sum, time) => sum + time, 0) / this.#times.length;
  }
}
