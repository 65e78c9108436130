/** Sets that grow together. */
export class Sets {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    for (let at = index; at !== root;) {
      const next = this.#parents[at]!;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  unite(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    // The first place stays the root, so that a cell is known by its upper left corner.
    if (a < b) this.#parents[b] = a;
    else this.#parents[a] = b;
  }
}
