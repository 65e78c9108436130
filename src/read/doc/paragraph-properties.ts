import { fault } from '../faults.js';
import type { RowShape } from '../flow/open-tables.js';
import type { LittleEndian } from '../little-endian.js';
import { changeRow, defineRow } from './row-shape.js';
import { DEFINE_TABLE, eachSprm, kindOfSprm } from './sprms.js';

/** What a paragraph says of itself; undefined is left to its style. */
export interface ParagraphProperties {
  /** Number of its style. */
  style: number;
  /** Which use of a list it belongs to, from 1; nought for none. */
  list?: number;
  level?: number;
  outline?: number;
  inTable: boolean;
  /** Tables in which it stands, one inside the other, where that is told. */
  depth: number;
  /** Its mark ends a row, of the outermost table or of one inside a cell. */
  endsRow: boolean;
  endsInnerRow: boolean;
  endsInnerCell: boolean;
  row?: RowShape;
}

/** Lists of properties are a few hundred bytes long; that of a wide row one or two thousand. */
const MOST_BYTES = 64 * 1024 * 1024;
/** sprmPHugePapx in its two codes, sprmPTableProps: the properties stand in the data stream. */
const ELSEWHERE = new Set([0x6645, 0x6646, 0x646b]);

const SETTERS = new Map<number, (to: ParagraphProperties, list: LittleEndian, at: number) => void>([
  // sprmPIstd
  [0x4600, (to, list, at) => (to.style = list.u16(at))],
  // sprmPIlvl
  [0x260a, (to, list, at) => (to.level = list.u8(at))],
  // sprmPIlfo
  [0x460b, (to, list, at) => (to.list = listUse(list.u16(at)))],
  // sprmPOutLvl
  [0x2640, (to, list, at) => (to.outline = list.u8(at))],
  // sprmPFInTable
  [0x2416, (to, list, at) => (to.inTable = list.u8(at) !== 0)],
  // sprmPFTtp
  [0x2417, (to, list, at) => (to.endsRow = list.u8(at) !== 0)],
  // sprmPItap
  [0x6649, (to, list, at) => (to.depth = list.i32(at))],
  // sprmPDtap
  [0x664a, (to, list, at) => (to.depth += list.i32(at))],
  // sprmPFInnerTableCell
  [0x244b, (to, list, at) => (to.endsInnerCell = list.u8(at) !== 0)],
  // sprmPFInnerTtp
  [0x244c, (to, list, at) => (to.endsInnerRow = list.u8(at) !== 0)],
]);

/** Reads the properties of paragraphs; those of wide table rows stand in the data stream. */
export class ParagraphReader {
  readonly #data: LittleEndian | undefined;
  #read = 0;

  constructor(data: LittleEndian | undefined) {
    this.#data = data;
  }

  /** Takes in a list of properties. */
  apply(list: LittleEndian, to: ParagraphProperties, isElsewhere = false): void {
    this.#read += list.length;
    if (this.#read > MOST_BYTES) throw fault('too-large');
    eachSprm(list, (code, at, length) => {
      if (ELSEWHERE.has(code)) {
        // What stands in the data stream does not lead on.
        if (!isElsewhere) this.apply(this.#inData(list.u32(at)), to, true);
      } else if (code === DEFINE_TABLE) to.row = defineRow(list, at, length);
      else if (kindOfSprm(code) === 'table')
        changeRow((to.row ??= { edges: [], cells: [] }), code, [list, at, length]);
      else SETTERS.get(code)?.(to, list, at);
    });
  }

  #inData(at: number): LittleEndian {
    if (this.#data === undefined) throw fault('damaged');
    return this.#data.part(at + 2, this.#data.u16(at));
  }
}

/** Properties before anything is said. */
export function plainParagraph(style: number): ParagraphProperties {
  return {
    style,
    inTable: false,
    depth: 0,
    endsRow: false,
    endsInnerRow: false,
    endsInnerCell: false,
  };
}

const NO_LIST = 0x7ff;

/** Uses counted downwards from 65,536 keep the indents of the paragraph. */
function listUse(value: number): number {
  const use = value > 0x7fff ? 0x10000 - value : value;
  return use === NO_LIST ? 0 : use;
}
