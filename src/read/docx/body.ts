import { Alternatives } from './alternatives.js';
import { ContentControls } from './content-controls.js';
import type { ListCounter } from '../flow/counter.js';
import { FieldStack, isContentsLink } from '../flow/fields.js';
import type { Item } from '../flow/items.js';
import { OpenPicture } from './open-picture.js';
import { OpenTables } from './open-tables.js';
import { OpenParagraph } from './open-paragraph.js';
import { fault } from '../faults.js';
import { depthOfOutline } from '../flow/style-names.js';
import { isOn, type StyleBook } from './styles.js';
import { SKIPPED } from './skipped.js';
import { readable } from '../flow/symbols.js';
import { shownBy } from './shown-by.js';
import { typedText, type TypedText } from './typed-text.js';
import type { Attributes, XmlListener } from '../xml.js';

/** A place that paragraphs and tables are added to: the body, a cell, a text box. */
interface Container {
  readonly items: Item[];
  /** A paragraph whose mark is deleted, waiting for the one it runs on into. */
  carried?: OpenParagraph | undefined;
}

/** Paragraphs, rows and cells of a report number some thousand. */
const MOST_PARTS = 300_000;

/** Reads a story (the body, a header) into paragraphs and tables, in one pass over its XML. */
export class BodyReader implements XmlListener {
  readonly #styles: StyleBook;
  readonly #counter: ListCounter;
  readonly #fields = new FieldStack();
  readonly #controls = new ContentControls();
  readonly #names: string[] = [];
  readonly #containers: Container[] = [{ items: [] }];
  /** Undefined marks a table or text box between a paragraph and those inside it. */
  readonly #paragraphs: (OpenParagraph | undefined)[] = [];
  readonly #tables = new OpenTables();
  readonly #alternatives = new Alternatives();
  readonly #commentIds = new Set<string>();
  #parts = 0;
  #capture: 'text' | 'instruction' | undefined;
  #captured = '';
  #textStart = 0;
  #keepSpace = false;
  #picture: OpenPicture | undefined;
  insertions = 0;
  deletions = 0;
  /** The story consists, at least in part, of another file embedded whole. */
  embedsFile = false;

  constructor(styles: StyleBook, counter: ListCounter) {
    this.#styles = styles;
    this.#counter = counter;
  }

  get comments(): ReadonlySet<string> {
    return this.#commentIds;
  }

  /** Everything read, in reading order. */
  finish(): Item[] {
    const body = this.#containers[0]!;
    this.#flushCarried(body);
    return body.items;
  }

