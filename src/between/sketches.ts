/** The prose of a report as its neighbours are found by. */
export interface Sketch {
  /** A print of the name of the organ; reports of one organ are no neighbours. */
  readonly organ: number;
  readonly year: number;
  /** How many pieces there are, of which the smallest prints are kept. */
  readonly pieces: number;
  readonly prints: Uint32Array;
}

/** Numbers in front of the prints of each: organ, year, pieces, and how many prints. */
const HEAD = 4;
/** Numbers of a page: 128 kB. */
const PAGE = 2 ** 15;
const NOTHING = 0xffffffff;

/** The sketches of a run behind each other in pages, so that none has a head of its own: less than 2 kB each. */
export class Sketches {
  readonly #pages: Uint32Array[] = [];
  /** Where the room of the last page begins. */
  #free = PAGE;
  /** By the number of a report where its sketch begins, counted over all pages. */
  #starts = new Uint32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The next one; undefined for a report that is nobody's neighbour. */
  add(sketch: Sketch | undefined): void {
    if (this.#length === this.#starts.length) {
      const starts = new Uint32Array(this.#length * 2);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    this.#starts[this.#length] = sketch ? this.#put(sketch) : NOTHING;
    this.#length += 1;
  }

  at(index: number): Sketch | undefined {
    const start = this.#starts[index] ?? NOTHING;
    if (start === NOTHING || index >= this.#length) return undefined;
    const page = this.#pages[Math.floor(start / PAGE)]!;
    const from = start % PAGE;
    const [organ = 0, year = 0, pieces = 0, count = 0] = page.subarray(from, from + HEAD);
    return { organ, year, pieces, prints: page.subarray(from + HEAD, from + HEAD + count) };
  }

  #put({ organ, year, pieces, prints }: Sketch): number {
    const size = HEAD + prints.length;
    if (this.#free + size > PAGE) {
      this.#pages.push(new Uint32Array(PAGE));
      this.#free = 0;
    }
    const page = this.#pages.at(-1)!;
    const from = this.#free;
    page.set([organ, year, pieces, prints.length], from);
    page.set(prints, from + HEAD);
    this.#free += size;
    return (this.#pages.length - 1) * PAGE + from;
  }
}
