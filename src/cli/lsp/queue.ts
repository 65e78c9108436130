/** Milliseconds of rest after which a text that was typed in is linted. */
const REST = 150;

/**
 * Lints what changes: after a rest, never two at a time for one document, and after a lint that came too late once
 * more, so that the server is at most one lint behind.
 */
export class Queue {
  readonly #work: (uri: string) => Promise<void>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #running = new Set<string>();
  readonly #again = new Set<string>();

  constructor(work: (uri: string) => Promise<void>) {
    this.#work = work;
  }

  /** The document has changed. */
  touch(uri: string, rest = REST): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri);
        void this.#run(uri);
      }, rest),
    );
  }

  /** Nobody looks at the document any more. */
  forget(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#again.delete(uri);
  }

  async #run(uri: string): Promise<void> {
    if (this.#running.has(uri)) {
      this.#again.add(uri);
      return;
    }
    this.#running.add(uri);
    try {
      await this.#work(uri);
    } finally {
      this.#running.delete(uri);
    }
    if (this.#again.delete(uri)) await this.#run(uri);
  }
}
