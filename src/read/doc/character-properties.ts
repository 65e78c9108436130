import type { LittleEndian } from '../little-endian.js';
import { eachSprm } from './sprms.js';

/** A property that is set outright, or follows the style. */
export type Toggle = boolean | 'style' | 'opposite';

/** What characters say of themselves; undefined is left to their styles. */
export interface CharacterProperties {
  style?: number;
  bold?: Toggle;
  hidden?: Toggle;
  isDeleted?: boolean;
  isInserted?: boolean;
  /** The character stands for something else, such as a picture or a note. */
  isSpecial?: boolean;
  /** It stands for the data of a field of a form. */
  isData?: boolean;
  /** Number of the font of its Latin letters and symbols. */
  font?: number;
  symbol?: { readonly font: number; readonly code: number };
}

const SETTERS = new Map<number, (to: CharacterProperties, list: LittleEndian, at: number) => void>([
  // sprmCFRMarkDel
  [0x0800, (to, list, at) => (to.isDeleted = list.u8(at) !== 0)],
  // sprmCFRMarkIns
  [0x0801, (to, list, at) => (to.isInserted = list.u8(at) !== 0)],
  // sprmCFData
  [0x0806, (to, list, at) => (to.isData = list.u8(at) !== 0)],
  // sprmCFBold
  [0x0835, (to, list, at) => (to.bold = toggle(list.u8(at)))],
  // sprmCFVanish
  [0x083c, (to, list, at) => (to.hidden = toggle(list.u8(at)))],
  // sprmCFSpec
  [0x0855, (to, list, at) => (to.isSpecial = list.u8(at) !== 0)],
  // sprmCIstd
  [0x4a30, (to, list, at) => (to.style = list.u16(at))],
  // sprmCRgFtc0
  [0x4a4f, (to, list, at) => (to.font = list.u16(at))],
  // sprmCSymbol
  [0x6a09, (to, list, at) => (to.symbol = { font: list.u16(at), code: list.u16(at + 2) })],
]);

/** Takes in a list of properties. */
export function applyToCharacters(list: LittleEndian, to: CharacterProperties): void {
  eachSprm(list, (code, at) => SETTERS.get(code)?.(to, list, at));
}

function toggle(value: number): Toggle {
  if (value === 0x80) return 'style';
  return value === 0x81 ? 'opposite' : value !== 0;
}

/** Whether a property holds where its style has it or not. */
export function holds(own: Toggle | undefined, style: boolean): boolean {
  if (own === 'opposite') return !style;
  return own === undefined || own === 'style' ? style : own;
}
