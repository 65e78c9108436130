import { fault } from '../faults.js';
import { FieldStack } from '../flow/fields.js';
import type { Item } from '../flow/items.js';
import { RunningText } from '../flow/running-text.js';
import { depthOfOutline } from '../flow/style-names.js';
import { readable, symbol } from '../flow/symbols.js';
import { holds, type CharacterProperties } from './character-properties.js';
import type { WordDocument } from './document.js';
import type { ParagraphProperties } from './paragraph-properties.js';
import type { Style } from './styles.js';
import { OpenTables } from '../flow/open-tables.js';

const MARK = /[\r\x07\f]/g;
const CELL = '\x07';
const SECTION = '\f';
/** What is not shown as it stands; the body of a report has no other control characters. */
const SPECIAL = /[\0-\x1f\x28]/g;
const MOST_PARAGRAPHS = 300_000;

/** What is drawn at a place and holds text: its own paragraphs and tables. */
export type Boxes = (position: number) => readonly Item[];

/** Reads a story (the body, a header, a text box) into paragraphs and tables. */
export class StoryReader {
  readonly #document: WordDocument;
  readonly #boxes: Boxes;
  readonly #items: Item[] = [];
  readonly #tables = new OpenTables(this.#items);
  readonly #fields = new FieldStack();
  /** A paragraph whose mark is deleted, waiting for the one it runs on into. */
  #carried: RunningText | undefined;
  #paragraphs = 0;
  insertions = 0;
  deletions = 0;
  #change: 'insertion' | 'deletion' | undefined;

  constructor(document: WordDocument, boxes: Boxes = () => []) {
    this.#document = document;
    this.#boxes = boxes;
  }

  /** Everything between two positions, in reading order. */
  read(from: number, to: number): Item[] {
    for (let at = from; at < to;) {
      if (++this.#paragraphs > MOST_PARAGRAPHS) throw fault('too-large');
      const end = Math.min(this.#markFrom(at, to), to - 1);
      this.#paragraph(at, end);
      at = end + 1;
    }
    this.#tables.enter(0);
    return this.#items;
  }

  /** The mark that ends a paragraph; a page break looks like the end of a section. */
  #markFrom(from: number, to: number): number {
    const { text } = this.#document.content;
    MARK.lastIndex = from;
    for (let found = MARK.exec(text); found !== null; found = MARK.exec(text)) {
      const at = found.index;
      if (at >= to) break;
      if (text[at] !== SECTION) return at;
      const { run, end } = this.#document.paragraphRun(at);
      if (run.end === end) return at;
    }
    return to - 1;
  }

  #paragraph(start: number, end: number): void {
    const document = this.#document;
    const properties = document.paragraphAt(end);
    const depth = properties.inTable ? Math.max(1, properties.depth) : 0;
    const items = this.#tables.enter(depth);
    const isCell = document.content.text[end] === CELL;
    if (isCell ? properties.endsRow : properties.endsInnerRow) {
      const mark = document.charactersAt(end).properties;
      this.#tables.endRow(properties.row, mark.isDeleted === true);
      return;
    }
    const style = document.styles.of(properties.style);
    const runsOn = this.#text(start, end, style) && !isCell && !properties.endsInnerCell;
    this.#fields.endParagraph();
    if (!runsOn) this.#finish(items, properties, style);
    if (depth > 0 && (isCell || properties.endsInnerCell)) this.#tables.endCell();
  }

  #finish(items: Item[], properties: ParagraphProperties, style: Style): void {
    const text = this.#carried ?? new RunningText();
    this.#carried = undefined;
    const { list, level, outline } = properties;
    const numId = list === undefined ? undefined : String(list);
    const label = this.#document.counter.label(numId, level, style, text.text);
    items.push(text.finish(label, outline === undefined ? style.depth : depthOfOutline(outline)));
    for (const item of text.boxed) items.push(item);
  }

  /** Reads the characters of a paragraph with its mark; returns whether the mark is deleted. */
  #text(start: number, end: number, style: Style): boolean {
    const paragraph = (this.#carried ??= new RunningText());
    let isDeleted = false;
    for (let at = start; at <= end;) {
      const run = this.#document.charactersAt(at);
      const { properties } = run;
      isDeleted = properties.isDeleted === true;
      this.#countChange(properties);
      const stop = Math.min(run.end, end);
      if (!isDeleted && at < stop) this.#run(at, stop, { paragraph, properties, style });
      at = Math.max(at + 1, run.end);
    }
    return isDeleted;
  }

  #countChange({ isDeleted, isInserted }: CharacterProperties): void {
    const change = isDeleted ? 'deletion' : isInserted ? 'insertion' : undefined;
    if (change === this.#change) return;
    this.#change = change;
    if (change === 'deletion') this.deletions += 1;
    if (change === 'insertion') this.insertions += 1;
  }

  #run(from: number, to: number, run: OpenRun): void {
    const { text } = this.#document.content;
    let at = from;
    SPECIAL.lastIndex = from;
    for (let found = SPECIAL.exec(text); found && found.index < to; found = SPECIAL.exec(text)) {
      this.#append(text.slice(at, found.index), run);
      this.#special(found[0], found.index, run);
      at = found.index + 1;
    }
    this.#append(text.slice(at, to), run);
  }

  #append(text: string, { paragraph, properties, style }: OpenRun): void {
    if (text === '') return;
    const { styles } = this.#document;
    if (this.#fields.hidesText) {
      this.#fields.instruct(text);
      return;
    }
    const own = properties.style === undefined ? undefined : styles.of(properties.style);
    if (holds(properties.hidden, style.hidden || own?.hidden === true)) return;
    if (this.#fields.inContents || style.contents) paragraph.quoted = true;
    // Bold is a toggle: set by both the paragraph's and the run's style it is off again.
    paragraph.append(
      this.#readable(text, properties),
      holds(properties.bold, style.bold !== (own?.bold ?? false)),
    );
  }

  #special(character: string, at: number, run: OpenRun): void {
    const { paragraph, properties } = run;
    const shown = SHOWN[character];
    const mark = FIELD_MARKS[character];
    if (mark) this.#fields.mark(mark);
    else if (shown !== undefined) this.#append(shown, run);
    else if (character === '(') this.#append(this.#symbol(properties) ?? '(', run);
    else if (properties.isSpecial !== true) return;
    else if (character === '\x01' && !this.#fields.hidesText) {
      if (properties.isData !== true) paragraph.pictures.push('');
    } else if (character === '\x08') for (const item of this.#boxes(at)) paragraph.boxed.push(item);
  }

  #readable(text: string, { font }: CharacterProperties): string {
    return font === undefined ? text : readable(text, this.#document.fonts[font]);
  }

  #symbol({ symbol: shown }: CharacterProperties): string | undefined {
    if (shown === undefined) return undefined;
    return symbol(this.#document.fonts[shown.font], shown.code.toString(16));
  }
}

interface OpenRun {
  readonly paragraph: RunningText;
  readonly properties: CharacterProperties;
  readonly style: Style;
}

const FIELD_MARKS: Readonly<Record<string, 'begin' | 'separate' | 'end'>> = {
  '\x13': 'begin',
  '\x14': 'separate',
  '\x15': 'end',
};

const SHOWN: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\v': '\n',
  '\f': '\n',
  '\x0e': '\n',
  '\x1e': '-',
};
