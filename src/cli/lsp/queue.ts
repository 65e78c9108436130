/** The longest rest, in milliseconds, that is waited for after a change. */
const LONGEST_REST = 150;

/**
 * Lints what changes: after a rest, never two at a time for one document, and after a lint that came too late once
 * more, so that the server is at most one lint behind. The rest is as long as the document's last lint took: a short
 * report is linted at once, and a long one does not keep the server from what is typed.
 */
export class Queue {
  readonly #work: (uri: string) => Promise<void>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #running = new Set<string>();
  readonly #again = new Set<string>();
  readonly #took = new Map<string, number>();

  constructor(work: (uri: string) => Promise<void>) {
    this.#work = work;
  }

  /** The document has changed. */
  touch(uri: string): void {
    const rest = Math.min(LONGEST_REST, this.#took.get(uri) ?? 0);
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
    this.#took.delete(uri);
  }

  async #run(uri: string): Promise<void> {
    if (this.#running.has(uri)) {
      this.#again.add(uri);
      return;
    }
    this.#running.add(uri);
    const start = performance.now();
    try {
      await this.#work(uri);
    } finally {
      this.#took.set(uri, performance.now() - start);
      this.#running.delete(uri);
    }
    if (this.#again.delete(uri)) await this.#run(uri);
  }
}
