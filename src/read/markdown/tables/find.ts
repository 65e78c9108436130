import type { Piece } from '../pieces.js';
import { htmlTables } from './html-range.js';
import { isDelimiterRow, rowOf } from './pipe.js';
import { lastRuled } from './ruled.js';

/** A table in the source. */
export interface FoundTable {
  readonly kind: 'pipe' | 'grid' | 'html' | 'ruled';
  readonly start: number;
  readonly end: number;
  /** The pieces of line that it is drawn with; none for HTML, which is read as a whole. */
  readonly lines: readonly Piece[];
  /** White space, quote and list marks before its first line; they say what the table stands in. */
  readonly prefix: string;
}

const PREFIX = /[ \t]*(?:>[ \t]*)*/y;
const LIST_PREFIX = /[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*){0,8}(?=[|+])/y;
const GRID_BORDER = /^\+(?:[-=:]+\+)+\s*$/;
const GRID_LINE = /^[|+].*[|+]\s*$/;

/** So many lines with bars, one after another, are a table even without a delimiter row. */
const MIN_BARE_ROWS = 3;
const MOST_ABOVE_RULE = 12;

/**
 * Finds tables line by line. A line without a bar, a border or `<table` costs next to nothing: the places
 * of the next ones are looked up once.
 */
export class TableFinder {
  readonly #source: string;
  readonly #lines: readonly Piece[];
  #nextBar = -1;
  #nextPlus = -1;
  #nextHtml = -1;
  #nextRule = -1;
  #htmlEnds: ReadonlyMap<number, number> | undefined;

  constructor(source: string, lines: readonly Piece[]) {
    this.#source = source;
    this.#lines = lines;
  }

  /** The table that begins in the line, or undefined. */
  at(index: number): FoundTable | undefined {
    const line = this.#lines[index]!;
    if (this.#hasHtml(line)) {
      const table = this.#html(index);
      if (table !== undefined) return table;
    }
    if (this.#isNearRule(index)) {
      const table = this.#ruled(index);
      if (table !== undefined) return table;
    }
    if (!this.#hasBar(line) && !this.#mayBeBorder(line)) return undefined;
    return this.#grid(index) ?? this.#pipe(index);
  }

  #hasBar(line: Piece): boolean {
    if (this.#nextBar < line.start) this.#nextBar = find(this.#source, '|', line.start);
    return this.#nextBar < line.end;
  }

  /** A rule of columns stands in the line or at most some lines below: a head may be over it. */
  #isNearRule(index: number): boolean {
    const line = this.#lines[index]!;
    if (this.#nextRule < line.start) this.#nextRule = find(this.#source, '-- ', line.start);
    const below = this.#lines[Math.min(index + MOST_ABOVE_RULE, this.#lines.length - 1)]!;
    return this.#nextRule < below.end;
  }

  #ruled(index: number): FoundTable | undefined {
    const last = lastRuled((at) => {
      const line = this.#lines[at];
      return line && this.#source.slice(line.start, line.end);
    }, index);
    if (last === undefined) return undefined;
    const lines = this.#lines.slice(index, last + 1);
    const { start, end } = { start: lines[0]!.start, end: lines.at(-1)!.end };
    return { kind: 'ruled', start, end, lines, prefix: '' };
  }

