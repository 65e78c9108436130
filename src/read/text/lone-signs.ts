import type { LooseLine } from './loose-lines.js';

/** So many cells of numbers on lines of their own show that each cell of a table was given one. */
const FEWEST = 2;

/**
 * Takes a sign for nothing (—, /, 无) that is a line of its own for the value it stands for, where the table
 * came with a cell on each line. Alone below a numbered heading, or in a text without such cells, it is a word.
 */
export function withLoneSigns(lines: readonly LooseLine[]): readonly LooseLine[] {
  if (!lines.some(isSign)) return lines;
  const result = [...lines];
  for (let from = 0; from < lines.length;) {
    const to = chunkEnd(lines, from);
    if (isCellALine(lines, from, to)) readSigns(result, from, to);
    from = to;
  }
  return result;
}

function readSigns(lines: LooseLine[], from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const line = lines[at]!;
    const before = lines[at - 1]!;
    // 一、本年新收… is a row where more than one value follows, 六、其他需要报告的事项 a section.
    const next = lines[at + 1];
    const isRow = next !== undefined && !next.gap && (isLoneValue(next) || isSign(next));
    if (isSign(line) && (isLoneValue(before) || (isLabel(before) && (isRow || !hasNumber(before)))))
      lines[at] = { ...line, kind: 'values', words: 0, values: 1 };
  }
}

/** The end of the lines that stand together from one on: no blank line and no sentence among them. */
function chunkEnd(lines: readonly LooseLine[], from: number): number {
  let to = from + 1;
  while (to < lines.length && !lines[to]!.gap && lines[to]!.kind !== 'prose') to++;
  return to;
}

function isCellALine(lines: readonly LooseLine[], from: number, to: number): boolean {
  let found = 0;
  for (let at = from + 1; at < to && found < FEWEST; at++)
    if (isLoneValue(lines[at]!) && (isLoneValue(lines[at - 1]!) || isLabel(lines[at - 1]!)))
      found++;
  return found >= FEWEST;
}

function hasNumber({ section }: LooseLine): boolean {
  return section !== undefined;
}

function isSign({ kind, cells, tabbed }: LooseLine): boolean {
  return kind === 'words' && !tabbed && cells.length === 1 && cells[0]!.shape === 'blank';
}

function isLoneValue({ kind, values }: LooseLine): boolean {
  return kind === 'values' && values === 1;
}

function isLabel(line: LooseLine): boolean {
  return line.kind === 'words' && !isSign(line);
}
