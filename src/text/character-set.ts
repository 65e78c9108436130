/**
 * A set of UTF-16 units that answers by a look into a table. A class of many scattered characters in a
 * pattern is a call for each character of a text, and most texts hold none of them.
 */
export class CharacterSet {
  readonly #holds = new Uint8Array(0x10000);

  /** @param ranges pairs of the first and the last unit of a range */
  constructor(
    characters: string,
    ranges: readonly (readonly [first: number, last: number])[] = [],
  ) {
    for (let at = 0; at < characters.length; at++) this.#holds[characters.charCodeAt(at)] = 1;
    for (const [first, last] of ranges) this.#holds.fill(1, first, last + 1);
  }

  /** Offset of the next of these characters from `from` on; -1 where there is none. */
  next(text: string, from = 0): number {
    for (let at = from; at < text.length; at++) {
      if (this.#holds[text.charCodeAt(at)] === 1) return at;
    }
    return -1;
  }
}
