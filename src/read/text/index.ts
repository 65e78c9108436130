import type { Block, Draft } from '../../draft/draft.js';
import { barTables, type FoundTable } from './bar-tables.js';
import { barChunk, hasBar, mayHaveBars } from './bars.js';
import { tableOf } from './cells.js';
import { isEmpty, linesOf, type Line } from './lines.js';
import { isBlankRow, looseLine, type LooseLine } from './loose-lines.js';
import { withLoneSigns } from './lone-signs.js';
import { looseTables } from './loose-tables.js';
import { paragraphs, wrapWidth, type TextLine } from './paragraphs.js';
import { isFigure, isPageNumber } from './shape.js';
import { tabTables } from './tab-tables.js';
import { flatMap } from '../../text/flat-map.js';
import { append } from '../../text/lists.js';

const LONGEST_ROW = 300;
/** Several numbers at the end of a line. */
const ROW_END = /(?:(?<!\s)\s{1,40}\d{1,9}){3}$/;

/**
 * Reads plain text: pasted from a web page or a document, or taken out of a PDF. Tables are known by their
 * shape, whether they are one row a line (bars, tabs, columns of spaces) or one cell a line. `source` is
 * without its byte order mark.
 */
export function readText(source: string): Draft {
  const lines = linesOf(source);
  const skipped = pageNumbers(source, lines);
  const tables = findTables(source, lines, skipped);
  return { format: 'text', source, blocks: blocksOf(source, lines, tables, skipped), metadata: {} };
}

/** Tables in the order of their lines. */
function findTables(
  source: string,
  lines: readonly Line[],
  skipped: ReadonlySet<number>,
): FoundTable[] {
  const hasBars = mayHaveBars(source);
  const isBarred = lines.map((line) => hasBars && hasBar(source, line));
  const tables: FoundTable[] = [];
  let loose: LooseLine[] = [];
  const search = (): void => {
    if (loose.length > 0) append(tables, tablesWithoutBars(source, withLoneSigns(loose)));
    loose = [];
  };
  for (let at = 0; at < lines.length;) {
    if (isBarred[at]!) {
      const chunk = barChunk(source, lines, at, isBarred);
      const found = barTables(chunk);
      if (found.length > 0) search();
      append(tables, found);
      if (found.length > 0) at = chunk.next;
      // Lines with a bar here and there are text, and end a table above them.
      else
        for (; at <= chunk.last; at++)
          loose.push({ ...looseLine(source, lines, at), kind: 'prose' });
      continue;
    }
    const isRow = !isEmpty(lines[at]!) || isBlankRow(source, lines[at]!);
    if (isRow && !skipped.has(at)) loose.push(looseLine(source, lines, at));
    at++;
  }
  search();
  return tables;
}

function tablesWithoutBars(source: string, lines: readonly LooseLine[]): FoundTable[] {
  if (!lines.some(({ values, tabbed }) => values > 0 || tabbed)) return [];
  const tabbed = tabTables(lines);
  const tables: FoundTable[] = [];
  let from = 0;
  for (const table of tabbed) {
    const first = lines.findIndex(({ at }, index) => index >= from && at >= table.first);
    append(tables, looseTables(source, lines.slice(from, first)));
    tables.push(table);
    while (from < lines.length && lines[from]!.at <= table.last) from++;
  }
  return [...tables, ...looseTables(source, from === 0 ? lines : lines.slice(from))];
}

/** Numbers of pages: marked as such, or a bare number before a page break or alone between blank lines. */
function pageNumbers(source: string, lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  lines.forEach((line, at) => {
    const length = line.end - line.start;
    if (length === 0 || length > 24) return;
    const text = source.slice(line.start, line.end);
    const next = lines[at + 1];
    const beforePage =
      next?.page === true || (next !== undefined && isEmpty(next) && lines[at + 2]?.page === true);
    const isBare =
      beforePage && isFigure(text) && length <= 3 && !isUnderFigures(source, lines, at);
    if (isPageNumber(text) || isBare) found.add(at);
  });
  return found;
}

/** The second half of a number in the last row of a page stands right under it. */
function isUnderFigures(source: string, lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  if (above === undefined || isEmpty(above) || above.end - above.start > LONGEST_ROW) return false;
  return ROW_END.test(source.slice(above.start, above.end));
}

function blocksOf(
  source: string,
  lines: readonly Line[],
  tables: readonly FoundTable[],
  skipped: ReadonlySet<number>,
): Block[] {
  const parts: (FoundTable | TextLine[])[] = [];
  const all: TextLine[] = [];
  let text: TextLine[] = [];
  let gap: TextLine['gap'] = 'none';
  let next = 0;
  for (let at = 0; at < lines.length; at++) {
    const table = tables[next];
    if (table?.first === at) {
      parts.push(text, table);
      text = [];
      at = table.last;
      next++;
      continue;
    }
    const line = lines[at]!;
    if (skipped.has(at) || line.page) gap = 'page';
    else if (isEmpty(line) && gap === 'none') gap = 'blank';
    if (isEmpty(line) || skipped.has(at)) continue;
    const own = { line, gap };
    text.push(own);
    all.push(own);
    gap = 'none';
  }
  parts.push(text);
  const wrap = wrapWidth(source, all);
  return flatMap(parts, (part, index): Block[] =>
    Array.isArray(part)
      ? paragraphs(source, part, wrap, index === 0)
      : [{ ...tableOf(source, part.rows), ...(part.loose && { loose: true }) }],
  );
}
