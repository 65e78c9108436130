import { fault } from '../faults.js';
import { refuse } from '../kinds.js';
import { LittleEndian } from '../little-endian.js';

/** A stretch of the table stream. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** Places in the table stream by their numbers in the file information block ([MS-DOC] 2.5.6). */
const PLACES = {
  styles: 1,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  comments: 4,
  pieces: 33,
  shapes: 40,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

/** What the file information block says: how long the stories are, and where everything stands. */
export interface Fib {
  readonly tableStream: '0Table' | '1Table';
  /** Characters of the body, the notes, the headers and so on, which follow one another. */
  readonly lengths: {
    readonly body: number;
    readonly notes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endNotes: number;
    readonly boxes: number;
  };
  place(name: keyof typeof PLACES): Place;
}

const MAGIC = 0xa5ec;
/** The first version of Word 97; those of Word 95 and before are arranged otherwise. */
const WORD_97 = 0xc0;
const ENCRYPTED = 1 << 8;
const SECOND_TABLE = 1 << 9;
/** More characters than this are no report, and no story of a sound file is longer. */
const MOST_CHARACTERS = 4_000_000;

/**
 * Reads the file information block at the start of the main stream. That it was saved fast, WPS says of every
 * file, so that means nothing.
 * @throws UnreadableError for a version before Word 97, a password, or a text of absurd length
 */
export function readFib(main: LittleEndian): Fib {
  const magic = main.u16(0);
  if (magic !== MAGIC || main.u16(2) < WORD_97) {
    // All versions of Word begin so.
    throw (magic & 0xff) >= 0xd0 && magic >> 8 === 0xa5 ? refuse('old-doc') : fault('damaged');
  }
  const flags = main.u16(10);
  if ((flags & ENCRYPTED) !== 0) throw fault('password');
  const longs = 34 + main.u16(32) * 2;
  const places = longs + 2 + main.u16(longs) * 4;
  const length = (index: number): number => {
    const count = main.i32(longs + 2 + index * 4);
    if (count < 0) throw fault('damaged');
    if (count > MOST_CHARACTERS) throw fault('too-large');
    return count;
  };
  return {
    tableStream: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    lengths: {
      body: length(3),
      notes: length(4),
      headers: length(5),
      comments: length(7),
      endNotes: length(8),
      boxes: length(9),
    },
    place: (name) => {
      const index = PLACES[name];
      if (index >= main.u16(places)) return { at: 0, length: 0 };
      return { at: main.u32(places + 2 + index * 8), length: main.u32(places + 6 + index * 8) };
    },
  };
}
