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
  'flat-opc': 'paragraphs',
  odt: 'paragraphs',
  rtf: 'paragraphs',
  mhtml: 'paragraphs',
  uof: 'paragraphs',
  pdf: 'pages',
  ofd: 'pages',
  xlsx: 'cells',
} as const satisfies Record<string, Places>;

export type Format = keyof typeof FORMATS;

/** What a fix is written into: the text that the file is, or the paragraphs of a Word package. */
export type Writer = 'text' | 'word';

/** The formats that fixes can be written into; all others are printed, not edited. */
const WRITERS: Readonly<Partial<Record<Format, Writer>>> = {
  markdown: 'text',
  html: 'text',
  text: 'text',
  docx: 'word',
};

export function writerOf(format: Format): Writer | undefined {
  return WRITERS[format];
}

export function isWritable(format: Format): boolean {
  return writerOf(format) !== undefined;
}

/** Whether a line of a draft is a line of its file, so that its number and offsets mean something. */
export function hasLines(format: Format | null): boolean {
  return format === null || FORMATS[format] === 'lines';
}

/** Whether a file of the format is one that a word processor opens and saves, not a printed one. */
export function isEdited(format: Format): boolean {
  return FORMATS[format] === 'paragraphs';
}