  open(name: string, attributes: Attributes, contentStart: number): boolean {
    if (SKIPPED.has(name)) return false;
    const isTaken = this.#controls.open(name, attributes);
    if (!isTaken && !this.#enter(name, attributes, contentStart)) return false;
    this.#names.push(name);
    return true;
  }

  text(text: string): void {
    if (this.#capture !== undefined) this.#captured += text;
  }

  #enter(name: string, attributes: Attributes, contentStart: number): boolean {
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
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
        this.#alternatives.open();
        return true;
      case 'mc:Choice':
      case 'mc:Fallback':
        return this.#alternatives.take();
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom':
        return this.#trackedChange(name, paragraph);
      case 'w:cellIns':
        this.insertions += 1;
        return true;
      case 'w:cellDel':
        this.deletions += 1;
        this.#tables.removeCell();
        return true;
      case 'w:commentReference':
      case 'w:commentRangeStart':
        this.#commentIds.add(attributes('id') ?? '');
        return true;
      case 'w:fldChar':
        this.#fields.mark(attributes('fldCharType'));
        return true;
      case 'w:hyperlink':
        if (paragraph && isContentsLink(attributes('anchor'))) paragraph.quoted = true;
        return true;
      case 'w:altChunk':
        this.embedsFile = true;
        return true;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#picture = new OpenPicture(name);
        return true;
    }
    if (this.#picture) this.#picture.property(name, attributes);
    else if (paragraph) this.#property(name, attributes, paragraph);
    if (paragraph === undefined) this.#tables.property(name, attributes);
    return true;
  }

  close(_name: string, contentEnd: number): void {
    const name = this.#names.pop();
    this.#controls.close(name);
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
        if (paragraph) this.#closeParagraph(paragraph, contentEnd);
        break;
      case 'w:tc':
        this.#flushCarried(this.#containers.pop()!);
        this.#tables.closeCell();
        break;
      case 'w:tbl':
        this.#paragraphs.pop();
        this.#tables.closeTable(this.#containers.at(-1)!.items);
        break;
      case 'w:txbxContent':
        this.#paragraphs.pop();
        this.#closeTextBox(this.#paragraphs.at(-1));
        break;
      case 'mc:AlternateContent':
        this.#alternatives.close();
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (this.#picture?.isImage) paragraph?.pictures.push(this.#picture.description);
        this.#picture = undefined;
    }
  }

  #property(name: string, attributes: Attributes, paragraph: OpenParagraph): void {
    if (name === 'w:pPr') paragraph.inProperties = true;
    else if (paragraph.inProperties) paragraph.property(name, attributes);
    else this.#runProperty(name, attributes, paragraph);
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
      case 'w:rFonts':
        run.font = attributes('ascii') ?? attributes('hAnsi');
        break;
      default:
        this.#append(shownBy(name, attributes), paragraph);
    }
  }

  #count(): void {
    this.#parts += 1;
    if (this.#parts > MOST_PARTS) throw fault('too-large');
  }

  #openTablePart(name: 'w:tbl' | 'w:tr' | 'w:tc'): void {
    this.#count();
    if (name === 'w:tr') this.#tables.openRow();
    else if (name === 'w:tc') this.#containers.push({ items: this.#tables.openCell() });
    else {
      this.#flushCarried(this.#containers.at(-1)!);
      this.#paragraphs.push(undefined);
      this.#tables.openTable();
    }
  }

  #closeTextBox(paragraph: OpenParagraph | undefined): void {
    const box = this.#containers.pop()!;
    this.#flushCarried(box);
    const target = paragraph?.boxed ?? this.#containers.at(-1)!.items;
    for (const item of box.items) target.push(item);
  }

  /** A change wraps runs, or is a mark in the properties of what was added or removed as a whole. */
  #trackedChange(name: string, paragraph: OpenParagraph | undefined): boolean {
    const removes = name === 'w:del' || name === 'w:moveFrom';
    if (removes) this.deletions += 1;
    else this.insertions += 1;
    if (!removes) return true;
    const parent = this.#names.at(-1);
    if (parent === 'w:rPr' && paragraph?.inProperties) paragraph.runsOn = true;
    else if (parent === 'w:trPr') this.#tables.removeRow();
    return false;
  }

  #append(text: string, paragraph: OpenParagraph, typed?: TypedText): void {
    if (text === '' || this.#fields.hidesText) return;
    const { run } = paragraph;
    const style = this.#styles.paragraph(paragraph.styleId);
    if (run.hidden ?? run.style?.hidden ?? style.hidden) return;
    if (this.#fields.inContents || this.#controls.inContents || style.contents)
      paragraph.quoted = true;
    // Bold is a toggle: set by both the paragraph's and the run's style it is off again.
    paragraph.append(text, run.bold ?? style.bold !== (run.style?.bold ?? false), typed);
  }

  #closeText(paragraph: OpenParagraph, contentEnd: number, name: 'w:t' | 'm:t'): void {
    const typed = typedText(this.#captured, this.#textStart, contentEnd, this.#keepSpace);
    const text = readable(typed.text, paragraph.run.font);
    this.#append(text, paragraph, name === 'w:t' ? typed : undefined);
  }

  #closeParagraph(closed: OpenParagraph, xmlEnd: number): void {
    closed.xmlEnd = xmlEnd;
    const container = this.#containers.at(-1)!;
    this.#fields.endParagraph();
    container.carried?.absorb(closed);
    const paragraph = container.carried ?? closed;
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
    const style = this.#styles.paragraph(paragraph.styleId);
    const label = this.#counter.label(paragraph.numId, paragraph.level, style, paragraph.text);
    const { outline } = paragraph;
    const depth = outline === undefined ? style.depth : depthOfOutline(outline);
    container.items.push(paragraph.finish(label, depth));
  }
}
