import { findCircled, findMarks, findRunIn, type Mark } from './enumerators.js';
import type { Repeat } from './doubled.js';

/** Shorter items may be alike. */
const SHORTEST = 8;
const END = /[。；;\n]/;

/** （1）解读不够通俗；（2）…；（3）解读不够通俗。: an item that its own list has already. */
export function findRepeatedInList(text: string): Repeat[] {
  const families = new Map<string, Mark[]>();
  // Marks are read from narrow brackets.
  const narrow = text.replaceAll('（', '(').replaceAll('）', ')');
  for (const mark of [...findMarks(narrow), ...findCircled(text), ...findRunIn(text)]) {
    const marks = families.get(mark.family) ?? [];
    families.set(mark.family, marks);
    marks.push(mark);
  }
  const found: Repeat[] = [];
  for (const marks of families.values()) {
    if (marks.length > 1) addRepeats(text, marks, found);
  }
  return found;
}

function addRepeats(text: string, marks: readonly Mark[], found: Repeat[]): void {
  let seen = new Map<string, number>();
  let last = 0;
  for (const [index, { ordinal, end }] of marks.entries()) {
    if (ordinal <= last) seen = new Map();
    last = ordinal;
    const item = text.slice(end, marks[index + 1]?.start).split(END)[0]!;
    const words = item.replace(/[，,、]$/, '');
    if (words.length < SHORTEST) continue;
    const first = seen.get(words);
    if (first === undefined) seen.set(words, end);
    else found.push({ start: end, end: end + words.length, first });
  }
}
