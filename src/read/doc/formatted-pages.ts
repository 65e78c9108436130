import { fault } from '../faults.js';
import type { LittleEndian } from '../little-endian.js';
import type { Place } from './fib.js';

/** A stretch of the main stream whose characters share their properties. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** Offset of the properties in the main stream; undefined where there are none. */
  readonly properties: number | undefined;
}

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;

/** The pages of the main stream that tell the properties of its characters or its paragraphs. */
export class FormattedPages {
  readonly #main: LittleEndian;
  readonly #index: LittleEndian;
  readonly #count: number;
  readonly #entry: number;
  #last: Run = { start: 0, end: 0, properties: undefined };

  /** @param entry bytes for each run in a page: 1 for characters, 13 for paragraphs */
  constructor(main: LittleEndian, table: LittleEndian, place: Place, entry: 1 | 13) {
    this.#main = main;
    this.#index = table.part(place.at, place.length);
    this.#count = Math.floor((place.length - 4) / 8);
    this.#entry = entry;
  }

  /**
   * The run in which an offset of the main stream stands.
   * @throws UnreadableError where no page tells of it
   */
  at(offset: number): Run {
    const last = this.#last;
    if (offset >= last.start && offset < last.end) return last;
    const page = search(this.#index, 0, this.#count, offset);
    if (page < 0) throw fault('damaged');
    const number = this.#index.u32((this.#count + 1) * 4 + page * 4) & PAGE_NUMBER;
    return (this.#last = this.#inPage(this.#main.part(number * PAGE, PAGE), number, offset));
  }

  #inPage(page: LittleEndian, number: number, offset: number): Run {
    const count = page.u8(PAGE - 1);
    const run = search(page, 0, count, offset);
    if (run < 0) throw fault('damaged');
    const at = page.u8((count + 1) * 4 + run * this.#entry) * 2;
    return {
      start: page.u32(run * 4),
      end: page.u32(run * 4 + 4),
      properties: at === 0 ? undefined : number * PAGE + at,
    };
  }
}

/** The index of the stretch in which a value lies, among limits in ascending order; -1 for none. */
function search(limits: LittleEndian, at: number, count: number, value: number): number {
  if (count < 1 || value < limits.u32(at) || value >= limits.u32(at + count * 4)) return -1;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (limits.u32(at + middle * 4) <= value) low = middle;
    else high = middle - 1;
  }
  return value < limits.u32(at + low * 4 + 4) ? low : -1;
}
