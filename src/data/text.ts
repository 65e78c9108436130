import { FIELDS, type DataRow } from './row.js';

/** Rows as text, part by part, so that no memory grows with them. */
export interface TextForm {
  readonly begin: () => string;
  readonly rows: (rows: readonly DataRow[]) => string;
  readonly end: () => string;
}

/** CSV (RFC 4180) in UTF-8 without a mark in front; what is not known is empty. */
export function csvForm(): TextForm {
  const line = (values: readonly (string | number | null)[]) =>
    `${values.map(csvValue).join(',')}\r\n`;
  return {
    begin: () => line(FIELDS),
    rows: (rows) => rows.map((row) => line(FIELDS.map((field) => row[field]))).join(''),
    end: () => '',
  };
}

function csvValue(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One array, an object a line; what is not known is null. */
export function jsonForm(): TextForm {
  let isFirst = true;
  return {
    begin: () => '[',
    rows: (rows) => {
      const lines = rows.map((row) => {
        const comma = isFirst ? '\n' : ',\n';
        isFirst = false;
        return comma + JSON.stringify(row);
      });
      return lines.join('');
    },
    end: () => (isFirst ? ']\n' : '\n]\n'),
  };
}
