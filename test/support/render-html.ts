import { pageFoot, pageHead } from './cms-page.js';
import type { PageFacts } from './cms-page.js';
import { drawHtml } from './draw.js';
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

export interface HtmlLayout extends FormLayout, Ending {
  /** The report alone, or inside a page of a government website. */
  readonly page: 'bare' | 'cms';
  readonly headings: 'elements' | 'strong' | 'plain';
  readonly subheadings: 'run-in' | 'line';
  /** Text straight in the cells, in `<p>`, or in the nested elements of a word processor. */
  readonly cells: 'plain' | 'paragraph' | 'word';
  readonly thead: boolean;
  readonly labelNoise: LabelNoise;
  /** What stands before paragraphs. */
  readonly indent: 'none' | 'ideographic' | 'nbsp';
  /** The whole report stands in a cell of a table that lays out the page. */
  readonly layoutTable: boolean;
  /** Each table is one long line. */
  readonly compact: boolean;
}

export const PLAIN_HTML: HtmlLayout = {
  page: 'cms',
  rowLabels: 'three',
  head: 'official',
  blocks: 'one',
  headings: 'strong',
  subheadings: 'run-in',
  cells: 'word',
  thead: false,
  labelNoise: 'none',
  indent: 'ideographic',
  layoutTable: false,
  compact: false,
  lineEnd: '\n',
  bom: false,
};

/** Some layout that a web page might have. */
export function makeHtmlLayout(random: Random): HtmlLayout {
  return {
    page: random.pick(['bare', 'cms', 'cms']),
    rowLabels: random.pick(['three', 'three', 'two', 'leaf', 'joined', 'rows'] as const),
    head: random.pick(['official', 'official', 'flat']),
    blocks: random.pick(['one', 'one', 'many', 'captions']),
    headings: random.pick(['elements', 'strong', 'plain']),
    subheadings: random.pick(['run-in', 'line']),
    cells: random.pick(['plain', 'paragraph', 'word']),
    thead: random.chance(0.3),
    labelNoise: random.pick(['none', 'none', 'spaces', 'breaks']),
    indent: random.pick(['none', 'ideographic', 'nbsp']),
    layoutTable: random.chance(0.2),
    compact: random.chance(0.3),
    lineEnd: random.chance(0.3) ? '\r\n' : '\n',
    bom: random.chance(0.15),
  };
}

/** The report as a web page. */
export function renderHtml(model: ReportModel, layout: HtmlLayout = PLAIN_HTML): Rendered {
  return writeHtml(itemsOf(model, layout), layout, {
    title: model.title.join(''),
    organ: model.organ.name,
    region: model.organ.region,
    year: model.year + 1,
  });
}

/** A sequence of things as a web page; a whole page shows the title in its head. */
export function writeHtml(items: readonly Item[], layout: HtmlLayout, facts: PageFacts): Rendered {
  const page = new HtmlPage(layout);
  const isWhole = layout.page === 'cms';
  if (isWhole) page.put(...pageHead(facts));
  if (layout.layoutTable) page.put('<table width="960" border="0"><tr><td valign="top">');
  for (const item of items) {
    if (!isWhole || item.type !== 'title') put(item, page);
  }
  if (layout.layoutTable) page.put('</td></tr></table>');
  if (isWhole) page.put(...pageFoot(facts));
  return page.rendered(layout);
}

const INDENTS = { none: '', ideographic: '\u3000\u3000', nbsp: '&nbsp;&nbsp;&nbsp;&nbsp;' };
const INSIDE: Record<HtmlLayout['cells'], readonly [string, string]> = {
  plain: ['', ''],
  paragraph: ['<p>', '</p>'],
  word: [
    '<p class="MsoNormal" align="center"><span style="font-family:仿宋_GB2312;font-size:12pt"><span lang="EN-US">',
    '</span></span></p>',
  ],
};

class HtmlPage extends Page {
  constructor(readonly layout: HtmlLayout) {
    super();
  }

  paragraph(text: string): void {
    this.put(`<p>${INDENTS[this.layout.indent]}${escape(text)}</p>`);
  }

  heading(text: string, depth: 1 | 2 | 3): void {
    const { headings } = this.layout;
    const name = `h${String(depth)}`;
    if (headings === 'elements') this.put(`<${name}>${escape(text)}</${name}>`);
    else if (headings === 'strong') this.put(`<p><strong>${escape(text)}</strong></p>`);
    else this.paragraph(text);
  }

  table(sheet: Sheet): void {
    const { cells, thead, labelNoise, compact } = this.layout;
    const drawing = drawHtml(withNoise(sheet, labelNoise, '<br />'), {
      indent: !compact,
      inside: INSIDE[cells],
      thead,
      ...(cells === 'word'
        ? {
            attributes: {
              table: ' border="1" cellspacing="0"',
              cell: ' width="72" valign="center"',
            },
          }
        : {}),
    });
    this.drawing(compact ? inOneLine(drawing) : drawing);
  }
}

function put(item: Item, page: HtmlPage): void {
  switch (item.type) {
    case 'title':
      page.heading(item.text, 1);
      return;
    case 'paragraph':
      page.paragraph(item.text);
      return;
    case 'signature':
      page.put(`<p style="text-align:right">${escape(item.text)}</p>`);
      return;
    case 'section':
      page.heading(item.mark + item.title, 2);
      return;
    case 'subheading':
      if (page.layout.subheadings === 'run-in') page.paragraph(runIn(item));
      else {
        page.heading(item.mark + item.title, 3);
        if (item.run !== '') page.paragraph(item.run);
      }
      return;
    case 'table':
      page.table(item.sheet);
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function inOneLine({ lines, spots }: Drawing): Drawing {
  const starts = lines.map((_, line) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length, 0),
  );
  const moved = [...spots].map(([ref, { line, column, end }]) => {
    const start = starts[line]!;
    return [ref, { line: 0, column: start + column, end: start + end }] as const;
  });
  return { lines: [lines.join('')], spots: new Map(moved) };
}
