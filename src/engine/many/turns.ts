/** Hands out the numbers 0 … `count - 1` in order, not further ahead than `reach` of what is done with. */
export class Turns {
  readonly #count: number;
  readonly #reach: number;
  #next = 0;
  #done = 0;
  #stopped = false;
  #wake: (() => void)[] = [];

  constructor(count: number, reach: number) {
    this.#count = count;
    this.#reach = reach;
  }

  /** How many nobody has taken. */
  get left(): number {
    return this.#count - this.#next;
  }

  /** The next number, as soon as it may be begun; undefined where there is none. */
  async take(): Promise<number | undefined> {
    while (!this.#stopped && this.left > 0 && this.#next >= this.#done + this.#reach) {
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
    return this.#stopped || this.left === 0 ? undefined : this.#next++;
  }

  /** All up to this many are done with. */
  finish(done: number): void {
    this.#done = done;
    this.#wakeAll();
  }

  stop(): void {
    this.#stopped = true;
    this.#wakeAll();
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}
