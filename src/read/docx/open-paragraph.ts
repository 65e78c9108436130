import type { Paragraph, Piece } from '../flow/items.js';
import { RunningText } from '../flow/running-text.js';
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
export class OpenParagraph extends RunningText {
  run: RunState = {};
  inProperties = false;
  styleId: string | undefined;
  numId: string | undefined;
  level: number | undefined;
  outline: number | undefined;
  /** Its mark is deleted or moved away: the text runs on into the next paragraph. */
  runsOn = false;
  /** Where its element ends in the XML. */
  xmlEnd = 0;
  readonly #pieces: Piece[] = [];

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
  override append(text: string, bold: boolean, typed?: TypedText): void {
    if (text === '') return;
    if (typed !== undefined) {
      const { start, end, escaped } = typed;
      const at = this.text.length;
      this.#pieces.push({ at, length: text.length, xmlStart: start, xmlEnd: end, escaped });
    }
    super.append(text, bold);
  }

  /** Runs on into the next paragraph, whose mark and so whose properties remain. */
  override absorb(next: OpenParagraph): void {
    const shift = this.text.length;
    for (const piece of next.#pieces) this.#pieces.push({ ...piece, at: piece.at + shift });
    super.absorb(next);
    this.runsOn = next.runsOn;
    this.xmlEnd = next.xmlEnd;
    this.styleId = next.styleId;
    this.numId = next.numId;
    this.level = next.level;
    this.outline = next.outline;
  }

  override finish(label: string, depth: number | undefined): Paragraph {
    return super.finish(label, depth, this.#pieces, this.xmlEnd);
  }
}
