/** What a place in a draft is counted by. */
export type Places = 'lines' | 'paragraphs' | 'pages' | 'cells';

/**
 * The formats that a draft may come from, and what its author looks a place up by. A draft of lines has the
 * lines of the file; in all others a line of `source` is a paragraph, which no program shows a number for.
 */
export const FORMATS = {
  markdown: 'lines',
  html: 'lines',
  text: 'lines',
  docx: 'paragraphs',
  doc: 'paragraphs',
  odt: 'paragraphs',
  rtf: 'paragraphs',
  mhtml: 'paragraphs',
  uof: 'paragraphs',
  pdf: 'pages',
  ofd: 'pages',
  xlsx: 'cells',
} as const satisfies Record<string, Places>;

export type Format = keyof typeof FORMATS;

/** The formats that fixes can be written into. */
const WRITABLE: ReadonlySet<Format> = new Set(['markdown', 'html', 'text', 'docx']);

/** Whether fixes can be written into a file of the format; all others are printed, not edited. */
export function isWritable(format: Format): boolean {
  return WRITABLE.has(format);
}

/** Whether a line of a draft is a line of its file, so that its number and offsets mean something. */
export function hasLines(format: Format | null): boolean {
  return format === null || FORMATS[format] === 'lines';
}

/** Whether a file of the format is one that a word processor opens and saves, not a printed one. */
export function isEdited(format: Format): boolean {
  return FORMATS[format] === 'paragraphs';
}
