import type { ListCounter } from './counter.js';
import { FieldStack } from './fields.js';
import type { Item } from './items.js';
import { OpenParagraph } from './open-paragraph.js';
import { refuse } from './refuse.js';
import { depthOfOutline, integer, isOn } from './styles.js';
import type { Style, StyleBook } from './styles.js';
import { symbol } from './symbols.js';
import { buildTable, isLayout } from './table.js';
import type { RawCell, RawRow } from './table.js';
import type { Attributes, XmlListener } from './xml.js';

/** A place that paragraphs and tables are added to: the body, a cell, a text box. */
interface Container {
  readonly items: Item[];
  /** A paragraph whose mark is deleted, waiting for the one it runs on into. */
  carried?: OpenParagraph | undefined;
}

interface OpenTable {
  readonly rows: RawRow[];
  readonly widths: number[];
}

/** Subtrees that hold no text of the body, or old properties that a tracked change replaced. */
const SKIPPED = new Set([
  'w:delText',
  'w:delInstrText',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:fldData',
  'w:ffData',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:sectPr',
  'w:background',
]);

/** Paragraphs, rows and cells of a report number some thousand. */
const MOST_PARTS = 300_000;

/** Reads a story (the body, a header) into paragraphs and tables, in one pass over its XML. */
export class BodyReader implements XmlListener {
  readonly #styles: StyleBook;
  readonly #counter: ListCounter;
  readonly #fields = new FieldStack();
  readonly #names: string[] = [];
  readonly #containers: Container[] = [{ items: [] }];
  /** Undefined marks a table or text box between a paragraph and those inside it. */
  readonly #paragraphs: (OpenParagraph | undefined)[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #cells: RawCell[] = [];
  /** For each open `mc:AlternateContent` whether a branch has been taken. */
  readonly #alternatives: boolean[] = [];
  readonly #commentIds = new Set<string>();
  #parts = 0;
  #capture: 'text' | 'instruction' | undefined;
  #captured = '';
  #textStart = 0;
  #keepSpace = false;
  #picture: { description: string; real: boolean } | undefined;
  insertions = 0;
  deletions = 0;
  /** The story consists, at least in part, of another file embedded whole. */
  embedsFile = false;

  constructor(styles: StyleBook, counter: ListCounter) {
    this.#styles = styles;
    this.#counter = counter;
  }

  get comments(): number {
    return this.#commentIds.size;
  }

  /** Everything read, in reading order. */
  finish(): Item[] {
    const body = this.#containers[0]!;
    this.#flushCarried(body);
    return body.items;
  }

  open(name: string, attributes: Attributes, contentStart: number): boolean {
    if (SKIPPED.has(name)) return false;
    if (!this.#enter(name, attributes, contentStart)) return false;
    this.#names.push(name);
    return true;
  }

  text(text: string): void {
    if (this.#capture !== undefined) this.#captured += text;
  }

  #enter(name: string, attributes: Attributes, contentStart: number): boolean {
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case '':
      case 'w:rPr':
        return true;
      case 'w:t':
      case 'm:t':
        this.#capture = 'text';
        this.#captured = '';
        this.#textStart = contentStart;
        this.#keepSpace = attributes('xml:space') === 'preserve' || name === 'm:t';
        return true;
      case 'w:instrText':
        this.#capture = 'instruction';
        this.#captured = '';
        return true;
      case 'w:r':
        if (paragraph) paragraph.run = {};
        return true;
      case 'w:p':
        this.#count();
        this.#paragraphs.push(new OpenParagraph());
        return true;
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        this.#openTablePart(name);
        return true;
      case 'w:txbxContent':
        this.#containers.push({ items: [] });
        this.#paragraphs.push(undefined);
        this.#picture = undefined;
        return true;
      case 'mc:AlternateContent':
        this.#alternatives.push(false);
        return true;
      case 'mc:Choice':
      case 'mc:Fallback':
        return this.#takeBranch();
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom':
        return this.#trackedChange(name, paragraph);
      case 'w:commentReference':
      case 'w:commentRangeStart':
        this.#commentIds.add(attributes('id') ?? '');
        return true;
      case 'w:fldChar':
        this.#fields.mark(attributes('fldCharType'));
        return true;
      case 'w:altChunk':
        this.embedsFile = true;
        return true;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#picture = { description: '', real: name === 'w:object' };
        return true;
    }
    if (this.#picture) this.#describePicture(name, attributes);
    else if (paragraph) this.#property(name, attributes, paragraph);
    if (paragraph === undefined) this.#tableProperty(name, attributes);
    return true;
  }

  close(_name: string, contentEnd: number): void {
    const name = this.#names.pop();
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:t':
      case 'm:t':
        if (paragraph) this.#closeText(paragraph, contentEnd, name);
        this.#capture = undefined;
        break;
      case 'w:instrText':
        this.#fields.instruct(this.#captured);
        this.#capture = undefined;
        break;
      case 'w:pPr':
        if (paragraph) paragraph.inProperties = false;
        break;
      case 'w:p':
        this.#paragraphs.pop();
        if (paragraph) this.#closeParagraph(paragraph);
        break;
      case 'w:tc':
        this.#flushCarried(this.#containers.pop()!);
        this.#cells.pop();
        break;
      case 'w:tbl':
        this.#paragraphs.pop();
        this.#closeTable();
        break;
      case 'w:txbxContent':
        this.#paragraphs.pop();
        this.#closeTextBox(this.#paragraphs.at(-1));
        break;
      case 'mc:AlternateContent':
        this.#alternatives.pop();
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (this.#picture?.real) paragraph?.pictures.push(this.#picture.description);
        this.#picture = undefined;
    }
  }

  #property(name: string, attributes: Attributes, paragraph: OpenParagraph): void {
    if (name === 'w:pPr') paragraph.inProperties = true;
    else if (paragraph.inProperties) this.#paragraphProperty(name, attributes, paragraph);
    else this.#runProperty(name, attributes, paragraph);
  }

