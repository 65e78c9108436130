import { drawApart, drawBarCells, drawBarRows, drawSpaces, drawTabs } from './draw-text.js';
import { displayWidth } from './draw-grid.js';
import type { Drawing } from './draw.js';
import { itemsOf, runIn } from './items.js';
import type { FormLayout, Item } from './items.js';
import type { ReportModel } from './model.js';
import { withNoise } from './noise.js';
import type { LabelNoise } from './noise.js';
import { Page } from './page.js';
import type { Ending, Rendered } from './page.js';
import type { Random } from './random.js';
import type { Sheet } from './sheet.js';

export interface TextLayout extends FormLayout, Ending {
  /** By row or by cell with `|`, with tabs, aligned by spaces, or label and numbers on separate lines. */
  readonly table: 'rows' | 'cells' | 'tabs' | 'spaces' | 'apart';
  /** What merged cells leave in a table with tabs. */
  readonly merged: 'blank' | 'lost';
  readonly labelNoise: LabelNoise;
  readonly subheadings: 'run-in' | 'line';
  /** A blank line after every paragraph, only around tables, or none at all. */
  readonly blankLines: 'all' | 'tables' | 'none';
  /** Two ideographic spaces before paragraphs. */
  readonly indent: boolean;
  /** Prose is broken at this display width, as text from a PDF file is; 0 for whole paragraphs. */
  readonly wrap: number;
  /** A line `- 3 -` between paragraphs now and then. */
  readonly pageNumbers: boolean;
}

export const PLAIN_TEXT: TextLayout = {
  table: 'rows',
  merged: 'lost',
  rowLabels: 'three',
  head: 'official',
  blocks: 'one',
  labelNoise: 'none',
  subheadings: 'run-in',
  blankLines: 'none',
  indent: true,
  wrap: 0,
  pageNumbers: false,
  lineEnd: '\n',
  bom: false,
};

/** Some layout that a pasted text might have. */
export function makeTextLayout(random: Random, table: TextLayout['table']): TextLayout {
  const isFromPdf = table === 'spaces';
  return {
    table,
    merged: random.pick(['blank', 'lost']),
    rowLabels: random.pick(['three', 'three', 'two', 'leaf', 'joined', 'rows'] as const),
    head: random.pick(['official', 'official', 'flat']),
    blocks: random.pick(['one', 'one', 'many', 'captions']),
    labelNoise: table === 'rows' || table === 'cells' ? random.pick(['none', 'spaces']) : 'none',
    subheadings: random.pick(['run-in', 'line']),
    blankLines: random.pick(['all', 'tables', 'none']),
    indent: random.chance(0.7),
    wrap: isFromPdf && random.chance(0.5) ? random.pick([56, 68, 76]) : 0,
    pageNumbers: isFromPdf && random.chance(0.5),
    lineEnd: random.pick(['\n', '\n', '\n', '\r\n', '\r']),
    bom: random.chance(0.15),
  };
}

/** The report as plain text. */
export function renderText(model: ReportModel, layout: TextLayout = PLAIN_TEXT): Rendered {
  return writeText(itemsOf(model, layout), layout);
}

/** A sequence of things as plain text. */
export function writeText(items: readonly Item[], layout: TextLayout): Rendered {
  const page = new TextPage(layout);
  items.forEach((item, index) => {
    put(item, page);
    if (layout.pageNumbers && index % 9 === 8) page.pageNumber();
  });
  return page.rendered(layout);
}

class TextPage extends Page {
  #pages = 0;

  constructor(readonly layout: TextLayout) {
    super();
  }

  /** A heading or paragraph. */
  block(text: string): void {
    this.put(...(this.layout.wrap === 0 ? [text] : wrapped(text, this.layout.wrap)));
    if (this.layout.blankLines === 'all') this.put('');
  }

  paragraph(text: string): void {
    this.block((this.layout.indent ? '\u3000\u3000' : '') + text);
  }

  table(sheet: Sheet): void {
    const { blankLines, labelNoise, table, merged } = this.layout;
    const isApart = blankLines === 'tables' || (table === 'spaces' && blankLines === 'none');
    if (isApart && this.lines.at(-1) !== '') this.put('');
    this.drawing(draw(withNoise(sheet, labelNoise, ''), table, merged));
    if (isApart || blankLines === 'all') this.put('');
  }

  pageNumber(): void {
    this.#pages += 1;
    this.block(`- ${String(this.#pages)} -`);
  }
}

function put(item: Item, page: TextPage): void {
  switch (item.type) {
    case 'title':
    case 'signature':
      page.block(item.text);
      return;
    case 'paragraph':
      page.paragraph(item.text);
      return;
    case 'section':
      page.block(item.mark + item.title);
      return;
    case 'subheading':
      if (page.layout.subheadings === 'run-in') page.paragraph(runIn(item));
      else {
        page.paragraph(item.mark + item.title);
        if (item.run !== '') page.paragraph(item.run);
      }
      return;
    case 'table':
      page.table(item.sheet);
  }
}

function draw(sheet: Sheet, table: TextLayout['table'], merged: TextLayout['merged']): Drawing {
  switch (table) {
    case 'rows':
      return drawBarRows(sheet);
    case 'cells':
      return drawBarCells(sheet);
    case 'tabs':
      return drawTabs(sheet, merged);
    case 'spaces':
      return drawSpaces(sheet);
    case 'apart':
      return drawApart(sheet);
  }
}

/** Lines of at most this display width; no line begins with a mark of punctuation. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const wide = displayWidth(character);
    if (used + wide > width && !/[，。、；：！？”’）》〕％%\d]/u.test(character)) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += wide;
  }
  return [...lines, line];
}
