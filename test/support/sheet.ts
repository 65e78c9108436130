import {
  applicationRows,
  APPLICANTS,
  CORNER_NOTE,
  disclosureBlocks,
  DISPUTE_BLOCKS,
  DISPUTE_RESULTS,
} from './labels.js';
import type { DisclosureBlock, Edition, FormId, Row } from './labels.js';
import type { Figures } from './figures.js';

/** A cell of a table with merged cells; `ref` is `<form>.<row>.<column>` where it holds a figure. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly ref?: string;
  readonly head: boolean;
}

/** A table before it is written in any notation. */
export interface Sheet {
  readonly height: number;
  readonly width: number;
  readonly cells: readonly SheetCell[];
}

/**
 * How Table 3 names its rows: three label columns as in the form, two (group and item), or one with the
 * bare label (`leaf`), with the group before it (`joined`), or with the groups as rows of their own (`rows`).
 */
export type RowLabels = 'three' | 'two' | 'leaf' | 'joined' | 'rows';
/** `official`: three head rows with merged cells; `flat`: one head row. */
export type Head = 'official' | 'flat';

class Builder {
  readonly cells: SheetCell[] = [];
  height = 0;

  constructor(readonly width: number) {}

  put(row: number, column: number, text: string, more: Partial<SheetCell> = {}): void {
    const cell = { row, column, rows: 1, columns: 1, head: false, ...more, text };
    this.cells.push(cell);
    this.height = Math.max(this.height, row + cell.rows);
  }

  done(): Sheet {
    return { height: this.height, width: this.width, cells: this.cells };
  }
}

/** Table 3. */
export function applicationsSheet(
  figures: Figures,
  edition: Edition,
  labels: RowLabels,
  head: Head,
): Sheet {
  const span = labels === 'three' ? 3 : labels === 'two' ? 2 : 1;
  const sheet = new Builder(span + APPLICANTS.length);
  if (head === 'official') {
    sheet.put(0, 0, CORNER_NOTE, { rows: 3, columns: span, head: true });
    sheet.put(0, span, '申请人情况', { columns: 7, head: true });
    sheet.put(1, span, '自然人', { rows: 2, head: true });
    sheet.put(1, span + 1, '法人或其他组织', { columns: 5, head: true });
    sheet.put(1, span + 6, '总计', { rows: 2, head: true });
    APPLICANTS.slice(1, 6).forEach((kind, at) => {
      sheet.put(2, span + 1 + at, kind.label, { head: true });
    });
  } else {
    const corner = span === 1 ? ['项目'] : span === 2 ? ['类别', '项目'] : ['类别', '', '项目'];
    [...corner, ...APPLICANTS.map((kind) => kind.label)].forEach((text, at) => {
      sheet.put(0, at, text, { head: true });
    });
  }
  const rows = applicationRows(edition);
  let open: readonly string[] = [];
  let at = sheet.height - 1;
  for (const row of rows) {
    if (labels === 'rows') {
      row.groups.forEach((group, depth) => {
        if (open[depth] !== group) {
          at += 1;
          sheet.put(at, 0, group);
        }
      });
      open = row.groups;
    }
    at += 1;
    putRowLabels(sheet, at, row, rows, labels);
    const line = at;
    APPLICANTS.forEach((kind, index) => {
      const cell = `${row.id}.${kind.id}`;
      sheet.put(line, span + index, figures.applications[cell] ?? '', {
        ref: `applications.${cell}`,
      });
    });
  }
  return sheet.done();
}

function putRowLabels(
  sheet: Builder,
  at: number,
  row: Row,
  rows: readonly Row[],
  labels: RowLabels,
): void {
  if (labels === 'three' || labels === 'two') {
    const span = labels === 'three' ? 3 : 2;
    if (row.groups.length === 0) {
      const whole = labels === 'three' ? { columns: 3 } : {};
      sheet.put(at, labels === 'three' ? 0 : 1, row.label, whole);
      return;
    }
    const shown = labels === 'three' ? row.groups : row.groups.slice(-1);
    shown.forEach((group, depth) => {
      const run = runOf(rows, row, group, labels === 'two');
      if (run.first === row) {
        sheet.put(at, depth, group, { rows: run.length });
      }
    });
    sheet.put(at, shown.length, row.label, { columns: span - shown.length });
    return;
  }
  const joined = labels === 'joined' ? [...row.groups, row.label].join(' ') : row.label;
  sheet.put(at, 0, joined);
}

