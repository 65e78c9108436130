import type { Glyph } from './page.js';

/** Bold by striking twice shifts a character by less than this part of its size, and of its width. */
const TWICE = 0.15;
const TWICE_WIDE = 0.5;

/** The part of a glyph's size that stands above its base line on the way to its middle. */
const MIDDLE = 0.36;

/** Where a glyph stands, as far as it tells to which cell or line it belongs. */
export function middleOf({ x, y, width, size }: Glyph): { x: number; y: number } {
  return { x: x + width / 2, y: y - size * MIDDLE };
}

/** The glyphs without those that are struck a second time to look bold. */
export function struckOnce(glyphs: readonly Glyph[]): Glyph[] {
  const places = new Map<string, Map<number, Glyph[]>>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true;
    const column = Math.round(glyph.x / 4);
    const row = Math.round(glyph.y / 4);
    const known = places.get(glyph.text);
    if (known === undefined) {
      places.set(glyph.text, new Map([[squareOf(column, row), [glyph]]]));
      return true;
    }
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        const near = known.get(squareOf(x, y));
        if (near?.some((other) => isTwin(other, glyph))) return false;
      }
    }
    const own = known.get(squareOf(column, row));
    if (own) own.push(glyph);
    else known.set(squareOf(column, row), [glyph]);
    return true;
  });
}

/** A number for a square of the page; that two far ones may share it does no harm. */
function squareOf(column: number, row: number): number {
  return column * 8192 + row;
}

function isTwin(a: Glyph, b: Glyph): boolean {
  const reach = TWICE * Math.min(a.size, b.size);
  const across = Math.min(reach, TWICE_WIDE * Math.min(a.width, b.width));
  return Math.abs(a.x - b.x) <= across && Math.abs(a.y - b.y) <= reach;
}
