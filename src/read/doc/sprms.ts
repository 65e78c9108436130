import { fault } from '../faults.js';
import type { LittleEndian } from '../little-endian.js';

/** Takes in one property: its code, and where its operand begins and how long it is. */
export type SprmListener = (code: number, at: number, length: number) => void;

/** sprmTDefTable, the longest of all, with two bytes for its length. */
export const DEFINE_TABLE = 0xd608;
/** sprmPChgTabs, whose length is counted out where one byte does not hold it. */
const CHANGE_TABS = 0xc615;
/** Lengths of operands by the three highest bits of the code; nought: the operand begins with it. */
const LENGTHS: readonly number[] = [1, 1, 2, 4, 2, 2, 0, 3];

/** What a property belongs to. */
export function kindOfSprm(code: number): 'paragraph' | 'character' | 'table' | undefined {
  return KINDS[(code >> 10) & 7];
}

const KINDS = [undefined, 'paragraph', 'character', undefined, undefined, 'table'] as const;

/**
 * Reads a list of property modifiers ([MS-DOC] 2.2.5).
 * @throws UnreadableError where an operand reaches beyond the list
 */
export function eachSprm(list: LittleEndian, listener: SprmListener): void {
  let at = 0;
  // An odd byte at the end only fills the list up.
  while (at + 2 < list.length) {
    const code = list.u16(at);
    // So does what is nought.
    if (code === 0) return;
    at += 2;
    const fixed = LENGTHS[code >> 13]!;
    const prefix = fixed > 0 ? 0 : code === DEFINE_TABLE ? 2 : 1;
    const length = fixed > 0 ? fixed : variableLength(list, code, at);
    if (at + prefix + length > list.length) throw fault('damaged');
    listener(code, at + prefix, length);
    at += prefix + length;
  }
}

function variableLength(list: LittleEndian, code: number, at: number): number {
  if (code === DEFINE_TABLE) return Math.max(0, list.u16(at) - 1);
  const length = list.u8(at);
  if (code !== CHANGE_TABS || length !== 255) return length;
  const removed = 1 + list.u8(at + 1) * 4;
  return removed + 1 + list.u8(at + 1 + removed) * 3;
}
