type Outcome<Result> = { readonly result: Result } | { readonly error: unknown };

interface Slot<Result> {
  readonly outcome: Promise<Outcome<Result>>;
  readonly settle: (outcome: Outcome<Result>) => void;
}

/** Results that come in any order and are fetched in their own. */
export class Slots<Result> {
  readonly #slots = new Map<number, Slot<Result>>();

  /** Puts in what a piece of work gives, be it an error. */
  async fill(index: number, work: () => Promise<Result>): Promise<void> {
    const { settle } = this.#slot(index);
    try {
      settle({ result: await work() });
    } catch (error) {
      settle({ error });
    }
  }

  /** Waits for a result and forgets it. */
  async fetch(index: number): Promise<Result> {
    const outcome = await this.#slot(index).outcome;
    this.#slots.delete(index);
    if ('error' in outcome) throw outcome.error;
    return outcome.result;
  }

  #slot(index: number): Slot<Result> {
    const known = this.#slots.get(index);
    if (known) return known;
    let settle: Slot<Result>['settle'] = () => undefined;
    const outcome = new Promise<Outcome<Result>>((resolve) => (settle = resolve));
    const slot = { outcome, settle };
    this.#slots.set(index, slot);
    return slot;
  }
}
