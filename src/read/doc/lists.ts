import { fault } from '../faults.js';
import { LEVELS, type Level, type List } from '../flow/lists.js';
import { numberFormatOf } from '../flow/number-codes.js';
import type { LittleEndian } from '../little-endian.js';
import type { Place } from './fib.js';

interface Definition {
  readonly id: number;
  readonly levels: (Level | undefined)[];
}

const DEFINITION = 28;
const USE = 16;
const LEVEL = 28;
const NO_STYLE = 0xfff;
const MOST_LISTS = 20_000;
const SUFFIXES = ['tab', 'space', 'nothing'];

/** Reads the lists of a document, by the number of each use from 1. */
export function readLists(table: LittleEndian, definitions: Place, uses: Place): Map<string, List> {
  const lists = new Map<string, List>();
  if (definitions.length < 2 || uses.length < 4) return lists;
  const known = readDefinitions(table, definitions);
  const count = table.u32(uses.at);
  if (count > MOST_LISTS) throw fault('damaged');
  let at = uses.at + 4 + count * USE;
  for (let index = 0; index < count; index++) {
    const use = uses.at + 4 + index * USE;
    const definition = known.get(table.i32(use));
    const levels = definition?.levels.slice() ?? [];
    const restarts = new Map<number, number>();
    at = readChanges(table, at + 4, table.u8(use + 12), { levels, restarts });
    if (definition)
      lists.set(String(index + 1), { abstractId: String(definition.id), levels, restarts });
  }
  return lists;
}

/** The definitions, and behind them the levels of each. */
function readDefinitions(
  table: LittleEndian,
  { at: start, length }: Place,
): Map<number, Definition> {
  const count = table.u16(start);
  const known = new Map<number, Definition>();
  let at = start + length;
  for (let index = 0; index < count; index++) {
    const entry = start + 2 + index * DEFINITION;
    const id = table.i32(entry);
    const isSimple = (table.u8(entry + 26) & 1) !== 0;
    const levels: (Level | undefined)[] = [];
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const style = table.u16(entry + 8 + level * 2);
      const read = readLevel(table, at, style === NO_STYLE ? undefined : String(style));
      levels.push(read.level);
      at = read.end;
    }
    known.set(id, { id, levels });
  }
  return known;
}

/** What one use of a list has otherwise than its definition; returns where the next one begins. */
function readChanges(
  table: LittleEndian,
  start: number,
  count: number,
  {
    levels,
    restarts,
  }: Pick<List, 'restarts'> & { levels: (Level | undefined)[]; restarts: Map<number, number> },
): number {
  let at = start;
  for (let index = 0; index < count; index++) {
    const first = table.i32(at);
    const flags = table.u8(at + 4);
    const number = flags & 15;
    at += 8;
    let level: Level | undefined;
    if ((flags & 0x20) !== 0) {
      const read = readLevel(table, at, levels[number]?.style);
      level = read.level;
      at = read.end;
      if (number < LEVELS) levels[number] = level;
    }
    if ((flags & 0x10) !== 0) restarts.set(number, level?.start ?? first);
  }
  return at;
}

function readLevel(
  table: LittleEndian,
  at: number,
  style: string | undefined,
): { level: Level; end: number } {
  const info = table.u8(at + 5);
  const properties = table.u8(at + 24) + table.u8(at + 25);
  const text = at + LEVEL + properties;
  const length = table.u16(text);
  const level: Level = {
    start: table.i32(at),
    format: numberFormatOf(table.u8(at + 4)),
    text: patternOf(table.text(text + 2, length)),
    suffix: SUFFIXES[table.u8(at + 15)] ?? 'tab',
    legal: (info & 4) !== 0,
    restartAfter: (info & 8) === 0 ? undefined : table.u8(at + 26),
    style,
  };
  return { level, end: text + 2 + length * 2 };
}

/** Numbers of levels stand in the text as the characters 0 to 8. */
function patternOf(text: string): string {
  let pattern = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    pattern += code < LEVELS ? `%${String(code + 1)}` : character;
  }
  return pattern;
}
