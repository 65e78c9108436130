import type { MappedText, Segment } from '../text/mapped.js';

/** Collects a mapped text piece by piece, joining pieces that adjoin in the source. */
export class MappedBuilder {
  readonly #source: string;
  readonly #segments: { text: number; start: number; end: number }[] = [];
  #text = '';
  #lastIsCopy = false;

  constructor(source: string) {
    this.#source = source;
  }

  get isEmpty(): boolean {
    return this.#text === '';
  }

  get last(): string {
    return this.#text.at(-1) ?? '';
  }

  /** Appends a part of the source unchanged. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    const last = this.#segments.at(-1);
    if (this.#lastIsCopy && last?.end === start) last.end = end;
    else this.#segments.push({ text: this.#text.length, start, end });
    this.#text += this.#source.slice(start, end);
    this.#lastIsCopy = true;
  }

  /** Appends a text that stands for a range of the source (an entity, a line end). */
  put(text: string, start: number, end: number): void {
    if (text === '') return;
    this.#segments.push({ text: this.#text.length, start, end });
    this.#text += text;
    this.#lastIsCopy = false;
  }

  /** The text so far; if there is none, it is anchored at `anchor`. */
  build(anchor: number): MappedText {
    const segments: Segment[] = this.#segments;
    if (segments.length === 0) segments.push({ text: 0, start: anchor, end: anchor });
    return { text: this.#text, segments };
  }
}
