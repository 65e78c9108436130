import { depthOfOutline, headingDepth, isContentsName } from '../flow/style-names.js';
import type { LittleEndian } from '../little-endian.js';
import { applyToCharacters, holds, type CharacterProperties } from './character-properties.js';
import {
  plainParagraph,
  type ParagraphProperties,
  type ParagraphReader,
} from './paragraph-properties.js';

/** What a style contributes to reading, with everything inherited resolved. */
export interface Style {
  readonly id: string;
  /** 1–6 for a heading style. */
  readonly depth: number | undefined;
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly numId: string | undefined;
  readonly level: number | undefined;
  /** The style of a line in a table of contents. */
  readonly contents: boolean;
}

interface RawStyle {
  readonly name: string;
  /** Number of a style that every document has. */
  readonly builtIn: number;
  readonly base: number;
  readonly paragraph: ParagraphProperties;
  readonly characters: CharacterProperties;
}

const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_STYLE = 0xfff;
const LONGEST_INHERITANCE = 30;
const TITLE = 62;
const PLAIN: Style = {
  id: '',
  depth: undefined,
  bold: false,
  hidden: false,
  numId: undefined,
  level: undefined,
  contents: false,
};

/** The styles of a document by their numbers. */
export class StyleSheet {
  readonly #raw: readonly (RawStyle | undefined)[];
  readonly #resolved = new Map<number, Style>();

  constructor(sheet: LittleEndian | undefined, reader: ParagraphReader) {
    this.#raw = sheet === undefined || sheet.length < 6 ? [] : readSheet(sheet, reader);
  }

  /** The style of that number, of paragraphs or of characters; a plain one where there is none. */
  of(index: number): Style {
    let style = this.#resolved.get(index);
    if (style === undefined) {
      style = this.#raw[index] === undefined ? PLAIN : this.#inherit(index);
      this.#resolved.set(index, style);
    }
    return style;
  }

  #inherit(index: number): Style {
    const chain: RawStyle[] = [];
    for (let at = index; chain.length < LONGEST_INHERITANCE;) {
      const raw = this.#raw[at];
      if (raw === undefined) break;
      chain.push(raw);
      at = raw.base;
    }
    const first = <Value>(of: (raw: RawStyle) => Value | undefined): Value | undefined => {
      for (const raw of chain) {
        const value = of(raw);
        if (value !== undefined) return value;
      }
      return undefined;
    };
    const outline = first(({ paragraph }) => paragraph.outline);
    const list = first(({ paragraph }) => paragraph.list);
    return {
      id: String(index),
      depth: outline === undefined ? first(depthOf) : depthOfOutline(outline),
      bold: chain.reduceRight((bold, { characters }) => holds(characters.bold, bold), false),
      hidden: chain.reduceRight(
        (hidden, { characters }) => holds(characters.hidden, hidden),
        false,
      ),
      numId: list === undefined ? undefined : String(list),
      level: first(({ paragraph }) => paragraph.level),
      contents: chain.some(({ name, builtIn }) => isContents(builtIn) || isContentsName(name)),
    };
  }
}

function depthOf({ name, builtIn }: RawStyle): number | undefined {
  if (builtIn >= 1 && builtIn <= 9) return Math.min(builtIn, 6);
  return builtIn === TITLE ? 1 : headingDepth(name);
}

function isContents(builtIn: number): boolean {
  return builtIn >= 19 && builtIn <= 27;
}

function readSheet(sheet: LittleEndian, reader: ParagraphReader): (RawStyle | undefined)[] {
  const headLength = sheet.u16(0);
  const count = sheet.u16(2);
  const base = sheet.u16(4);
  const styles: (RawStyle | undefined)[] = [];
  let at = 2 + headLength;
  for (let index = 0; index < count; index++) {
    const length = sheet.u16(at);
    styles.push(length === 0 ? undefined : readStyle(sheet.part(at + 2, length), base, reader));
    at += 2 + length + (length & 1);
  }
  return styles;
}

function readStyle(style: LittleEndian, base: number, reader: ParagraphReader): RawStyle {
  const kind = style.u16(2) & 15;
  const nameLength = style.u16(base);
  const raw: RawStyle = {
    name: style.text(base + 2, nameLength).trim(),
    builtIn: style.u16(0) & 0xfff,
    base: style.u16(2) >> 4,
    paragraph: plainParagraph(NO_STYLE),
    characters: {},
  };
  let at = base + 2 + nameLength * 2 + 2;
  /** The next list of properties of the style; nothing where the last ones are left out. */
  const next = (skipped: number): LittleEndian | undefined => {
    if (at + 2 > style.length) return undefined;
    const length = style.u16(at);
    const list = length > skipped ? style.part(at + 2 + skipped, length - skipped) : undefined;
    at += 2 + length + (length & 1);
    return list;
  };
  if (kind === PARAGRAPH) {
    const list = next(2);
    if (list) reader.apply(list, raw.paragraph);
  }
  if (kind === PARAGRAPH || kind === CHARACTER) {
    const list = next(0);
    if (list) applyToCharacters(list, raw.characters);
  }
  return raw;
}
