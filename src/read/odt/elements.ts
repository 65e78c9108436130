/** What is no text of the paragraph that it stands in, or of none. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'office:forms',
  'office:settings',
  'office:scripts',
  'office:font-face-decls',
  'office:styles',
  'office:automatic-styles',
  'office:meta',
  'office:event-listeners',
  'office:binary-data',
  'text:note',
  'text:ruby-text',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:list-level-style-number',
  'table:shapes',
  'draw:glue-point',
  'draw:object',
  'draw:object-ole',
  'svg:title',
]);
/** Lists of headings and of figures, which are not the author's own words. */
export const INDEX = /^text:(?:table-of-content|[a-z]+-index|bibliography)$/;

/** LibreOffice gives a table that is drawn in a shape elements of its own. */
const IN_SHAPE = /^loext:(?=table|covered)/;

/** An element by its usual name. */
export function usualName(name: string): string {
  return name.startsWith('loext:') ? name.replace(IN_SHAPE, 'table:') : name;
}
