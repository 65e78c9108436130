import type { Drawn } from './drawn.js';
import type { Page } from './page.js';
import { upright } from './upright.js';

/** A picture behind recognised text takes the greater part of its page. */
const BACKDROP = 0.5;

/** What a page shows, and whether its text is what a program has recognised in a picture. */
export type ShownPage = Page & { readonly isRecognised: boolean };

/** What of a drawn page is seen, upright. */
export function shown(
  drawn: Drawn,
  size: { readonly width: number; readonly height: number },
): ShownPage {
  const isRecognised = hasBackdrop(drawn, size.width * size.height);
  return { ...upright(isRecognised ? recognised(drawn) : visible(drawn), size), isRecognised };
}

/** Text that is not painted lies over a picture of the page: it was recognised there. */
function hasBackdrop({ glyphs, pictures }: Drawn, area: number): boolean {
  const hidden = glyphs.filter((glyph) => glyph.hidden).length;
  const covered = pictures.reduce((sum, { x0, y0, x1, y1 }) => sum + (x1 - x0) * (y1 - y0), 0);
  return hidden > glyphs.length / 2 && covered > area * BACKDROP;
}

/** The picture is the page itself, not one in it. */
function recognised(drawn: Drawn): Drawn {
  return { ...drawn, pictures: [] };
}

function visible(drawn: Drawn): Drawn {
  return { ...drawn, glyphs: drawn.glyphs.filter(({ hidden }) => !hidden) };
}
