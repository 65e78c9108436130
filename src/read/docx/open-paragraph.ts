import type { Item, Paragraph, Piece } from '../flow/items.js';
import { integer } from './styles.js';
import type { Style } from './styles.js';
import type { TypedText } from './typed-text.js';
import type { Attributes } from '../xml.js';

/** What the current run sets; undefined where it leaves the matter to its styles. */
export interface RunState {
  bold?: boolean | undefined;
  hidden?: boolean | undefined;
  /** The font of its Latin letters and symbols. */
  font?: string | undefined;
  style?: Style | undefined;
}

/** A paragraph while its runs come in. */
export class OpenParagraph {
  run: RunState = {};
  inProperties = false;
  styleId: string | undefined;
  numId: string | undefined;
  level: number | undefined;
  outline: number | undefined;
  /** Its mark is deleted or moved away: the text runs on into the next paragraph. */
  runsOn = false;
  quoted = false;
  /** What its text boxes hold; it follows the paragraph. */
  readonly boxed: Item[] = [];
  readonly pictures: string[] = [];
  text = '';
  readonly #pieces: Piece[] = [];
  #hasBold = false;
  #hasPlain = false;

  /** Takes in one of the paragraph's own properties. */
  property(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:pStyle':
        this.styleId = attributes('val');
        break;
      case 'w:numId':
        this.numId = attributes('val');
        break;
      case 'w:ilvl':
        this.level = integer(attributes('val'));
        break;
      case 'w:outlineLvl':
        this.outline = integer(attributes('val'));
    }
  }

  /** Appends what the reader of the document sees; `typed` tells which `w:t` it came from. */
  append(text: string, bold: boolean, typed?: TypedText): void {
    if (text === '') return;
    if (typed !== undefined) {
      const { start, end, escaped } = typed;
      const at = this.text.length;
      this.#pieces.push({ at, length: text.length, xmlStart: start, xmlEnd: end, escaped });
    }
    this.text += text;
    if (bold ? this.#hasBold : this.#hasPlain) return;
    if (text.trim() === '') return;
    if (bold) this.#hasBold = true;
    else this.#hasPlain = true;
  }

  /** Runs on into the next paragraph, whose mark and so whose properties remain. */
  absorb(next: OpenParagraph): void {
    const shift = this.text.length;
    for (const piece of next.#pieces) this.#pieces.push({ ...piece, at: piece.at + shift });
    for (const picture of next.pictures) this.pictures.push(picture);
    this.text += next.text;
    this.#hasBold ||= next.#hasBold;
    this.#hasPlain ||= next.#hasPlain;
    this.quoted ||= next.quoted;
    this.runsOn = next.runsOn;
    this.styleId = next.styleId;
    this.numId = next.numId;
    this.level = next.level;
    this.outline = next.outline;
  }

  get isEmpty(): boolean {
    return this.text === '' && this.pictures.length === 0;
  }

  /** The finished paragraph with its automatic number in front. */
  finish(label: string, depth: number | undefined): Paragraph {
    return {
      kind: 'paragraph',
      text: label + this.text,
      automatic: label.length,
      pieces: this.#pieces,
      depth,
      strong: this.#hasBold && !this.#hasPlain,
      quoted: this.quoted,
      pictures: this.pictures,
    };
  }
}
