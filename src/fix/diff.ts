import { visible } from '../text/visible.js';
import { compareLines, type LineChange } from './lines.js';

const CONTEXT = 3;

/** A patch between two texts that `git apply` takes; '' where they are equal. `path` has `/` in it. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const changes = compareLines(linesOf(before), linesOf(after));
  return `--- ${fileName('a', path)}\n+++ ${fileName('b', path)}\n${hunks(changes).join('')}`;
}

/** Changed paragraphs with their numbers, for files that are no text: `@@ 12 @@`, then before and after. */
export function paragraphDiff(
  path: string,
  before: string,
  after: string,
  place: (number: number) => string,
): string {
  if (before === after) return '';
  const parts: string[] = [`--- ${fileName('a', path)}\n+++ ${fileName('b', path)}\n`];
  let number = 0;
  let isOpen = false;
  for (const { type, text } of compareLines(before.split('\n'), after.split('\n'))) {
    if (type !== '+') number++;
    if (type !== ' ' && !isOpen) parts.push(`@@ ${place(Math.max(1, number))} @@\n`);
    if (type !== ' ') parts.push(`${type}${text}\n`);
    isOpen = type !== ' ';
  }
  return parts.join('');
}

/** Lines with their ends, since an end may be missing or be CRLF. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]+\n?|\n/g) ?? [];
}

function hunks(changes: readonly LineChange[]): string[] {
  const changed = changes.flatMap(({ type }, at) => (type === ' ' ? [] : [at]));
  const ranges: { from: number; to: number }[] = [];
  for (const at of changed) {
    const last = ranges.at(-1);
    if (last && at - last.to <= CONTEXT * 2) last.to = at;
    else ranges.push({ from: at, to: at });
  }
  return ranges.map(({ from, to }) =>
    hunk(changes, Math.max(0, from - CONTEXT), Math.min(changes.length, to + CONTEXT + 1)),
  );
}

function hunk(changes: readonly LineChange[], from: number, to: number): string {
  const own = changes.slice(from, to);
  const count = (list: readonly LineChange[], without: string): number =>
    list.filter(({ type }) => type !== without).length;
  const earlier = changes.slice(0, from);
  const old = range(count(earlier, '+'), count(own, '+'));
  const young = range(count(earlier, '-'), count(own, '-'));
  return `@@ -${old} +${young} @@\n${own.map(written).join('')}`;
}

function range(before: number, length: number): string {
  return `${length === 0 ? before : before + 1},${length}`;
}

function written({ type, text }: LineChange): string {
  return text.endsWith('\n') ? `${type}${text}` : `${type}${text}\n\\ No newline at end of file\n`;
}

/** A tab after a name with spaces, quotes around one with characters that are not seen, as git writes them. */
function fileName(side: 'a' | 'b', path: string): string {
  const name = `${side}/${path.replace(/^\//, '')}`;
  if (name !== visible(name) || /["\\]/.test(name)) return quoted(name);
  return name.includes(' ') ? `${name}\t` : name;
}

function quoted(name: string): string {
  const bytes = new TextEncoder().encode(name);
  const parts = [...bytes].map((byte) => {
    const character = String.fromCharCode(byte);
    if (character === '"' || character === '\\') return `\\${character}`;
    if (byte >= 0x20 && byte < 0x7f) return character;
    return `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${parts.join('')}"`;
}
