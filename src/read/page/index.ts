import { flatMap } from '../../text/flat-map.js';
import type { Draft } from '../../draft/draft.js';
import type { Format } from '../../draft/formats.js';
import { Assembly, type ReadPage } from './assembly.js';
import { struckOnce } from './glyphs.js';
import { latticesOf } from './lattice.js';
import type { Page } from './page.js';
import { runningLines } from './running.js';
import { Strips } from './strips.js';
import { strokesOf } from './strokes.js';
import { part } from './tables.js';
import { isFrameSeen, unframed } from './unframed.js';
import { PageWriter } from './writer.js';
import { largest, smallest } from '../../text/lists.js';

export type { Box, Glyph, Page } from './page.js';

/** A form pasted as a picture is larger than this part of its page. */
const LARGE = 0.05;

/**
 * Reads pages of fixed layout, one after the other: ruling lines tell the tables, places the columns, lines and
 * paragraphs. What repeats at the edges of pages is set aside, what a page end cuts is joined.
 */
export class PageReader {
  /** What pages are found to hold; their glyphs are not kept. */
  readonly #pages: ReadPage[] = [];
  readonly #strips = new Strips();

  add({ width, height, glyphs, rules, pictures }: Page): void {
    const { tables, outside } = part(struckOnce(glyphs), latticesOf(strokesOf(rules)));
    const large = pictures.filter(
      ({ x0, y0, x1, y1 }) => (x1 - x0) * (y1 - y0) > LARGE * width * height,
    );
    const strips = this.#strips.of({ glyphs: outside, tables, pictures: large });
    this.#pages.push({ width, height, strips });
  }

  /** The draft of all pages. */
  finish(format: Format): Draft {
    const isFramed = this.#pages.some(({ strips }) =>
      strips.some(({ tables }) => tables.some(isFrameSeen)),
    );
    const found = isFramed
      ? this.#pages.map((page) => ({ ...page, strips: page.strips.map(unframed) }))
      : this.#pages;
    const running = runningLines(
      found.map(({ height, strips }) => {
        const tables = flatMap(strips, (strip) => strip.tables);
        return {
          height,
          lines: linesOf(strips),
          tablesTop: smallest(tables.map(({ ys }) => ys[0]!)),
          tablesBottom: largest(tables.map(({ ys }) => ys.at(-1)!)),
        };
      }),
    );
    const pages = found.map((page) => ({
      ...page,
      strips: page.strips.map((strip) => ({
        ...strip,
        lines: strip.lines.filter((line) => !running.has(line)),
      })),
    }));
    const writer = new PageWriter();
    new Assembly(pages, writer).run();
    const { source, blocks, pages: starts } = writer;
    while (starts.length < pages.length) starts.push(source.length);
    return { format, source, blocks, metadata: {}, pages: starts };
  }
}

/** The lines of a page from top to bottom. */
function linesOf(strips: ReadPage['strips']): ReadPage['strips'][number]['lines'] {
  const [only] = strips;
  if (only && strips.length === 1) return only.lines;
  return flatMap(strips, ({ lines }) => lines).sort((a, b) => a.y - b.y);
}
