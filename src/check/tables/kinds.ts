/** The ways of checking that ask for nothing but tables: they hold for a workbook as well. */
export const TABLE_KINDS: ReadonlySet<string> = new Set([
  'bounds',
  'cell-value',
  'edition-mismatch',
  'identities',
  'indicators',
  'table-label',
  'table-missing',
  'table-shape',
]);
