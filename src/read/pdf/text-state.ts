import { IDENTITY, times, type Matrix } from '../page/matrix.js';

/** What an operator of text may set, as far as it tells where glyphs stand. */
export interface TextState {
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** The state of drawing, which is saved and restored as a whole. */
export interface DrawingState extends TextState {
  matrix: Matrix;
  lineWidth: number;
}

export function startOf(matrix: Matrix): DrawingState {
  return {
    matrix,
    lineWidth: 1,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** Where the next glyph goes, in text space, and where its line begins. */
export class TextPosition {
  matrix: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  set(matrix: ArrayLike<number>): void {
    this.matrix = this.#line = times(IDENTITY, matrix);
  }

  moveLine(x: number, y: number): void {
    this.matrix = this.#line = times(this.#line, [1, 0, 0, 1, x, y]);
  }

  advance(x: number, y: number): void {
    this.matrix = times(this.matrix, [1, 0, 0, 1, x, y]);
  }
}
