import { trim, type MappedText } from '../../text/mapped.js';
import { MappedBuilder } from '../mapped-builder.js';
import { alignText, type Piece } from './align.js';
import { matchesOf } from '../../text/matches.js';
import { endOf, startOf, type Text } from './tree.js';

/** How a text is set. */
export interface Setting {
  readonly bold: boolean;
  readonly linked: boolean;
  /** Spaces and line ends of the source are kept. */
  readonly pre: boolean;
}

export const PLAIN: Setting = { bold: false, linked: false, pre: false };

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly breaks: boolean;
}

const SPACE = /[ \t\n\r\f]/;
const RUNS = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;
const LINES = /\n|[^\n]+/g;
/** A browser sets no space where the source is wrapped between Chinese characters. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/;

/** Collects the text of one block or cell as a browser would show it. */
export class InlineText {
  readonly #source: string;
  readonly #base: number;
  #builder: MappedBuilder;
  #gap: Gap | undefined;
  #isLineFilled = false;
  #length = 0;
  #bold = 0;
  #linked = 0;

  /** @param base place in the source of the first character of the parsed text */
  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
    this.#builder = new MappedBuilder(source);
  }

  get isEmpty(): boolean {
    return this.#builder.isEmpty;
  }

  /** Whether nothing but spaces stands behind the last line break. */
  get isBlankLine(): boolean {
    return !this.isEmpty && !this.#isLineFilled;
  }

  addText(node: Text, setting: Setting): void {
    const start = this.#base + (startOf(node) ?? 0);
    const end = this.#base + (endOf(node) ?? start - this.#base);
    for (const piece of alignText(this.#source, start, end, node.value)) {
      if (setting.pre) this.#addLines(piece, setting);
      else this.#addRuns(piece, setting);
    }
  }

  /** A line break that stands for a range of the source; breaks that follow one another are one. */
  addBreak(start: number, end: number): void {
    this.#gap = undefined;
    this.#isLineFilled = false;
    if (!this.isEmpty && !this.#endsLine)
      this.#builder.put('\n', this.#base + start, this.#base + end);
  }

  /** The text and how much of it is set how; `anchor` is where an empty text stands. */
  finish(anchor: number): { content: MappedText; isBold: boolean; linked: number; length: number } {
    const content = trim(this.#builder.build(this.#base + anchor));
    const isBold = this.#bold > 0 && this.#bold === this.#length;
    const result = { content, isBold, linked: this.#linked, length: this.#length };
    this.#builder = new MappedBuilder(this.#source);
    this.#gap = undefined;
    this.#length = this.#bold = this.#linked = 0;
    return result;
  }

  get #endsLine(): boolean {
    return this.#builder.last === '\n';
  }

  #addRuns({ text, start, end }: Piece, setting: Setting): void {
    const isExact = end - start === text.length;
    if (!SPACE.test(text)) return this.#word(text, start, end, isExact, setting);
    for (const { 0: run, index } of matchesOf(text, RUNS)) {
      const from = isExact ? start + index : start;
      const to = isExact ? from + run.length : end;
      if (SPACE.test(run[0]!)) this.#space(from, to, /[\n\r]/.test(run));
      else this.#word(run, from, to, isExact, setting);
    }
  }

  #addLines({ text, start, end }: Piece, setting: Setting): void {
    const isExact = end - start === text.length;
    for (const { 0: line, index } of matchesOf(text, LINES)) {
      const from = isExact ? start + index : start;
      const to = isExact ? from + line.length : end;
      if (line === '\n') this.addBreak(from - this.#base, to - this.#base);
      else this.#word(line, from, to, isExact, setting);
    }
  }

  #space(start: number, end: number, breaks: boolean): void {
    if (this.isEmpty || this.#endsLine) return;
    this.#gap = {
      start: this.#gap?.start ?? start,
      end,
      breaks: breaks || this.#gap?.breaks === true,
    };
  }

  #word(text: string, start: number, end: number, isExact: boolean, setting: Setting): void {
    this.#closeGap(text);
    if (isExact) this.#builder.copy(start, end);
    else this.#builder.put(text, start, end);
    const length = text.trim().length;
    this.#length += length;
    if (length > 0) this.#isLineFilled = true;
    if (setting.bold) this.#bold += length;
    if (setting.linked) this.#linked += length;
  }

  #closeGap(next: string): void {
    const gap = this.#gap;
    if (gap === undefined) return;
    this.#gap = undefined;
    const isWrap = gap.breaks && WIDE.test(this.#builder.last) && WIDE.test(next[0]!);
    if (!isWrap) this.#builder.put(' ', gap.start, gap.end);
  }
}
