/** Replace the characters `start`–`end` of a text by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Longer stretches are replaced as a whole: comparing them character by character takes too long. */
const LONGEST_COMPARED = 400;

/**
 * The fewest replacements of single characters that turn a stretch of the source into `text`. What stays
 * the same is left alone, so that in a Word document it keeps its run and its looks.
 */
export function splicesFor(source: string, start: number, end: number, text: string): Splice[] {
  const before = source.slice(start, end).split('\n');
  const after = text.split('\n');
  if (before.length !== after.length) return inLine(source.slice(start, end), text, start);
  let at = start;
  return before.flatMap((line, index) => {
    const splices = inLine(line, after[index]!, at);
    at += line.length + 1;
    return splices;
  });
}

/** The text with the replacements made; they are in ascending order and do not overlap. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of splices) {
    parts.push(source.slice(at, start), text);
    at = end;
  }
  parts.push(source.slice(at));
  return parts.join('');
}

export function byPlace(a: Splice, b: Splice): number {
  return a.start - b.start || a.end - b.end;
}

function inLine(before: string, after: string, start: number): Splice[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const old = before.slice(head, before.length - tail);
  const text = after.slice(head, after.length - tail);
  if (old === '' && text === '') return [];
  const whole = { start: start + head, end: start + head + old.length, text };
  const removals = removed(old, text, start + head);
  if (removals !== undefined) return removals;
  const isShort = old.length <= LONGEST_COMPARED && text.length <= LONGEST_COMPARED;
  return isShort && old !== '' && text !== '' ? compared(old, text, start + head) : [whole];
}

/** Where nothing is new, what goes: `text` is `old` without some of its characters. */
function removed(old: string, text: string, start: number): Splice[] | undefined {
  const splices: Splice[] = [];
  let kept = 0;
  let from = 0;
  for (let at = 0; at <= old.length; at++) {
    const isKept = at === old.length || (kept < text.length && old[at] === text[kept]);
    if (!isKept) continue;
    if (at > from) splices.push({ start: start + from, end: start + at, text: '' });
    from = at + 1;
    if (at < old.length) kept++;
  }
  return kept === text.length ? splices : undefined;
}

/** Walks along a longest common subsequence of the two. */
function compared(old: string, text: string, start: number): Splice[] {
  const lengths = commonLengths(old, text);
  const splices: Splice[] = [];
  let [i, j, fromOld, fromText] = [0, 0, 0, 0];
  const flush = (): void => {
    if (i === fromOld && j === fromText) return;
    splices.push({ start: start + fromOld, end: start + i, text: text.slice(fromText, j) });
  };
  while (i < old.length && j < text.length) {
    if (old[i] === text[j]) {
      flush();
      [fromOld, fromText] = [++i, ++j];
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  [i, j] = [old.length, text.length];
  flush();
  return splices;
}

/** `result[i][j]`: length of the longest common subsequence of `old` from i on and `text` from j on. */
function commonLengths(old: string, text: string): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(text.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = text.length - 1; j >= 0; j--) {
      rows[i]![j] =
        old[i] === text[j]
          ? rows[i + 1]![j + 1]! + 1
          : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
    }
  }
  return rows;
}
