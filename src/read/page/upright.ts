import type { Box, Glyph, Page } from './page.js';
import { unradical } from '../../text/radicals.js';
import type { Drawn, DrawnGlyph } from './drawn.js';
import { largest } from '../../text/lists.js';

type Editable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The page as it is read: turned until most of its lines run to the right, without slanting watermarks. */
export function upright({ glyphs, rules, pictures }: Drawn, size: Size): Page {
  const turns = mainTurn(glyphs);
  const turned = turns % 2 === 1 ? { width: size.height, height: size.width } : size;
  const place = placer(turns, size);
  const boxed = (box: Box): Box => {
    const [ax, ay] = place(box.x0, box.y0);
    const [bx, by] = place(box.x1, box.y1);
    return {
      x0: Math.min(ax, bx),
      y0: Math.min(ay, by),
      x1: Math.max(ax, bx),
      y1: Math.max(ay, by),
    };
  };
  const kept: Glyph[] = [];
  for (const { text, x, y, width, size: own, vertical, turn } of glyphs) {
    if (turn === undefined) continue;
    const [px, py] = place(x, y);
    const rest = (turn - turns + 4) % 4;
    if (rest === 2) continue;
    const glyph: Editable<Glyph> = { text: unradical(text), x: px, y: py, width, size: own };
    if (vertical) glyph.vertical = true;
    // A line turned on its side stands in a column of its own.
    if (rest !== 0) Object.assign(glyph, { width: own, vertical: true });
    if (rest === 1) glyph.y += width;
    if (rest === 3) Object.assign(glyph, { x: px - own, upwards: true });
    kept.push(glyph);
  }
  return {
    ...turned,
    glyphs: kept.filter((glyph) => isOn(glyph, turned)),
    rules: rules.map(boxed),
    pictures: pictures.map(boxed),
  };
}

/** By how many quarters most characters are turned. */
function mainTurn(glyphs: readonly DrawnGlyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) if (turn !== undefined) counts[turn]! += 1;
  return counts.indexOf(largest(counts));
}

/** Turns places back by quarters. */
function placer(
  turns: number,
  { width, height }: Size,
): (x: number, y: number) => [number, number] {
  switch (turns) {
    case 1:
      return (x, y) => [y, width - x];
    case 2:
      return (x, y) => [width - x, height - y];
    case 3:
      return (x, y) => [height - y, x];
    default:
      return (x, y) => [x, y];
  }
}

function isOn({ x, y, width }: Glyph, page: Size): boolean {
  const middle = x + width / 2;
  return middle >= 0 && middle <= page.width && y >= 0 && y <= page.height;
}
