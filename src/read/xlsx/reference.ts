/** A place in a sheet, from 0. */
export interface Reference {
  readonly row: number;
  readonly column: number;
}

/** A sheet has so many rows and columns at most. */
export const MOST_ROWS = 1 << 20;
export const MOST_COLUMNS = 1 << 14;

/** `C12` as a place; undefined for what is none. */
export function referenceOf(name: string | undefined): Reference | undefined {
  const [, letters, digits] = /^\$?([a-z]{1,3})\$?([1-9]\d{0,6})$/i.exec(name ?? '') ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  if (row > MOST_ROWS || column > MOST_COLUMNS) return undefined;
  return { row: row - 1, column: column - 1 };
}

/** A place as `C12`. */
export function nameOf({ row, column }: Reference): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters + String(row + 1);
}
