/** `mc:AlternateContent` holds one thing in several forms, for newer and older programs: read one. */
export class Alternatives {
  /** For each that is open, whether a branch has been taken. */
  readonly #taken: boolean[] = [];

  open(): void {
    this.#taken.push(false);
  }

  close(): void {
    this.#taken.pop();
  }

  /** Whether to read the branch that begins; the first one is. */
  take(): boolean {
    const last = this.#taken.length - 1;
    if (last < 0) return true;
    const isFirst = !this.#taken[last];
    this.#taken[last] = true;
    return isFirst;
  }
}
