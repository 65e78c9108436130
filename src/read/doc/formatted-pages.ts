import { fault } from '../faults.js';
import { LittleEndian } from '../little-endian.js';
import type { Place } from './fib.js';

/** A stretch of the main stream whose characters share their properties. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** Offset of the properties in the main stream. */
  readonly properties: number;
}

/** Nothing but the head of the file stands at the start of the main stream. */
export const NO_PROPERTIES = 0;

interface OpenPage {
  readonly number: number;
  readonly content: LittleEndian;
  /** The offset at which the next page begins. */
  readonly end: number;
  readonly runs: number;
}

const PAGE = 512;
const CHARACTERS = 1;
/** Bytes of a paragraph mark. */
const MARK = 2;
const PAGE_NUMBER = 0x3fffff;

/** The pages of the main stream that tell the properties of its characters or its paragraphs. */
export class FormattedPages {
  readonly #main: LittleEndian;
  readonly #index: LittleEndian;
  readonly #count: number;
  readonly #entry: number;
  #page: OpenPage = { number: 0, content: new LittleEndian(new Uint8Array()), end: 0, runs: 0 };
  #run = 0;
  #last: Run = { start: 0, end: 0, properties: NO_PROPERTIES };

  /** The offset behind all that the pages tell of. */
  get #limit(): number {
    return this.#count < 1 ? -1 : this.#index.u32(this.#count * 4);
  }

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
    const { content, end, runs } = this.#page;
    const next = this.#run + 1;
    // Nearly always the one that follows is asked for.
    const isNear = offset >= last.end && offset < end && next < runs;
    if (isNear && offset < content.u32(next * 4 + 4)) return this.#take(next);
    // Behind a table that ends the text, LibreOffice tells nothing of the last paragraph mark.
    if (offset === this.#limit && this.#entry === CHARACTERS)
      return { start: offset, end: offset + MARK, properties: NO_PROPERTIES };
    this.#page = this.#pageOf(offset);
    const run = search(this.#page.content, 0, this.#page.runs, offset);
    if (run < 0) throw fault('damaged');
    return this.#take(run);
  }

  #pageOf(offset: number): OpenPage {
    const page = search(this.#index, 0, this.#count, offset);
    if (page < 0) throw fault('damaged');
    const number = this.#index.u32((this.#count + 1) * 4 + page * 4) & PAGE_NUMBER;
    const content = this.#main.part(number * PAGE, PAGE);
    return { number, content, end: this.#index.u32(page * 4 + 4), runs: content.u8(PAGE - 1) };
  }

  #take(run: number): Run {
    const { number, content, runs } = this.#page;
    const at = content.u8((runs + 1) * 4 + run * this.#entry) * 2;
    this.#run = run;
    return (this.#last = {
      start: content.u32(run * 4),
      end: content.u32(run * 4 + 4),
      properties: at === 0 ? NO_PROPERTIES : number * PAGE + at,
    });
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
