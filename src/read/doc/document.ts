import { CompoundFile } from '../compound-file.js';
import { compoundKindOf } from '../compound.js';
import { fault } from '../faults.js';
import { ListCounter } from '../flow/counter.js';
import { refuse } from '../kinds.js';
import { LittleEndian } from '../little-endian.js';
import { applyToCharacters, type CharacterProperties } from './character-properties.js';
import { readFib, type Fib } from './fib.js';
import { readFonts } from './fonts.js';
import { FormattedPages, NO_PROPERTIES, type Run } from './formatted-pages.js';
import { readLists } from './lists.js';
import {
  ParagraphReader,
  plainParagraph,
  type ParagraphProperties,
} from './paragraph-properties.js';
import { readPieces, type TextPiece } from './pieces.js';
import { StyleSheet } from './styles.js';
import { DocText } from './text.js';

/** What the streams of a document hold: its text with the properties of every character and paragraph. */
export class WordDocument {
  readonly file: CompoundFile;
  readonly fib: Fib;
  readonly table: LittleEndian;
  readonly content: DocText;
  readonly styles: StyleSheet;
  readonly counter: ListCounter;
  readonly fonts: readonly string[];
  readonly #main: LittleEndian;
  readonly #paragraphs: FormattedPages;
  readonly #characters: FormattedPages;
  readonly #reader: ParagraphReader;
  /** By where their lists stand: paragraphs, and stretches of characters, that are alike share one. */
  readonly #knownParagraphs = new Map<number, ParagraphProperties>();
  readonly #knownCharacters = new Map<number, CharacterProperties>();

  /** @throws UnreadableError for anything that is not a sound document of Word 97 or later */
  constructor(bytes: Uint8Array) {
    this.file = new CompoundFile(bytes);
    const main = this.file.stream('WordDocument');
    if (main === undefined) throw refuse(compoundKindOf(this.file.names));
    this.#main = new LittleEndian(main);
    this.fib = readFib(this.#main);
    const table = this.file.stream(this.fib.tableStream);
    if (table === undefined) throw fault('damaged');
    this.table = new LittleEndian(table);
    const { lengths } = this.fib;
    const length = Object.values(lengths).reduce((sum, each) => sum + each, 0);
    this.content = new DocText(this.#main, readPieces(this.part('pieces')), length);
    this.#paragraphs = this.#pages('paragraphPages', 13);
    this.#characters = this.#pages('characterPages', 1);
    const data = this.file.stream('Data');
    this.#reader = new ParagraphReader(data && new LittleEndian(data));
    this.styles = new StyleSheet(this.part('styles'), this.#reader);
    this.fonts = readFonts(this.part('fonts'));
    const { fib } = this;
    this.counter = new ListCounter(
      readLists(this.table, fib.place('lists'), fib.place('listUses')),
    );
  }

  /** A part of the table stream. */
  part(name: Parameters<Fib['place']>[0]): LittleEndian {
    const { at, length } = this.fib.place(name);
    return length === 0 ? new LittleEndian(new Uint8Array()) : this.table.part(at, length);
  }

  /** The run of paragraph properties in which a character stands, and its offset and width. */
  paragraphRun(position: number): { run: Run; end: number; piece: TextPiece } {
    const piece = this.content.pieceAt(position);
    const at = this.content.offsetOf(position, piece);
    return { run: this.#paragraphs.at(at), end: at + piece.width, piece };
  }

  /** The properties of the paragraph whose mark stands at a position. */
  paragraphAt(position: number): ParagraphProperties {
    const { run, piece } = this.paragraphRun(position);
    if (piece.properties === undefined)
      return known(this.#knownParagraphs, run.properties, (at) => this.#paragraphOf(at));
    const properties = this.#paragraphOf(run.properties);
    this.#reader.apply(piece.properties, properties);
    return properties;
  }

  /** The properties of a character, and the position at which they end. */
  charactersAt(position: number): { properties: CharacterProperties; end: number } {
    const piece = this.content.pieceAt(position);
    const at = this.content.offsetOf(position, piece);
    const run = this.#characters.at(at);
    const characters = Math.ceil((run.end - at) / piece.width);
    const end = Math.min(piece.end, position + characters);
    if (piece.properties === undefined) {
      const of = (list: number): CharacterProperties => this.#charactersOf(list);
      return { properties: known(this.#knownCharacters, run.properties, of), end };
    }
    const properties = this.#charactersOf(run.properties);
    applyToCharacters(piece.properties, properties);
    return { properties, end };
  }

  #paragraphOf(at: number): ParagraphProperties {
    const properties = plainParagraph(0);
    if (at === NO_PROPERTIES) return properties;
    const list = this.#listAt(at);
    properties.style = list.u16(0);
    this.#reader.apply(list.part(2, list.length - 2), properties);
    return properties;
  }

  #charactersOf(at: number): CharacterProperties {
    const properties: CharacterProperties = {};
    if (at !== NO_PROPERTIES)
      applyToCharacters(this.#main.part(at + 1, this.#main.u8(at)), properties);
    return properties;
  }

  /** The list of a paragraph begins with its length in words, less one byte, or a nought and that. */
  #listAt(at: number): LittleEndian {
    const words = this.#main.u8(at);
    if (words > 0) return this.#main.part(at + 1, words * 2 - 1);
    return this.#main.part(at + 2, this.#main.u8(at + 1) * 2);
  }

  #pages(name: 'paragraphPages' | 'characterPages', entry: 1 | 13): FormattedPages {
    return new FormattedPages(this.#main, this.table, this.fib.place(name), entry);
  }
}

/** What stands at an offset, read once. */
function known<Value>(found: Map<number, Value>, at: number, read: (at: number) => Value): Value {
  let value = found.get(at);
  if (value === undefined) found.set(at, (value = read(at)));
  return value;
}
