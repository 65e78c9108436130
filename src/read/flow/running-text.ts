import type { Paragraph, Item } from './items.js';

/** The text of a paragraph while it comes in, with what its runs say of the whole. */
export class RunningText {
  text = '';
  quoted = false;
  readonly pictures: string[] = [];
  /** What its text boxes hold; it follows the paragraph. */
  readonly boxed: Item[] = [];
  #hasBold = false;
  #hasPlain = false;

  /** Appends what the reader of the document sees. */
  append(text: string, bold: boolean): void {
    this.text += text;
    if (bold ? this.#hasBold : this.#hasPlain) return;
    if (text.trim() === '') return;
    if (bold) this.#hasBold = true;
    else this.#hasPlain = true;
  }

  /** Runs on into the next paragraph. */
  absorb(next: RunningText): void {
    for (const picture of next.pictures) this.pictures.push(picture);
    this.text += next.text;
    this.#hasBold ||= next.#hasBold;
    this.#hasPlain ||= next.#hasPlain;
    this.quoted ||= next.quoted;
  }

  get isEmpty(): boolean {
    return this.text === '' && this.pictures.length === 0;
  }

  /** The finished paragraph with its automatic number in front. */
  finish(
    label: string,
    depth: number | undefined,
    pieces: Paragraph['pieces'] = NO_PIECES,
    xmlEnd?: number,
  ): Paragraph {
    return {
      kind: 'paragraph',
      text: label + this.text,
      automatic: label.length,
      pieces,
      depth,
      strong: this.#hasBold && !this.#hasPlain,
      quoted: this.quoted,
      pictures: this.pictures,
      xmlEnd,
    };
  }
}

const NO_PIECES: Paragraph['pieces'] = [];
