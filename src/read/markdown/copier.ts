import type { MappedBuilder } from '../mapped-builder.js';
import type { Piece } from './pieces.js';

/** Walks the pieces once from left to right and copies what it passes. */
export class Copier {
  readonly #builder: MappedBuilder;
  readonly #pieces: readonly Piece[];
  /** Offset of each piece in the joined text. */
  readonly #offsets: number[] = [];
  #index = 0;
  #at = 0;

  constructor(builder: MappedBuilder, pieces: readonly Piece[]) {
    this.#builder = builder;
    this.#pieces = pieces;
    let offset = 0;
    for (const piece of pieces) {
      this.#offsets.push(offset);
      offset += piece.end - piece.start + 1;
    }
  }

  copyTo(to: number): void {
    while (this.#at < to) {
      const piece = this.#pieces[this.#index]!;
      const base = piece.start - this.#offsets[this.#index]!;
      const end = piece.end - base;
      if (this.#at < end) {
        const stop = Math.min(end, to);
        this.#builder.copy(base + this.#at, base + stop);
        this.#at = stop;
      } else {
        this.#builder.put('\n', piece.eol, piece.next);
        this.#at++;
        this.#index++;
      }
    }
  }

  skipTo(to: number): void {
    this.#at = to;
    while (this.#index + 1 < this.#pieces.length && this.#offsets[this.#index + 1]! <= to) {
      this.#index++;
    }
  }

  /** The place in the source of an offset in the joined text. */
  placeOf(offset: number): number {
    let low = 0;
    let high = this.#offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#offsets[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low]!.start + offset - this.#offsets[low]!;
  }
}
