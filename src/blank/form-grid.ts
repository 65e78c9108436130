import type { ColumnSpec, FormBlockSpec, FormSpec, LabelSpec, RowSpec } from '../rulebook/types.js';
import type { Skeleton } from '../rulebook/skeleton.js';
import { largest } from '../text/lists.js';

/** A cell of the official form, as wide and high as it is there. */
export interface GridCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly kind: 'head' | 'label' | 'value';
}

/** A form as rows of cells; a cell stands in the row and column where it begins. */
export interface FormGrid {
  readonly width: number;
  /** Columns of labels at the left. */
  readonly labelColumns: number;
  /** Rows at the top that a table repeats on every page. */
  readonly headRows: number;
  readonly rows: readonly (readonly GridCell[])[];
}

/** A place of the table and the cell that covers it. */
export interface Place {
  readonly cell: GridCell;
  /** The cell begins here, at its upper left. */
  readonly isOrigin: boolean;
  /** The cell reaches down to here from a row above. */
  readonly isBelow: boolean;
}

/** Every place of the table, row by row. */
export function placesOf({ rows, width }: FormGrid): Place[][] {
  const places = rows.map(() => Array.from({ length: width }, (): Place | undefined => undefined));
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      const column = places[row]!.indexOf(undefined);
      for (let down = 0; down < cell.rowspan; down++) {
        for (let right = 0; right < cell.colspan; right++) {
          const isOrigin = down === 0 && right === 0;
          places[row + down]![column + right] = { cell, isOrigin, isBelow: down > 0 };
        }
      }
    }
  });
  return places as Place[][];
}

type Zeros = Skeleton['zeros'];
type Cells = GridCell[];

/** What stands in a cell, by the ids of form, row and column. */
export type Figure = (form: string, row: string, column: string) => string | undefined;

/** The form as it is printed, with a zero in every cell of which nothing else is known. */
export function formGrid({ id, blocks }: FormSpec, zeros: Zeros, figure?: Figure): FormGrid {
  const labelColumns = largest(blocks.map(labelWidth));
  const width = labelColumns + largest(blocks.map(({ columns }) => columns.length));
  const [first] = blocks;
  return {
    width,
    labelColumns,
    headRows: blocks.length === 1 && first ? headHeight(first) : 0,
    rows: blocks.flatMap((block) =>
      blockRows(block, {
        width,
        labelColumns,
        value: (row, column) => figure?.(id, row.id, column.id) ?? zeros[row.value ?? column.value],
      }),
    ),
  };
}

interface Frame {
  readonly width: number;
  readonly labelColumns: number;
  readonly value: (row: RowSpec, column: ColumnSpec) => string;
}

function blockRows(block: FormBlockSpec, frame: Frame): Cells[] {
  const caption = block.caption && [cell(block.caption.label, 'head', frame.width)];
  return [
    ...(caption ? [caption] : []),
    ...headRows(block, frame),
    ...labelRows(block, frame.labelColumns).map((labels, index) => [
      ...labels,
      ...block.columns.map((column, at) =>
        cell(frame.value(block.rows[index]!, column), 'value', spanOf(block, at, frame)),
      ),
    ]),
  ];
}

/** The head: the corner at the left, groups above their columns, labels down to the last row. */
function headRows(block: FormBlockSpec, frame: Frame): Cells[] {
  const { columns, corner } = block;
  const height = headHeight(block);
  return Array.from({ length: height }, (_, level) => {
    const cells: Cells = [];
    if (level === 0 && frame.labelColumns > 0)
      cells.push(cell(corner?.label ?? '', 'head', frame.labelColumns, height));
    columns.forEach((column, at) => {
      const depth = column.groups?.length ?? 0;
      if (level === depth)
        cells.push(cell(column.label, 'head', spanOf(block, at, frame), height - depth));
      if (level < depth && !isTogether(columns[at - 1], column, level)) {
        const later = columns.slice(at).findIndex((each) => !isTogether(column, each, level));
        cells.push(
          cell(column.groups![level]!.label, 'head', later < 0 ? columns.length - at : later),
        );
      }
    });
    return cells;
  });
}

/** The labels at the left of every row; a group stands once and reaches down over its rows. */
function labelRows({ rows }: FormBlockSpec, labelColumns: number): Cells[] {
  return rows.map((row, at) => {
    if (labelColumns === 0) return [];
    const groups = (row.groups ?? []).flatMap((group, level) => {
      if (isTogether(rows[at - 1], row, level)) return [];
      const later = rows.slice(at).findIndex((each) => !isTogether(row, each, level));
      return [cell(group.label, 'label', 1, later < 0 ? rows.length - at : later)];
    });
    return [...groups, cell(row.label, 'label', labelColumns - (row.groups?.length ?? 0))];
  });
}

/** Whether two neighbours share their groups from the outermost to this level. */
function isTogether(
  a: RowSpec | ColumnSpec | undefined,
  b: RowSpec | ColumnSpec,
  level: number,
): boolean {
  const names = (spec: RowSpec | ColumnSpec | undefined): readonly (LabelSpec | undefined)[] =>
    Array.from({ length: level + 1 }, (_, index) => spec?.groups?.[index]);
  const others = names(b);
  return names(a).every(
    (group, index) => group !== undefined && group.label === others[index]?.label,
  );
}

/** The last column of a block reaches to the edge of the form. */
function spanOf({ columns }: FormBlockSpec, at: number, { width, labelColumns }: Frame): number {
  return at === columns.length - 1 ? width - labelColumns - at : 1;
}

function labelWidth({ rows, corner }: FormBlockSpec): number {
  if (corner === undefined && rows.every(({ label }) => label === '')) return 0;
  return largest(rows.map(({ groups = [] }) => groups.length + 1));
}

function headHeight({ columns }: FormBlockSpec): number {
  return largest(columns.map(({ groups = [] }) => groups.length + 1));
}

function cell(text: string, kind: GridCell['kind'], colspan = 1, rowspan = 1): GridCell {
  return { text, colspan, rowspan, kind };
}