/** The rows next to each other that share a group. */
function runOf(
  rows: readonly Row[],
  row: Row,
  group: string,
  innermost: boolean,
): { first: Row; length: number } {
  const holds = (other: Row): boolean =>
    innermost ? other.groups.at(-1) === group : other.groups.includes(group);
  let from = rows.indexOf(row);
  let to = from;
  while (from > 0 && holds(rows[from - 1]!)) {
    from -= 1;
  }
  while (to + 1 < rows.length && holds(rows[to + 1]!)) {
    to += 1;
  }
  return { first: rows[from]!, length: to - from + 1 };
}

/** `official`: three head rows as in the form; `flat`: two, with the two kinds of litigation written out. */
export function disputesSheet(figures: Figures, head: Head): Sheet {
  const sheet = new Builder(15);
  const valuesAt = head === 'official' ? 3 : 2;
  if (head === 'official') {
    sheet.put(0, 0, '行政复议', { columns: 5, head: true });
    sheet.put(0, 5, '行政诉讼', { columns: 10, head: true });
  }
  DISPUTE_BLOCKS.forEach((block, index) => {
    if (head === 'flat') {
      const label = index === 0 ? block.label : `行政诉讼（${block.label}）`;
      sheet.put(0, index * 5, label, { columns: 5, head: true });
    } else if (index > 0) {
      sheet.put(1, index * 5, block.label, { columns: 5, head: true });
    }
    DISPUTE_RESULTS.forEach((result, at) => {
      const tall = head === 'official' && index === 0;
      sheet.put(tall ? 1 : valuesAt - 1, index * 5 + at, result.label, {
        rows: tall ? 2 : 1,
        head: true,
      });
      const cell = `cases.${block.id}-${result.id}`;
      sheet.put(valuesAt, index * 5 + at, figures.disputes[cell] ?? '', {
        ref: `disputes.${cell}`,
      });
    });
  });
  return sheet.done();
}

/** Table 2 as one table of four columns. */
export function disclosureSheet(figures: Figures, edition: Edition): Sheet {
  const sheet = new Builder(4);
  for (const block of disclosureBlocks(edition)) {
    putBlock(sheet, figures, block, true);
  }
  return sheet.done();
}

/** Table 2 as one table a block, with or without the caption as its first row. */
export function disclosureSheets(figures: Figures, edition: Edition, captioned: boolean): Sheet[] {
  return disclosureBlocks(edition).map((block) => {
    const sheet = new Builder(block.columns.length + 1);
    putBlock(sheet, figures, block, captioned);
    return sheet.done();
  });
}

function putBlock(
  sheet: Builder,
  figures: Figures,
  block: DisclosureBlock,
  captioned: boolean,
): void {
  if (captioned) {
    sheet.put(sheet.height, 0, block.caption, { columns: sheet.width, head: sheet.height === 0 });
  }
  const widthOf = (index: number): number =>
    index === block.columns.length - 1 ? sheet.width - block.columns.length : 1;
  const headAt = sheet.height;
  sheet.put(headAt, 0, '信息内容', { head: headAt === 0 });
  block.columns.forEach((column, index) => {
    sheet.put(headAt, index + 1, column.label, { columns: widthOf(index), head: headAt === 0 });
  });
  for (const row of block.rows) {
    const at = sheet.height;
    sheet.put(at, 0, row.label);
    block.columns.forEach((column, index) => {
      const cell = `${row.id}.${column.id}`;
      const text = figures.disclosure[cell] ?? '';
      sheet.put(at, index + 1, text, { columns: widthOf(index), ref: `disclosure.${cell}` });
    });
  }
}

/** The sheets of a form, one for most. */
export function sheetsOf(
  form: FormId,
  figures: Figures,
  edition: Edition,
  layout: {
    readonly rowLabels: RowLabels;
    readonly head: Head;
    readonly blocks: 'one' | 'many' | 'captions';
  },
): Sheet[] {
  switch (form) {
    case 'applications':
      return [applicationsSheet(figures, edition, layout.rowLabels, layout.head)];
    case 'disputes':
      return [disputesSheet(figures, layout.head)];
    case 'disclosure':
      return layout.blocks === 'one'
        ? [disclosureSheet(figures, edition)]
        : disclosureSheets(figures, edition, layout.blocks === 'many');
  }
}
