import type { Drawn } from '../page/drawn.js';
import { readingOf, type Reading } from './fonts.js';
import { MarkedText } from './marked-text.js';
import { apply, boxOf, times, type Matrix } from '../page/matrix.js';
import { filledLines, strokedLines } from '../page/paths.js';
import type { ArgumentsOf, PdfFont, PdfGlyph } from './pdfjs-types.js';
import { startOf, TextPosition, type DrawingState } from './text-state.js';
import { placeGlyph } from '../page/place-glyph.js';
import { append } from '../../text/lists.js';

export interface Surroundings {
  readonly fontOf: (name: string) => PdfFont;
  /** Whether a layer of optional content is shown. */
  readonly isVisible: (layer: unknown) => boolean;
  /** Codes of ways of painting a path. */
  readonly painting: { readonly strokes: ReadonlySet<number>; readonly fills: ReadonlySet<number> };
}

const INVISIBLE = 3;
/** Modes from here on only add text to what cuts the drawing off. */
const CLIP_ONLY = 7;

type Handlers = { [Name in keyof ArgumentsOf]: (...args: ArgumentsOf[Name]) => void };

/** Follows the operators of a page and keeps what is drawn. */
export class Content {
  readonly drawn: Drawn = { glyphs: [], rules: [], pictures: [] };
  readonly handlers: Partial<Handlers>;
  readonly #around: Surroundings;
  readonly #readings = new Map<string, { font: PdfFont; reading: Reading }>();
  readonly #marked: MarkedText;
  readonly #text = new TextPosition();
  readonly #base: Matrix;
  readonly #saved: DrawingState[] = [];
  #state: DrawingState;

  constructor(matrix: Matrix, around: Surroundings) {
    this.#around = around;
    this.#base = matrix;
    this.#state = startOf(matrix);
    this.#marked = new MarkedText(this.drawn.glyphs, around.isVisible);
    this.handlers = this.#handlers();
  }

  #handlers(): Partial<Handlers> {
    const set =
      <Name extends keyof DrawingState>(name: Name) =>
      (value: DrawingState[Name]): void => {
        this.#state[name] = value;
      };
    const picture = (): void => this.#picture();
    return {
      save: () => this.#saved.push({ ...this.#state }),
      restore: () => this.#restore(),
      transform: (...matrix) => this.#transform(matrix),
      paintFormXObjectBegin: (matrix) => {
        this.#saved.push({ ...this.#state });
        if (matrix) this.#transform(matrix);
      },
      paintFormXObjectEnd: () => this.#restore(),
      beginAnnotation: (_id, _box, place, turn) => {
        this.#saved.push({ ...this.#state });
        this.#state = startOf(this.#base);
        this.#transform(place);
        this.#transform(turn);
      },
      endAnnotation: () => this.#restore(),
      setLineWidth: set('lineWidth'),
      setGState: (pairs) => this.#setAll(pairs),
      constructPath: (paint, [path]) => this.#path(paint, path),
      beginText: () => this.#text.set([1, 0, 0, 1, 0, 0]),
      setCharSpacing: set('charSpacing'),
      setWordSpacing: set('wordSpacing'),
      setHScale: (scale) => set('scale')(scale / 100),
      setLeading: set('leading'),
      setFont: (font, size) => Object.assign(this.#state, { font, size }),
      setTextRise: set('rise'),
      setTextRenderingMode: set('mode'),
      setTextMatrix: (matrix) => this.#text.set(matrix),
      moveText: (x, y) => this.#text.moveLine(x, y),
      setLeadingMoveText: (x, y) => {
        this.#state.leading = -y;
        this.#text.moveLine(x, y);
      },
      nextLine: () => this.#text.moveLine(0, -this.#state.leading),
      showText: (glyphs) => this.#show(glyphs),
      beginMarkedContent: () => this.#marked.begin(),
      beginMarkedContentProps: (tag, layer, text) => this.#marked.begin(tag, layer, text),
      endMarkedContent: () => this.#marked.end(),
      paintImageXObject: picture,
      paintInlineImageXObject: picture,
      paintImageMaskXObject: picture,
      paintSolidColorImageMask: picture,
    };
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #transform(matrix: ArrayLike<number>): void {
    this.#state.matrix = times(this.#state.matrix, matrix);
  }

  #setAll(pairs: ArgumentsOf['setGState'][0]): void {
    for (const [name, value] of pairs) {
      if (name === 'LW') this.#state.lineWidth = value as number;
      if (name === 'Font') {
        const [font, size] = value as [string, number];
        Object.assign(this.#state, { font, size });
      }
    }
  }

  #path(paint: number, path: ArrayLike<number> | null): void {
    if (path === null || this.#marked.isHidden) return;
    const { matrix, lineWidth } = this.#state;
    const { strokes, fills } = this.#around.painting;
    if (strokes.has(paint)) append(this.drawn.rules, strokedLines(path, matrix, lineWidth));
    if (fills.has(paint)) append(this.drawn.rules, filledLines(path, matrix));
  }

  /** A picture takes the unit square. A very thin one is a line. */
  #picture(): void {
    if (this.#marked.isHidden) return;
    const box = boxOf(apply(this.#state.matrix, 0, 0), apply(this.#state.matrix, 1, 1));
    this.drawn.pictures.push(box);
    this.drawn.rules.push(box);
  }

  #reading(name: string): { font: PdfFont; reading: Reading } {
    let known = this.#readings.get(name);
    if (known === undefined) {
      const font = this.#around.fontOf(name);
      known = { font, reading: readingOf(font) };
      this.#readings.set(name, known);
    }
    return known;
  }

  #show(items: readonly (PdfGlyph | number | null)[]): void {
    const { font, reading } = this.#reading(this.#state.font);
    for (let at = 0; at < items.length; at++) {
      const item = items[at];
      if (typeof item === 'number') this.#kern(item, font);
      if (typeof item !== 'object' || item === null) continue;
      const next = items[at + 1];
      const pair =
        typeof next === 'object' && next !== null ? reading.pairOf?.(item, next) : undefined;
      if (pair !== undefined && typeof next === 'object' && next !== null) {
        this.#glyph({ ...item, width: item.width + next.width }, pair, font);
        at++;
      } else this.#glyph(item, reading.textOf(item), font);
    }
  }

  #kern(amount: number, font: PdfFont): void {
    const { size, scale } = this.#state;
    const by = (-amount / 1000) * size;
    if (font.vertical) this.#text.advance(0, by);
    else this.#text.advance(by * scale, 0);
  }

  /** Puts down one glyph and moves on (ISO 32000-1, 9.4.4). */
  #glyph(glyph: PdfGlyph, text: string, font: PdfFont): void {
    const { size, scale, rise, charSpacing, wordSpacing, matrix, mode } = this.#state;
    const unit = font.fontMatrix?.[0] ?? 0.001;
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
    const width = glyph.width * unit * size * scale;
    const whole = times(matrix, this.#text.matrix);
    let [x, y] = [0, rise];
    if (font.vertical) {
      const [down, vx, vy] = glyph.vmetric ?? font.defaultVMetrics ?? [-1000, glyph.width / 2, 880];
      x -= (vx / 1000) * size;
      y -= (vy / 1000) * size;
      this.#text.advance(0, (down / 1000) * size + spacing);
    } else this.#text.advance(width + spacing * scale, 0);
    if (text === '' || mode === CLIP_ONLY || this.#marked.isHidden) return;
    const hidden = mode === INVISIBLE;
    const vertical = font.vertical === true;
    this.drawn.glyphs.push(placeGlyph(whole, { text, x, y, width, size, vertical, hidden }));
  }
}