  #hasHtml(line: Piece): boolean {
    if (this.#nextHtml < line.start) {
      TABLE_TAG.lastIndex = line.start;
      this.#nextHtml = TABLE_TAG.exec(this.#source)?.index ?? Infinity;
    }
    return this.#nextHtml < line.end;
  }

  #mayBeBorder(line: Piece): boolean {
    if (this.#nextPlus < line.start) this.#nextPlus = find(this.#source, '+', line.start);
    if (this.#nextPlus >= line.end) return false;
    const at = line.start + this.#prefixOf(line).length;
    return this.#source[at] === '+';
  }

  #prefixOf(line: Piece): string {
    const prefix =
      matchAt(LIST_PREFIX, this.#source, line.start) ?? matchAt(PREFIX, this.#source, line.start)!;
    return prefix.slice(0, line.end - line.start);
  }

  #html(index: number): FoundTable | undefined {
    const line = this.#lines[index]!;
    const start = this.#nextHtml;
    const before = this.#source.slice(line.start, start);
    if (before.endsWith('`')) return undefined;
    this.#htmlEnds ??= htmlTables(this.#source);
    const end = this.#htmlEnds.get(start);
    if (end === undefined) return undefined;
    const prefix = before.trim() === '' ? before : '';
    return { kind: 'html', start, end, lines: [], prefix };
  }

  #grid(index: number): FoundTable | undefined {
    const prefix = this.#prefixOf(this.#lines[index]!);
    const text = (at: number): string => {
      const line = this.#lines[at]!;
      const own = at === index ? prefix : this.#prefixOf(line);
      return this.#source.slice(line.start + own.length, line.end);
    };
    if (!GRID_BORDER.test(text(index))) return undefined;
    let last = index;
    for (let at = index + 1; at < this.#lines.length; at++) {
      const line = text(at);
      if (!GRID_LINE.test(line)) break;
      if (GRID_BORDER.test(line)) last = at;
    }
    return last - index < 2 ? undefined : this.#found('grid', index, last, prefix);
  }

  #pipe(index: number): FoundTable | undefined {
    const hasDelimiter = this.#isDelimiter(index) || this.#isDelimiter(index + 1);
    const spaced = this.#isBlank(index + 1) && this.#isBarred(index + 2);
    let last = index;
    let rows = 0;
    for (let at = index; this.#isRow(at);) {
      if (!hasDelimiter && this.#cellCount(at) < 2) break;
      last = at;
      rows++;
      at = spaced && this.#isBlank(at + 1) ? at + 2 : at + 1;
      // A second header after a blank line: these are two tables.
      if (at > last + 1 && this.#isDelimiter(at + 1)) break;
    }
    if (rows < (hasDelimiter ? 2 : MIN_BARE_ROWS)) return undefined;
    return this.#found('pipe', index, last, this.#prefixOf(this.#lines[index]!));
  }

  #cellCount(index: number): number {
    const line = this.#lines[index]!;
    const start = line.start + this.#prefixOf(line).length;
    return rowOf(this.#source, { ...line, start }).length;
  }

  #isRow(index: number): boolean {
    const line = this.#lines[index];
    return line !== undefined && this.#source.slice(line.start, line.end).includes('|');
  }

  /** A line that begins and ends with a bar. */
  #isBarred(index: number): boolean {
    const line = this.#lines[index];
    if (line === undefined) return false;
    const text = this.#source.slice(line.start, line.end).trim();
    return text.length > 1 && text.startsWith('|') && text.endsWith('|');
  }

  #isBlank(index: number): boolean {
    const line = this.#lines[index];
    return line !== undefined && this.#source.slice(line.start, line.end).trim() === '';
  }

  #isDelimiter(index: number): boolean {
    const line = this.#lines[index];
    if (line === undefined) return false;
    const start = line.start + this.#prefixOf(line).length;
    return isDelimiterRow(this.#source.slice(start, line.end));
  }

  #found(kind: 'pipe' | 'grid', first: number, last: number, prefix: string): FoundTable {
    const lines = this.#lines.slice(first, last + 1).map((line, offset) => ({
      ...line,
      start: line.start + (offset === 0 ? prefix : this.#prefixOf(line)).length,
    }));
    const { end } = lines.at(-1)!;
    return { kind, start: lines[0]!.start, end, lines, prefix };
  }
}

const TABLE_TAG = /<table(?=[\s>])/gi;

function find(source: string, text: string, from: number): number {
  const at = source.indexOf(text, from);
  return at < 0 ? Infinity : at;
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}
