import { buildGrid, type LooseCell } from '../../draft/grid.js';
import type { Block, Grid } from '../../draft/draft.js';
import { verbatim, type MappedText, type Span } from '../../text/mapped.js';
import { isHidden, isUnseen } from './elements.js';
import { isBeyondParsing } from './guard.js';
import { cellElements, isCollapsed, isNamed, rowElements } from './table-parts.js';
import { markupAt } from './tags.js';
import { textOf } from './text.js';
import {
  attributeOf,
  endOf,
  isElement,
  isText,
  parsePart,
  startOf,
  type Element,
  type Node,
} from './tree.js';

const SPACE = /\s/;

/**
 * Reads the HTML of a part of the source: its tables, and the text beside them in its order.
 *
 * @throws RangeError where elements are nested so deep that the parser would take hours.
 */
export function htmlTableBlocks(source: string, span: Span): Block[] {
  const html = source.slice(span.start, span.end);
  if (isBeyondParsing(html)) throw new RangeError('HTML is nested too deep');
  const blocks: Block[] = [];
  let loose: Node[] = [];
  const flush = (): void => {
    addText(blocks, source, loose, span);
    loose = [];
  };
  for (const child of parsePart(html).childNodes) {
    if (!isNamed(child, 'table')) {
      loose.push(child);
      continue;
    }
    flush();
    const captions = child.childNodes.filter((part) => isNamed(part, 'caption'));
    addText(blocks, source, captions, span);
    const grid = tableGrid(child, source, span.start);
    if (grid.height > 0) blocks.push({ type: 'table', grid, span: spanOf(child, span) });
  }
  flush();
  return blocks;
}

function addText(blocks: Block[], source: string, nodes: readonly Node[], within: Span): void {
  const content = textOf(nodes, source, within.start, within.start);
  if (content.text !== '')
    blocks.push({ type: 'text', content, span: spanOfText(content, within) });
}

function spanOfText({ segments }: ReturnType<typeof textOf>, within: Span): Span {
  return { start: segments[0]?.start ?? within.start, end: segments.at(-1)?.end ?? within.end };
}

/**
 * Lays out a table element. `base` is the place in the source of the parsed text's first character. A table
 * within a cell is read as text of that cell, one line for each of its cells.
 */
export function tableGrid(table: Element, source: string, base: number): Grid {
  const rows = rowElements(table).map((row) => ({ row, cells: cellsOf(row, source, base) }));
  return buildGrid(rows.filter(({ row, cells }) => isShown(row, cells)).map(({ cells }) => cells));
}

function cellsOf(row: Element, source: string, base: number): LooseCell[] {
  return cellElements(row).map((cell) => {
    const content = contentOf(cell, source, base);
    const start = content.segments[0]?.start ?? base;
    const end = content.segments.at(-1)?.end ?? start;
    const spans = { rowSpan: spanCount(cell, 'rowspan'), colSpan: spanCount(cell, 'colspan') };
    return { content, span: { start, end }, ...spans };
  });
}

/** An empty cell stands where its content would. */
function contentOf(cell: Element, source: string, base: number): MappedText {
  const content = plainContent(cell, source, base) ?? textOf(cell.childNodes, source, base, base);
  if (content.text !== '') return content;
  return textOf(cell.childNodes, source, base, innerStart(cell, source, base));
}

/** What most cells hold: one word or number, in however many elements, as the source has it. */
function plainContent(cell: Element, source: string, base: number): MappedText | undefined {
  let element = cell;
  for (;;) {
    const [child] = element.childNodes;
    if (child === undefined || element.childNodes.length > 1) return undefined;
    if (isText(child)) {
      const start = base + (startOf(child) ?? 0);
      const end = base + (endOf(child) ?? 0);
      const isVerbatim =
        end - start === child.value.length && source.startsWith(child.value, start);
      return isVerbatim && !SPACE.test(child.value) ? verbatim(child.value, start) : undefined;
    }
    if (!isElement(child) || child.tagName === 'br') return undefined;
    if (isUnseen(child) || isHidden(child)) return undefined;
    element = child;
  }
}

/** Rows that a browser gives no room: the hidden ones, and empty ones of no height. */
function isShown(row: Element, cells: readonly LooseCell[]): boolean {
  return !isCollapsed(row) || (!isHidden(row) && cells.some(({ content }) => content.text !== ''));
}

function spanCount(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number(attributeOf(cell, name) ?? 1);
  return Number.isInteger(value) && value >= 0 ? value : 1;
}

/** Where the content of a cell begins: after its opening tag. */
function innerStart(cell: Element, source: string, base: number): number {
  const start = base + (startOf(cell) ?? 0);
  return markupAt(source, start)?.end ?? start;
}

function spanOf(element: Element, within: Span): Span {
  const end = endOf(element);
  return {
    start: within.start + (startOf(element) ?? 0),
    end: end === undefined ? within.end : within.start + end,
  };
}
