import { possibleInXml } from '../output/xml.js';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { withMark } from './mark.js';

/** What a sheet holds: numbers stay numbers, everything else is text, never a formula. */
export type Value = string | number | undefined;

/** A sheet with a line of heads that stays in sight. */
export interface SheetSpec {
  readonly name: string;
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly Value[])[];
}

/** Rows that a sheet of Excel holds, with its head. */
export const MOST_ROWS = 1_048_576;
/** Characters that a cell of Excel holds. */
const LONGEST = 32_767;

/** A workbook (.xlsx) with the sheets, as bytes. */
export async function writeWorkbook(sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  const written = writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ head }) => ({ value: head, type: String, ...HEAD })),
        ...rows.map((row) => row.map(cellOf)),
      ] satisfies SheetData,
    })),
  );
  return withMark(new Uint8Array(await (await written.toBlob()).arrayBuffer()));
}

const HEAD = { fontWeight: 'bold', backgroundColor: '#EDEFF2', wrap: true } as const;

function cellOf(value: Value): SheetData[number][number] {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  return { value: storable(value), type: String, wrap: true, alignVertical: 'top' };
}

/** A text that a cell can hold: no longer than Excel takes, without what XML forbids. */
function storable(text: string): string {
  const plain = possibleInXml(text);
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}
