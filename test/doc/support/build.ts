import { compoundWith, concat, padded } from './compound.js';

/** A run of characters with its list of properties. */
export interface DocRun {
  readonly text: string;
  readonly properties?: readonly number[];
}

/** A paragraph: its runs, the last of which ends with its mark, and its list of properties. */
export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly properties?: readonly number[];
  readonly style?: number;
}

export interface DocParts {
  readonly paragraphs: readonly DocParagraph[];
  /** Flags of the file information block. */
  readonly flags?: number;
  readonly version?: number;
  readonly magic?: number;
  /** Bytes of a character: 1 in code page 1252. */
  readonly width?: 1 | 2;
  readonly tableStream?: '0Table' | '1Table';
  readonly data?: Uint8Array;
  readonly styles?: Uint8Array;
  readonly lists?: {
    readonly definitions: Uint8Array;
    readonly levels: Uint8Array;
    readonly uses: Uint8Array;
  };
  /** Nothing is told of the characters of the last run. */
  readonly lastRunUntold?: true;
  /** Properties of the one piece. */
  readonly piece?: readonly number[];
}

const PAGE = 512;
const TEXT = 1024;
const FIRST_PLACE = 154;

export const le16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const le32 = (value: number): number[] => [...le16(value & 0xffff), ...le16(value >>> 16)];

/** A paragraph of plain text. */
export function para(text: string, properties: readonly number[] = []): DocParagraph {
  return { runs: [{ text: `${text}\r` }], properties };
}

/** A document of Word 97 in the shape that WPS gives it: one piece, the first table stream. */
export function docFile(parts: DocParts): Uint8Array {
  const { flags = 4, width = 2, tableStream = '0Table', data } = parts;
  const runs = parts.paragraphs.flatMap(({ runs: own }) => own);
  const text = runs.map((run) => run.text).join('');
  const pages: Uint8Array[] = [];
  const firstPage = Math.ceil((TEXT + text.length * width) / PAGE);
  const index = (
    entries: readonly { length: number; entry: Uint8Array; wide: boolean }[],
  ): Uint8Array => {
    let at = TEXT;
    const limits = [at];
    const numbers: number[] = [];
    for (const { length, entry, wide } of entries) {
      const end = at + length * width;
      numbers.push(firstPage + pages.length);
      pages.push(page(at, end, entry, wide));
      limits.push((at = end));
    }
    return Uint8Array.from([...limits.flatMap(le32), ...numbers.flatMap(le32)]);
  };
  const paragraphs = index(
    parts.paragraphs.map(({ runs: own, properties = [], style = 0 }) => ({
      length: own.reduce((sum, run) => sum + run.text.length, 0),
      entry: paragraphEntry([...le16(style), ...properties]),
      wide: true,
    })),
  );
  const characters = index(
    runs.slice(0, parts.lastRunUntold ? -1 : undefined).map(({ text: own, properties = [] }) => ({
      length: own.length,
      entry: Uint8Array.from([properties.length, ...properties]),
      wide: false,
    })),
  );
  const table = new Table();
  table.add(33, piecesOf(text.length, width, parts.piece ?? []));
  table.add(12, characters);
  table.add(13, paragraphs);
  if (parts.styles) table.add(1, parts.styles);
  if (parts.lists) {
    table.add(73, parts.lists.definitions, parts.lists.levels);
    table.add(74, parts.lists.uses);
  }
  const fib = new Uint8Array(TEXT);
  const view = new DataView(fib.buffer);
  view.setUint16(0, parts.magic ?? 0xa5ec, true);
  view.setUint16(2, parts.version ?? 0xc1, true);
  view.setUint16(10, flags | (tableStream === '1Table' ? 0x200 : 0), true);
  view.setUint16(32, 14, true);
  view.setUint16(62, 22, true);
  view.setUint32(76, text.length, true);
  view.setUint16(152, 93, true);
  for (const [place, at, length] of table.places) {
    view.setUint32(FIRST_PLACE + place * 8, at, true);
    view.setUint32(FIRST_PLACE + place * 8 + 4, length, true);
  }
  const characterBytes = Uint8Array.from(
    [...Array(text.length).keys()].flatMap((at) =>
      width === 1 ? [text.charCodeAt(at)] : le16(text.charCodeAt(at)),
    ),
  );
  const main = padded(concat([fib, characterBytes]), firstPage * PAGE);
  return compoundWith({
    WordDocument: padded(concat([main, ...pages]), 4096),
    [tableStream]: table.bytes,
    ...(data && { Data: data }),
  });
}

