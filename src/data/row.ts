/**
 * `written`: the number that stands in the cell; `blank`: nothing or a dash, which sums take for 0; `inferred`: a number
 * that was put into place (from its position alone, from pieces, or from another unit); `unreadable`: words, or a number
 * that the cell cannot hold.
 */
export type DataState = 'written' | 'blank' | 'inferred' | 'unreadable';

/** A cell of an official form as a row of a data set. Its keys are the names in `table-schema.json`, in their order. */
export interface DataRow {
  readonly organ: string | null;
  readonly credit_code: string | null;
  readonly region: string | null;
  /** The year that the figures cover. */
  readonly year: number | null;
  /** The edition whose form it is: what the ids belong to. */
  readonly edition: string;
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
  readonly state: DataState;
  /** As written. */
  readonly text: string;
  readonly file: string;
  /** `line:column`, `p3` (a page) or `Sheet!B5`. */
  readonly place: string;
  /** Where the file is another form of a report: its first file. */
  readonly same_as: string | null;
}

export type FieldName = keyof DataRow;

/** The columns in their order. */
export const FIELDS: readonly FieldName[] = [
  'organ',
  'credit_code',
  'region',
  'year',
  'edition',
  'form',
  'row',
  'column',
  'value',
  'state',
  'text',
  'file',
  'place',
  'same_as',
];
