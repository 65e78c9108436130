import type { TableBlock } from '../../draft/draft.js';
import type { Report } from '../../understand/report.js';
import { flatMap } from '../../text/flat-map.js';
import { largest } from '../../text/lists.js';
import type { CheckKind } from '../kind.js';
import type { Detected } from '../finding.js';
import { isMistyped } from '../prose/slip.js';
import { ownGridOf, type Figure, type Line } from './own-grid.js';

/** A total, what it should be, and what it is made of. */
interface Total {
  readonly figure: Figure;
  readonly expected: number;
  readonly parts: readonly Figure[];
  /** Labels of the line of totals, and of the line that is added up. */
  readonly total: string;
  readonly line: string;
  readonly along: 'rows' | 'columns';
}

/** Farther from the sum, a number alone is no total of what stands there. */
const NEAR = 0.3;

/** Rows and columns of totals, in the tables that the organ added to those of the form. */
export const ownTotals: CheckKind = ({ report, rulebook }) =>
  flatMap(ownTables(report), (table) => {
    const grid = ownGridOf(table, rulebook);
    if (grid === undefined) return [];
    const { rows, columns } = grid;
    const wrong = [...wrongTotals(rows, columns, 'rows'), ...wrongTotals(columns, rows, 'columns')];
    return oneOfEach(wrong).map((total) => findingOf(total, table, report));
  });

/** Tables that stand for none of the form's, and are read from a grid. */
function ownTables({ draft, forms }: Report): TableBlock[] {
  const official = new Set(flatMap(forms, ({ tables }) => tables));
  return draft.blocks.filter(
    (block): block is TableBlock =>
      block.type === 'table' && block.loose !== true && !official.has(block),
  );
}

/**
 * The line of totals, where there is one at the end or at the beginning, against the lines that it adds up; only where most of
 * its totals hold, or its only one is near the sum, so that it is one of sums.
 */
function wrongTotals(
  lines: readonly Line[],
  across: readonly Line[],
  along: Total['along'],
): Total[] {
  const totals = lines.filter(({ isTotal }) => isTotal);
  const [line] = totals;
  if (line === undefined || totals.length > 1) return [];
  const at = lines.indexOf(line);
  if (at !== 0 && at !== lines.length - 1) return [];
  const parts = lines.filter((other) => other !== line);
  if (parts.length < 2 || parts.some(({ isAdded }) => !isAdded)) return [];
  // Numbers of several units stand in one row where their heads say so.
  if (along === 'columns' && new Set(parts.map(({ label }) => unitOf(label))).size > 1) return [];
  const held: Total[] = [];
  const wrong: Total[] = [];
  for (const { label, isAdded, figures } of across) {
    if (along === 'rows' && !isAdded) continue;
    const own = [...figures.values()];
    const figure = own.find((each) => line.figures.get(placeOf(each, along)) === each);
    const added = own.filter((each) => each !== figure);
    if (figure === undefined || added.length < 2) continue;
    const total = { figure, parts: added, total: line.label, line: label, along };
    const decimals = largest(own.map((each) => each.decimals));
    const sum = Number(added.reduce((all, { value }) => all + value, 0).toFixed(decimals));
    const slack = decimals === 0 ? 0 : added.length * 0.5 * 10 ** -decimals;
    (Math.abs(sum - figure.value) <= slack + 1e-9 ? held : wrong).push({ ...total, expected: sum });
  }
  if (wrong.length > Math.max(1, held.length)) return [];
  return wrong.filter(
    ({ figure, expected, parts: own }) =>
      isTyped(figure, expected) ||
      (held.length > 0
        ? figure.value >= largest(own.map(({ value }) => value))
        : Math.abs(figure.value - expected) <= expected * NEAR),
  );
}

function isTyped({ value }: Figure, expected: number): boolean {
  return isMistyped(String(value), String(expected));
}

function placeOf({ cell }: Figure, along: Total['along']): number {
  return along === 'rows' ? cell.column : cell.row - 1;
}

function unitOf(label: string): string {
  return /[（(]([^()（）]*)[）)]$/.exec(label)?.[1] ?? '';
}

/** A wrong number makes two totals wrong, by as much: that is one fault, in the cell that both take in. */
function oneOfEach(totals: readonly Total[]): readonly Total[] {
  const [one, other, ...more] = totals;
  if (!one || !other || more.length > 0 || one.along === other.along) return totals;
  const [lack, otherLack] = [one, other].map(({ figure, expected }) => figure.value - expected);
  if (isSame(lack!, -otherLack!)) {
    if (other.parts.includes(one.figure)) return [one];
    return one.parts.includes(other.figure) ? [other] : totals;
  }
  const shared = one.parts.find((part) => other.parts.includes(part));
  if (shared === undefined || !isSame(lack!, otherLack!)) return totals;
  const expected = Number((shared.value + lack!).toFixed(shared.decimals));
  return [{ ...one, figure: shared, expected }];
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9;
}

function findingOf(
  { figure, expected, parts, total, line, along }: Total,
  table: TableBlock,
  { outline }: Report,
): Detected {
  const section = outline.sections.find(({ body }) => body.includes(table));
  const isPart = parts.includes(figure);
  return {
    messageId: isPart ? 'part-differs' : along === 'rows' ? 'column-differs' : 'row-differs',
    values: {
      total,
      line,
      found: figure.cell.content.text,
      expected,
      difference: Number(Math.abs(figure.value - expected).toFixed(figure.decimals)),
      parts: parts.map(({ value }) => String(value)).join(' + '),
    },
    span: figure.cell.span,
    ...(section && { place: { section: section.index } }),
    related: parts
      .filter((part) => part !== figure)
      .map(({ cell, value }) => ({ messageId: 'part', values: { value }, span: cell.span })),
  };
}