class Table {
  readonly places: [place: number, at: number, length: number][] = [];
  bytes: Uint8Array = new Uint8Array();

  /** @param behind what follows, and is not counted */
  add(place: number, bytes: Uint8Array, behind: Uint8Array = new Uint8Array()): void {
    this.places.push([place, this.bytes.length, bytes.length]);
    this.bytes = concat([this.bytes, bytes, behind]);
  }
}

/** The page that tells of one run. */
function page(start: number, end: number, entry: Uint8Array, wide: boolean): Uint8Array {
  const bytes = new Uint8Array(PAGE);
  const at = (PAGE - 1 - entry.length) & ~1;
  bytes.set([...le32(start), ...le32(end), at / 2, ...(wide ? Array<number>(12).fill(0) : [])]);
  bytes.set(entry, at);
  bytes[PAGE - 1] = 1;
  return bytes;
}

/** A list of an odd length tells its words less one byte; one of an even length begins with a nought. */
function paragraphEntry(list: readonly number[]): Uint8Array {
  return list.length % 2 === 1
    ? Uint8Array.from([(list.length + 1) / 2, ...list])
    : Uint8Array.from([0, list.length / 2, ...list]);
}

function piecesOf(length: number, width: 1 | 2, properties: readonly number[]): Uint8Array {
  const place = width === 1 ? (TEXT * 2) | 0x40000000 : TEXT;
  const pieces = [
    ...le32(0),
    ...le32(length),
    ...le16(0),
    ...le32(place),
    ...le16(properties.length > 0 ? 1 : 0),
  ];
  const lists = properties.length > 0 ? [1, ...le16(properties.length), ...properties] : [];
  return Uint8Array.from([...lists, 2, ...le32(pieces.length), ...pieces]);
}

export const IN_TABLE = [0x16, 0x24, 1];
export const depth = (count: number): number[] => [0x49, 0x66, ...le32(count)];
export const INNER_CELL = [0x4b, 0x24, 1];
const ROW_END = [0x17, 0x24, 1];
const INNER_ROW_END = [0x4c, 0x24, 1];

/** The definition of a row by the edges of its cells, and the marks of each. */
export function rowShape(edges: readonly number[], marks: readonly number[] = []): number[] {
  const count = edges.length - 1;
  const cells = Array.from({ length: count }, (_, index) => [
    ...le16(marks[index] ?? 0),
    ...Array<number>(18).fill(0),
  ]).flat();
  const operand = [count, ...edges.flatMap((edge) => le16(edge)), ...cells];
  return [0x08, 0xd6, ...le16(operand.length + 1), ...operand];
}

/** The paragraphs of a row of the outermost table. */
export function row(
  texts: readonly (string | readonly DocParagraph[])[],
  shape: readonly number[],
  mark: readonly number[] = [],
): DocParagraph[] {
  const cells = texts.flatMap((text) =>
    typeof text === 'string'
      ? [{ runs: [{ text: `${text}\x07` }], properties: IN_TABLE }]
      : [...text, { runs: [{ text: '\x07' }], properties: IN_TABLE }],
  );
  const end = {
    runs: [{ text: '\x07', properties: mark }],
    properties: [...IN_TABLE, ...ROW_END, ...shape],
  };
  return [...cells, end];
}

/** The paragraphs of a row of a table inside a cell. */
export function innerRow(texts: readonly string[], shape: readonly number[]): DocParagraph[] {
  const base = [...IN_TABLE, ...depth(2)];
  return [
    ...texts.map((text) => ({
      runs: [{ text: `${text}\r` }],
      properties: [...base, ...INNER_CELL],
    })),
    { runs: [{ text: '\r' }], properties: [...base, ...INNER_ROW_END, ...shape] },
  ];
}
