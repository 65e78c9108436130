import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TextRun,
} from 'docx';
import type { ISectionOptions } from 'docx';
import { drawWord } from './draw-word.js';
import { itemsOf, runIn } from './items.js';
import type { FormLayout, Item } from './items.js';
import type { ReportModel } from './model.js';
import { withNoise } from './noise.js';
import type { LabelNoise } from './noise.js';
import { cellIn } from './page.js';
import type { CellAt, CellPlace } from './page.js';
import type { Random } from './random.js';
import type { Sheet } from './sheet.js';

export interface DocxLayout extends FormLayout {
  /** Heading styles with numbers that Word makes, with typed numbers, bold paragraphs, or plain ones. */
  readonly headings: 'automatic' | 'styles' | 'bold' | 'plain';
  readonly subheadings: 'run-in' | 'line';
  /** Merged cells as in the form, or a cell at every place. */
  readonly merged: 'spans' | 'blank';
  readonly labelNoise: LabelNoise;
  /** Table 3 stands on pages of its own, set sideways. */
  readonly landscape: boolean;
  /** Text is cut into runs anywhere, as an editing history leaves it. */
  readonly splitRuns: boolean;
}

export const PLAIN_DOCX: DocxLayout = {
  rowLabels: 'three',
  head: 'official',
  blocks: 'one',
  headings: 'automatic',
  subheadings: 'run-in',
  merged: 'spans',
  labelNoise: 'none',
  landscape: true,
  splitRuns: false,
};

/** Some layout that a Word document might have. */
export function makeDocxLayout(random: Random): DocxLayout {
  return {
    rowLabels: random.pick(['three', 'three', 'two', 'leaf', 'joined', 'rows'] as const),
    head: random.pick(['official', 'official', 'flat']),
    blocks: random.pick(['one', 'one', 'many', 'captions']),
    headings: random.pick(['automatic', 'automatic', 'styles', 'bold', 'plain']),
    subheadings: random.pick(['run-in', 'line']),
    merged: random.pick(['spans', 'spans', 'blank']),
    labelNoise: random.pick(['none', 'none', 'spaces', 'breaks']),
    landscape: random.chance(0.5),
    splitRuns: random.chance(0.3),
  };
}

export interface RenderedDocx {
  readonly bytes: Uint8Array;
  /** Lines are the numbers of paragraphs in reading order. */
  readonly cellAt: CellAt;
}

/** The report as a Word document. */
export async function renderDocx(
  model: ReportModel,
  layout: DocxLayout = PLAIN_DOCX,
): Promise<RenderedDocx> {
  return writeDocx(itemsOf(model, layout), layout);
}

/** A sequence of things as a Word document. */
export async function writeDocx(items: readonly Item[], layout: DocxLayout): Promise<RenderedDocx> {
  const headings =
    layout.headings === 'automatic' && !isCounted(items) ? 'styles' : layout.headings;
  const writer = new DocxWriter({ ...layout, headings });
  items.forEach((item) => {
    writer.put(item);
  });
  const document = new Document({
    creator: '办公室',
    numbering: { config: [{ reference: NUMBERING, levels: LEVELS }] },
    sections: writer.sections(),
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  return { bytes, cellAt: cellIn(writer.places) };
}

const NUMBERING = 'headings';
const LEVELS = ['%1、', '（%2）'].map((text, level) => ({
  level,
  format: 'chineseCounting' as const,
  text,
  alignment: AlignmentType.START,
  suffix: 'nothing' as const,
}));
const NUMERALS = '一二三四五六七八九';

/** Word would give the headings just the numbers that they have. */
function isCounted(items: readonly Item[]): boolean {
  let sections = 0;
  let subheadings = 0;
  return items.every((item) => {
    if (item.type === 'section') {
      subheadings = 0;
      return item.mark === `${NUMERALS.charAt(sections++)}、`;
    }
    return item.type !== 'subheading' || item.mark === `（${NUMERALS.charAt(subheadings++)}）`;
  });
}

/** Only Table 3 has so many rows. */
const LONG_TABLE = 20;

class DocxWriter {
  readonly places = new Map<string, CellPlace>();
  readonly #sections: ISectionOptions[] = [];
  #children: (Paragraph | Table)[] = [];
  #lines = 0;

  constructor(readonly layout: DocxLayout) {}

  put(item: Item): void {
    switch (item.type) {
      case 'title':
        this.#heading(item.text, HeadingLevel.TITLE);
        return;
      case 'paragraph':
        this.#paragraph(item.text);
        return;
      case 'signature':
        this.#add(new Paragraph({ alignment: AlignmentType.END, children: this.#runs(item.text) }));
        return;
      case 'section':
        this.#heading(item.title, HeadingLevel.HEADING_1, item.mark);
        return;
      case 'subheading':
        if (this.layout.subheadings === 'run-in') this.#paragraph(runIn(item));
        else {
          this.#heading(item.title, HeadingLevel.HEADING_2, item.mark);
          if (item.run !== '') this.#paragraph(item.run);
        }
        return;
      case 'table':
        this.#table(item.sheet);
    }
  }

  sections(): ISectionOptions[] {
    this.#endSection(false);
    return this.#sections;
  }

  #add(paragraph: Paragraph): void {
    this.#children.push(paragraph);
    this.#lines += 1;
  }

  #paragraph(text: string): void {
    this.#add(new Paragraph({ indent: { firstLine: 480 }, children: this.#runs(text) }));
  }

  #heading(
    text: string,
    heading: (typeof HeadingLevel)[keyof typeof HeadingLevel],
    mark?: string,
  ): void {
    const { headings } = this.layout;
    const automatic = headings === 'automatic' && mark !== undefined;
    const level = heading === HeadingLevel.HEADING_2 ? 1 : 0;
    const whole = automatic ? text : (mark ?? '') + text;
    this.#add(
      new Paragraph({
        ...(headings === 'automatic' || headings === 'styles' ? { heading } : {}),
        ...(automatic ? { numbering: { reference: NUMBERING, level } } : {}),
        children: this.#runs(whole, headings === 'bold'),
      }),
    );
  }

  #runs(text: string, bold = false): TextRun[] {
    const at = this.layout.splitRuns ? Math.ceil(text.length / 2) : text.length;
    return [text.slice(0, at), text.slice(at)]
      .filter((part, index) => index === 0 || part !== '')
      .map((part) => new TextRun({ text: part, ...(bold ? { bold } : {}) }));
  }

  #table(sheet: Sheet): void {
    const isSideways = this.layout.landscape && sheet.height >= LONG_TABLE;
    if (isSideways) this.#endSection(false);
    // Word makes one table of two that nothing separates.
    else if (this.#children.at(-1) instanceof Table) this.#paragraph('');
    const drawing = drawWord(withNoise(sheet, this.layout.labelNoise, '\n'), {
      spans: this.layout.merged === 'spans',
      runs: (text) => this.#runs(text),
    });
    for (const [ref, spot] of drawing.spots) {
      this.places.set(ref, {
        line: this.#lines + spot.line + 1,
        column: spot.column + 1,
        endColumn: spot.end + 1,
      });
    }
    this.#lines += drawing.paragraphs;
    this.#children.push(drawing.table);
    if (isSideways) this.#endSection(true);
  }

  /** A section's page settings stand in its last paragraph; after a table one is added. */
  #endSection(isSideways: boolean): void {
    const orientation = isSideways ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
    this.#sections.push({
      properties: { type: SectionType.NEXT_PAGE, page: { size: { orientation } } },
      children: this.#children,
    });
    if (this.#children.at(-1) instanceof Table) this.#lines += 1;
    this.#children = [];
  }
}