  #paragraphProperty(name: string, attributes: Attributes, paragraph: OpenParagraph): void {
    const value = attributes('val');
    if (name === 'w:pStyle') paragraph.styleId = value;
    else if (name === 'w:numId') paragraph.numId = value;
    else if (name === 'w:ilvl') paragraph.level = integer(value);
    else if (name === 'w:outlineLvl') paragraph.outline = integer(value);
  }

  #runProperty(name: string, attributes: Attributes, paragraph: OpenParagraph): void {
    const { run } = paragraph;
    switch (name) {
      case 'w:b':
        run.bold = isOn(attributes('val'));
        break;
      case 'w:vanish':
        run.hidden = isOn(attributes('val'));
        break;
      case 'w:rStyle':
        run.style = this.#styles.character(attributes('val') ?? '');
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#append('\t', paragraph);
        break;
      case 'w:br':
      case 'w:cr':
        this.#append('\n', paragraph);
        break;
      case 'w:noBreakHyphen':
        this.#append('-', paragraph);
        break;
      case 'w:sym':
        this.#append(symbol(attributes('font'), attributes('char')), paragraph);
    }
  }

  #tableProperty(name: string, attributes: Attributes): void {
    const cell = this.#cells.at(-1);
    const table = this.#tables.at(-1);
    const merge = (): 'restart' | 'continue' =>
      attributes('val') === 'restart' ? 'restart' : 'continue';
    if (name === 'w:gridCol') table?.widths.push(integer(attributes('w')) || Infinity);
    else if (name === 'w:gridBefore') {
      const row = table?.rows.at(-1);
      if (row) row.before = integer(attributes('val')) ?? 0;
    } else if (cell === undefined) return;
    else if (name === 'w:gridSpan') cell.span = integer(attributes('val')) ?? 1;
    else if (name === 'w:vMerge') cell.vertical = merge();
    else if (name === 'w:hMerge') cell.horizontal = merge();
    else if (name === 'w:cellIns') this.insertions += 1;
    else if (name === 'w:cellDel') {
      this.deletions += 1;
      cell.removed = true;
    }
  }

  #count(): void {
    this.#parts += 1;
    if (this.#parts > MOST_PARTS) throw refuse('too-large');
  }

  #openTablePart(name: 'w:tbl' | 'w:tr' | 'w:tc'): void {
    this.#count();
    if (name === 'w:tbl') {
      this.#paragraphs.push(undefined);
      this.#flushCarried(this.#containers.at(-1)!);
      this.#tables.push({ rows: [], widths: [] });
      return;
    }
    const table = this.#tables.at(-1);
    if (name === 'w:tr') {
      table?.rows.push({ before: 0, removed: false, cells: [] });
      return;
    }
    const cell: RawCell = { span: 1, items: [], removed: false };
    table?.rows.at(-1)?.cells.push(cell);
    this.#cells.push(cell);
    this.#containers.push({ items: cell.items });
  }

  #closeTable(): void {
    const open = this.#tables.pop()!;
    const table = buildTable(open.rows, open.widths);
    const { items } = this.#containers.at(-1)!;
    if (!isLayout(table)) {
      items.push(table);
      return;
    }
    for (const row of table.rows)
      for (const cell of row) for (const item of cell.items) items.push(item);
  }

  #closeTextBox(paragraph: OpenParagraph | undefined): void {
    const box = this.#containers.pop()!;
    this.#flushCarried(box);
    const target = paragraph?.boxed ?? this.#containers.at(-1)!.items;
    for (const item of box.items) target.push(item);
  }

  #takeBranch(): boolean {
    const last = this.#alternatives.length - 1;
    if (last < 0) return true;
    const taken = this.#alternatives[last]!;
    this.#alternatives[last] = true;
    return !taken;
  }

  /** A change wraps runs, or is a mark in the properties of what was added or removed as a whole. */
  #trackedChange(name: string, paragraph: OpenParagraph | undefined): boolean {
    const removes = name === 'w:del' || name === 'w:moveFrom';
    if (removes) this.deletions += 1;
    else this.insertions += 1;
    if (!removes) return true;
    const parent = this.#names.at(-1);
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (parent === 'w:rPr' && paragraph?.inProperties) paragraph.runsOn = true;
    else if (parent === 'w:trPr' && row) row.removed = true;
    return false;
  }

  #describePicture(name: string, attributes: Attributes): void {
    const picture = this.#picture!;
    if (name === 'wp:docPr') picture.description = attributes('descr') || attributes('title') || '';
    else if (name === 'v:shape' || name === 'v:rect')
      picture.description ||= attributes('alt') ?? '';
    else if (name === 'a:blip' || name === 'v:imagedata' || name === 'c:chart') picture.real = true;
    else if (name === 'o:OLEObject') picture.description ||= attributes('ProgID') ?? '';
  }

  #append(
    text: string,
    paragraph: OpenParagraph,
    xml?: { start: number; end: number; escaped: boolean },
  ): void {
    if (text === '' || this.#fields.hidesText) return;
    const { run } = paragraph;
    const style = this.#styleOf(paragraph);
    if (run.hidden ?? run.style?.hidden ?? style.hidden) return;
    if (this.#fields.inContents || style.contents) paragraph.quoted = true;
    // Bold is a toggle: set by both the paragraph's and the run's style it is off again.
    paragraph.append(text, run.bold ?? style.bold !== (run.style?.bold ?? false), xml);
  }

  #closeText(paragraph: OpenParagraph, contentEnd: number, name: 'w:t' | 'm:t'): void {
    const raw = this.#captured;
    let text = raw.replace(/[\r\n]/g, ' ');
    let start = this.#textStart;
    if (!this.#keepSpace) {
      const kept = text.replace(/^[ \t]+/, '');
      start += text.length - kept.length;
      text = kept.trimEnd() === kept ? kept : withoutTrailingSpace(kept);
    }
    const lead = start - this.#textStart;
    const escaped = contentEnd - this.#textStart !== raw.length;
    const xml = escaped
      ? { start: this.#textStart, end: contentEnd, escaped }
      : { start: this.#textStart + lead, end: start + text.length, escaped };
    this.#append(text, paragraph, name === 'w:t' ? xml : undefined);
  }

  #closeParagraph(closed: OpenParagraph): void {
    const container = this.#containers.at(-1)!;
    this.#fields.endParagraph();
    const { carried } = container;
    carried?.absorb(closed);
    const paragraph = carried ?? closed;
    container.carried = paragraph.runsOn ? paragraph : undefined;
    if (!paragraph.runsOn) this.#add(paragraph, container);
    for (const item of closed.boxed) container.items.push(item);
  }

  #flushCarried(container: Container): void {
    const { carried } = container;
    container.carried = undefined;
    if (carried && !carried.isEmpty) this.#add(carried, container);
  }

  #add(paragraph: OpenParagraph, container: Container): void {
    const style = this.#styleOf(paragraph);
    const label = this.#counter.label(paragraph.numId, paragraph.level, style, paragraph.text);
    const { outline } = paragraph;
    const depth = outline === undefined ? style.depth : depthOfOutline(outline);
    container.items.push(paragraph.finish(label, depth));
  }

  #styleOf(paragraph: OpenParagraph): Style {
    return this.#styles.paragraph(paragraph.styleId);
  }
}

/** Drops XML white space at the end; full-width and no-break spaces are text. */
function withoutTrailingSpace(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return text.slice(0, end);
}
