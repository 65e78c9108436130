import { FIELDS, type DataRow } from '../data/row.js';
import type { SheetSpec } from './workbook.js';

const WIDTHS: Readonly<Partial<Record<keyof DataRow, number>>> = {
  organ: 24,
  credit_code: 20,
  form: 14,
  row: 28,
  column: 22,
  text: 14,
  file: 30,
};

/** The cells of reports as a sheet, one a row, with the columns of the data set. */
export function cellsSheet(rows: readonly DataRow[]): SheetSpec {
  return {
    name: 'cells',
    columns: FIELDS.map((head) => ({ head, width: WIDTHS[head] ?? 10 })),
    rows: rows.map((row) => FIELDS.map((field) => row[field] ?? undefined)),
  };
}
