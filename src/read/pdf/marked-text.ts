import type { DrawnGlyph } from '../page/drawn.js';
import { append, largest } from '../../text/lists.js';

/** Marked content that is open: text that is said to stand for it, and whether its layer is shown. */
interface Mark {
  readonly text: string | undefined;
  readonly from: number;
  readonly isHidden: boolean;
}

/** Text that stands for what is drawn (`/ActualText`), and layers that are not shown. */
export class MarkedText {
  readonly #glyphs: DrawnGlyph[];
  readonly #isVisible: (layer: unknown) => boolean;
  readonly #open: Mark[] = [];

  constructor(glyphs: DrawnGlyph[], isVisible: (layer: unknown) => boolean) {
    this.#glyphs = glyphs;
    this.#isVisible = isVisible;
  }

  get isHidden(): boolean {
    return this.#open.at(-1)?.isHidden === true;
  }

  begin(tag = '', layer?: unknown, text?: string): void {
    const isLayer = tag === 'OC' && layer !== null && layer !== undefined;
    this.#open.push({
      text,
      from: this.#glyphs.length,
      isHidden: this.isHidden || (isLayer && !this.#isVisible(layer)),
    });
  }

  /** What was drawn since the mark is one glyph with the text that stands for it. */
  end(): void {
    const mark = this.#open.pop();
    if (mark?.text === undefined || this.#glyphs.length <= mark.from) return;
    const drawn = this.#glyphs.splice(mark.from);
    const text = mark.text.replace(/[\u00ad\u200b\ufeff]/g, '');
    const [first] = drawn;
    const own = drawn.filter(({ y, turn }) => y === first!.y && turn === first!.turn);
    // Over several lines it cannot be told what stands where; the glyphs themselves can.
    if (own.length < drawn.length) append(this.#glyphs, drawn);
    else if (text !== '') {
      const width = largest(own.map((glyph) => glyph.x + glyph.width)) - first!.x;
      this.#glyphs.push({ ...first!, text, width: first!.turn === 0 ? width : first!.width });
    }
  }
}
