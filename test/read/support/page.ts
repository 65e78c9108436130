import type { Draft } from '../../../src/draft/draft.js';
import { PageReader, type Box, type Glyph, type Page } from '../../../src/read/page/index.js';
/** A line of full-width characters and half-width ones, set from the left. */
export function line(text: string, x: number, y: number, size = 16): Glyph[] {
  let at = x;
  return [...text].map((character) => {
    const width = character < '\u2000' ? size / 2 : size;
    const glyph = { text: character, x: at, y, width, size };
    at += width;
    return glyph;
  });
}

export function page(glyphs: readonly Glyph[], rules: readonly Box[] = []): Page {
  return { width: 595, height: 842, glyphs, rules, pictures: [] };
}

export function read(...pages: Page[]): Draft {
  const reader = new PageReader();
  for (const each of pages) reader.add(each);
  return reader.finish('pdf');
}

export function texts({ blocks }: Draft): string[] {
  return blocks.flatMap((block) => (block.type === 'text' ? [block.content.text] : []));
}

export function cells({ blocks }: Draft): string[][] {
  return blocks.flatMap((block) =>
    block.type === 'table'
      ? block.grid.rows.map((row) => row.map(({ content }) => content.text))
      : [],
  );
}

/** A table of two columns: its outer lines are left out where the page cuts a row. */
export function table(ys: readonly number[], top: number, bottom: number): Box[] {
  const xs = [100, 200, 300];
  return [
    ...xs.map((x) => ({ x0: x, y0: top, x1: x, y1: bottom })),
    ...ys.map((y) => ({ x0: 100, y0: y, x1: 300, y1: y })),
  ];
}
