import { drawGrid } from './draw-grid.js';
import { drawHtml, drawPipes } from './draw.js';
import type { Drawing } from './draw.js';
import type { FormId } from './labels.js';
import type { Part, ReportModel } from './model.js';
import { withNoise } from './noise.js';
import { Page } from './page.js';
import type { Rendered } from './page.js';
import type { Random } from './random.js';
import { sheetsOf } from './sheet.js';
import type { Head, RowLabels, Sheet } from './sheet.js';
import { disclosureBlocks } from './labels.js';

export interface MarkdownLayout {
  readonly table: 'pipe' | 'html' | 'grid';
  readonly rowLabels: RowLabels;
  readonly head: Head;
  readonly merged: 'blank' | 'repeat';
  readonly header: 'first' | 'empty';
  /** Table 2 in one piece, one table a block, or one a block with the captions as paragraphs. */
  readonly blocks: 'one' | 'many' | 'captions';
  /** What stands inside labels: nothing, spaces (自 然 人), or line breaks. */
  readonly labelNoise: 'none' | 'spaces' | 'breaks';
  readonly title: 'atx' | 'plain' | 'bold';
  readonly headings: 'atx2' | 'atx1' | 'atx3' | 'bold' | 'plain';
  readonly subheadings: 'atx' | 'bold' | 'plain' | 'run-in' | 'run-in-bold';
  readonly halfWidth: boolean;
  readonly lineEnd: '\n' | '\r\n';
  readonly bom: boolean;
  readonly frontMatter: boolean;
  /** Two ideographic spaces before paragraphs. */
  readonly indent: boolean;
}

export const PLAIN_LAYOUT: MarkdownLayout = {
  table: 'pipe',
  rowLabels: 'three',
  head: 'official',
  merged: 'blank',
  header: 'first',
  blocks: 'one',
  labelNoise: 'none',
  title: 'atx',
  headings: 'atx2',
  subheadings: 'run-in',
  halfWidth: false,
  lineEnd: '\n',
  bom: false,
  frontMatter: false,
  indent: false,
};

/** Some layout that a real draft might have. */
export function makeLayout(random: Random): MarkdownLayout {
  const table = random.pick(['pipe', 'pipe', 'pipe', 'html', 'grid'] as const);
  return {
    table,
    rowLabels: random.pick(['three', 'three', 'two', 'leaf', 'joined', 'rows'] as const),
    head: random.pick(['official', 'flat']),
    merged: random.pick(['blank', 'repeat']),
    header: random.pick(['first', 'first', 'empty']),
    blocks: random.pick(['one', 'one', 'many', 'captions']),
    labelNoise: random.pick(['none', 'none', 'spaces', 'breaks']),
    title: random.pick(['atx', 'plain', 'bold']),
    headings: random.pick(['atx2', 'atx2', 'atx1', 'atx3', 'bold', 'plain']),
    subheadings: random.pick(['atx', 'bold', 'plain', 'run-in', 'run-in', 'run-in-bold']),
    halfWidth: random.chance(0.15),
    lineEnd: random.chance(0.15) ? '\r\n' : '\n',
    bom: random.chance(0.1),
    frontMatter: random.chance(0.1),
    indent: random.chance(0.15),
  };
}

/** The report as Markdown. */
export function renderMarkdown(
  model: ReportModel,
  layout: MarkdownLayout = PLAIN_LAYOUT,
): Rendered {
  const page = new MarkdownPage(layout);
  if (layout.frontMatter) {
    page.lines.push(
      '---',
      `title: ${model.title.join('')}`,
      `date: ${String(model.year + 1)}-01-20`,
      '---',
      '',
    );
  }
  for (const line of model.title) {
    page.block({ atx: `# ${line}`, bold: `**${line}**`, plain: line }[layout.title]);
  }
  model.preface.forEach((text) => {
    page.paragraph(text);
  });
  for (const section of model.sections) {
    page.block(sectionHeading(`${section.mark}${section.title}`, layout));
    section.parts.forEach((part) => {
      putPart(page, part, model, layout);
    });
  }
  model.signature.forEach((text) => {
    page.paragraph(text);
  });
  return page.rendered(layout);
}

class MarkdownPage extends Page {
  constructor(readonly layout: MarkdownLayout) {
    super();
  }

  block(text: string): void {
    this.put(this.width(text), '');
  }

  paragraph(text: string): void {
    this.block((this.layout.indent ? '\u3000\u3000' : '') + text);
  }

  width(text: string): string {
    return this.layout.halfWidth ? halfWidth(text) : text;
  }
}

/** What tools that normalise widths make of a document. */
function halfWidth(text: string): string {
  return text.replace(/^\u3000+/u, '').normalize('NFKC');
}

function sectionHeading(text: string, layout: MarkdownLayout): string {
  const hashes = { atx1: '# ', atx2: '## ', atx3: '### ', bold: '', plain: '' }[layout.headings];
  return layout.headings === 'bold' ? `**${text}**` : hashes + text;
}

function putPart(page: MarkdownPage, part: Part, model: ReportModel, layout: MarkdownLayout): void {
  if (part.type === 'paragraph') {
    page.paragraph(part.text);
    return;
  }
  if (part.type === 'form') {
    putForm(page, part.form, model, layout);
    return;
  }
  const heading = part.mark + part.title;
  const stop = part.run === '' ? '' : '。';
  switch (layout.subheadings) {
    case 'run-in':
      page.paragraph(heading + stop + part.run);
      return;
    case 'run-in-bold':
      page.paragraph(`**${heading}**${stop}${part.run}`);
      return;
    case 'atx':
      page.block(`${layout.headings === 'atx3' ? '####' : '###'} ${heading}`);
      break;
    case 'bold':
      page.block(`**${heading}**`);
      break;
    case 'plain':
      page.paragraph(heading);
      break;
  }
  if (part.run !== '') {
    page.paragraph(part.run);
  }
}

function putForm(
  page: MarkdownPage,
  form: FormId,
  model: ReportModel,
  layout: MarkdownLayout,
): void {
  const sheets = sheetsOf(form, model.figures, model.edition, layout);
  sheets.forEach((sheet, index) => {
    if (form === 'disclosure' && layout.blocks === 'captions') {
      page.paragraph(disclosureBlocks(model.edition)[index]!.caption);
    }
    page.drawing(draw(relabel(sheet, page), layout));
    page.put('');
  });
}

function draw(sheet: Sheet, layout: MarkdownLayout): Drawing {
  switch (layout.table) {
    case 'pipe':
      return drawPipes(sheet, layout);
    case 'html':
      return drawHtml(sheet, {
        indent: layout.merged === 'blank',
        inside: layout.labelNoise === 'breaks' ? ['<p>', '</p>'] : ['', ''],
        thead: layout.header === 'first',
      });
    case 'grid':
      return drawGrid(sheet, {
        spans: layout.merged === 'repeat',
        wrap: layout.labelNoise === 'none' ? 60 : 14,
      });
  }
}

/** Labels as the layout writes them; figures stay as they are. */
function relabel(sheet: Sheet, page: MarkdownPage): Sheet {
  const { labelNoise, table } = page.layout;
  const cells = sheet.cells.map((cell) =>
    cell.ref === undefined ? { ...cell, text: page.width(cell.text) } : cell,
  );
  return withNoise({ ...sheet, cells }, table === 'grid' ? 'none' : labelNoise, '<br>');
}
