import { strToU8, zipSync } from 'fflate';
import type { Block, Grid } from '../../src/draft/draft.js';

/** All lengths in millimetres. */
const WIDTH = 210;
const HEIGHT = 297;
const LEFT = 25;
const RIGHT = 185;
const TOP = 30;
const BOTTOM = 270;
const SIZE = 4.5;
const PITCH = 7;
const SMALL = 2.5;
const SMALL_PITCH = 3.4;
const PADDING = 1;

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

export function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** Characters with the room that they take: Latin ones half of the size. */
function widthsOf(text: string, size: number): number[] {
  return [...text].map((character) => (character < '\u2000' ? size / 2 : size));
}

function wrap(text: string, room: number, first: number, size: number): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = '';
    let left = lines.length === 0 ? first : room;
    for (const character of part) {
      const [width = 0] = widthsOf(character, size);
      if (width > left + 0.001) {
        lines.push(line);
        line = '';
        left = room;
      }
      line += character;
      left -= width;
    }
    lines.push(line);
  }
  return lines;
}

/** Lays blocks out on pages, as a word processor prints them, and writes these as objects of OFD. */
class Printer {
  readonly pages: string[][] = [[]];
  #y = TOP;
  #id = 100;

  print(block: Block): void {
    if (block.type === 'picture') throw new Error('No pictures are printed.');
    if (block.type === 'table') {
      this.#table(block.grid);
      return;
    }
    const { text } = block.content;
    const isTitle = block.depth === 1 && !/^[一二三四五六]、/.test(text);
    const indent = isTitle ? 0 : 2 * SIZE;
    const room = RIGHT - LEFT;
    wrap(text, room, room - indent, SIZE).forEach((line, index) => {
      const length = widthsOf(line, SIZE).reduce((sum, each) => sum + each, 0);
      const x = isTitle ? (WIDTH - length) / 2 : LEFT + (index === 0 ? indent : 0);
      if (this.#y + PITCH > BOTTOM) this.#turn();
      this.#text(line, x, this.#y, SIZE);
      this.#y += PITCH;
    });
  }

  /** A table that a page has room for is not cut. A row is as high as its cells of one row need. */
  #table({ rows, width }: Grid): void {
    const column = (RIGHT - LEFT) / width;
    const linesOf = (text: string, span: number): string[] => {
      const room = span * column - 2 * PADDING;
      return wrap(text, room, room, SMALL);
    };
    const heights = rows.map((cells) => {
      const own = cells.filter(({ rowSpan }) => rowSpan === 1);
      const counts = own.map(({ content, colSpan }) => linesOf(content.text, colSpan).length);
      return Math.max(1, ...counts) * SMALL_PITCH + 1;
    });
    const whole = heights.reduce((sum, height) => sum + height, 0);
    if (this.#y + whole > BOTTOM && whole < BOTTOM - TOP) this.#turn();
    rows.forEach((cells, at) => {
      const height = heights[at]!;
      if (this.#y + height > BOTTOM) this.#turn();
      const y = this.#y;
      for (const { content, column: from, colSpan } of cells) {
        const x = LEFT + from * column;
        linesOf(content.text, colSpan).forEach((line, index) => {
          this.#text(line, x + PADDING, y + index * SMALL_PITCH, SMALL);
        });
      }
      this.#rules(rows, at, column, y, height);
      this.#y += height;
    });
    this.#y += PITCH;
  }

  /** The lines around the places of a row, but for those within a merged cell. */
  #rules(rows: Grid['rows'], at: number, column: number, y: number, height: number): void {
    const owner = (row: number, place: number): unknown =>
      rows
        .flat()
        .find(
          (cell) =>
            row >= cell.row &&
            row < cell.row + cell.rowSpan &&
            place >= cell.column &&
            place < cell.column + cell.colSpan,
        );
    const places = Math.round((RIGHT - LEFT) / column);
    for (let place = 0; place <= places; place++) {
      const x = LEFT + place * column;
      const here = owner(at, place);
      if (place === 0 || here !== owner(at, place - 1)) this.#line(x, y, 0, height);
      if (place === places) continue;
      if (at === 0 || y === TOP || here !== owner(at - 1, place)) this.#line(x, y, column, 0);
      if (at === rows.length - 1 || here !== owner(at + 1, place))
        this.#line(x, y + height, column, 0);
    }
  }

  #turn(): void {
    this.pages.push([]);
    this.#y = TOP;
  }

  #text(text: string, x: number, y: number, size: number): void {
    if (text === '') return;
    const widths = widthsOf(text, size).slice(0, -1);
    const runs: string[] = [];
    for (let start = 0; start < widths.length;) {
      let end = start;
      while (widths[end] === widths[start]) end++;
      runs.push(
        end - start > 2 ? `g ${end - start} ${widths[start]!}` : widths.slice(start, end).join(' '),
      );
      start = end;
    }
    const delta = runs.length > 0 ? ` DeltaX="${runs.join(' ')}"` : '';
    this.pages
      .at(-1)!
      .push(
        `<ofd:TextObject ID="${this.#id++}" Boundary="${x} ${y} 160 ${size * 1.5}" Font="1" Size="${size}">` +
          `<ofd:TextCode X="0" Y="${size}"${delta}>${escape(text)}</ofd:TextCode></ofd:TextObject>`,
      );
  }

  /** Every other line is drawn as a thin area. */
  #line(x: number, y: number, width: number, height: number): void {
    const id = this.#id++;
    const [w, h] = [width || 0.2, height || 0.2];
    const data =
      id % 2 === 0
        ? ` LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${width} ${height}`
        : ` Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C`;
    this.pages
      .at(-1)!
      .push(
        `<ofd:PathObject ID="${id}" Boundary="${x} ${y} ${w} ${h}"${data}</ofd:AbbreviatedData></ofd:PathObject>`,
      );
  }
}

/** Parts of an OFD file by their names, with the objects of each page in millimetres. */
export function ofdParts(pages: readonly string[], common = ''): Record<string, string> {
  const parts: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${NAMESPACE} DocType="OFD" Version="1.1"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml':
      `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 ${WIDTH} ${HEIGHT}</ofd:PhysicalBox></ofd:PageArea>${common}</ofd:CommonData><ofd:Pages>` +
      pages
        .map((_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`)
        .join('') +
      '</ofd:Pages></ofd:Document>',
  };
  pages.forEach((objects, at) => {
    parts[`Doc_0/Pages/Page_${at}/Content.xml`] = ofdPage(objects);
  });
  return parts;
}

/** A page or a template with its objects in one layer. */
export function ofdPage(objects: string, before = ''): string {
  return `<ofd:Page ${NAMESPACE}>${before}<ofd:Content><ofd:Layer ID="1">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;
}

export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    { mtime: new Date(2025, 0, 21, 8) },
  );
}

/** A report printed as OFD. */
export function writeOfd(blocks: readonly Block[]): Uint8Array {
  const printer = new Printer();
  for (const block of blocks) printer.print(block);
  return zipParts(ofdParts(printer.pages.map((objects) => objects.join(''))));
}
