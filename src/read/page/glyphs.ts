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
  const places = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true;
    const column = Math.round(glyph.x / 4);
    const row = Math.round(glyph.y / 4);
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        const near = places.get(`${glyph.text} ${x} ${y}`);
        if (near?.some((other) => isTwin(other, glyph))) return false;
      }
    }
    const key = `${glyph.text} ${column} ${row}`;
    const own = places.get(key);
    if (own) own.push(glyph);
    else places.set(key, [glyph]);
    return true;
  });
}

function isTwin(a: Glyph, b: Glyph): boolean {
  const reach = TWICE * Math.min(a.size, b.size);
  const across = Math.min(reach, TWICE_WIDE * Math.min(a.width, b.width));
  return Math.abs(a.x - b.x) <= across && Math.abs(a.y - b.y) <= reach;
}
