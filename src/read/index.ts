import type { Draft } from '../draft/draft.js';
import { commentsIn, withoutComments } from './comments.js';
import { decode } from './decode.js';
import { UnreadableError } from './errors.js';
import { isPage, statedEncoding } from './html/charset.js';
import { readMarkdown } from './markdown/index.js';
import { isWordPackage, isZip, signatureOf } from './signatures.js';
import { hasMarkdownMarks, hasMarkdownTables } from './text/evidence.js';
import { readText } from './text/index.js';

export { UnreadableError };

export interface ReadOptions {
  /** Tells the format where the bytes do not. */
  readonly filename?: string;
  /** Label of the encoding, such as `gb18030`; found out where absent. */
  readonly encoding?: string;
}

const WEB_EXTENSIONS = new Set(['html', 'htm', 'shtml', 'xhtml']);
const TAG = /<[a-z!/?]/i;

type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Draft>;

/** Web pages and Word documents bring large parsers, which are loaded when the first such file comes. */
const READERS: Readonly<Record<'markdown' | 'html' | 'docx', Reader>> = {
  markdown: async (bytes, { encoding }) => {
    const { text } = decode(bytes, encoding);
    return readTyped(text);
  },
  html: async (bytes, { encoding }) => {
    const { text } = decode(bytes, encoding, statedEncoding(bytes));
    if (!TAG.test(text)) return readTyped(text);
    const { readHtml } = await import('./html/index.js');
    return readHtml(text);
  },
  docx: async (bytes) => {
    const { readDocx } = await import('./docx/index.js');
    return readDocx(bytes);
  },
};

/**
 * Reads a report of any known format.
 *
 * @throws UnreadableError for input that is empty, binary, in no known encoding, or of another format.
 */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Draft> {
  const format = formatOf(bytes, options.filename);
  const draft = await READERS[format](bytes, options).catch(async (error: unknown) => {
    // Bytes that are nothing else either are told to be no Word document, where they claim to be one.
    const isNothing = error instanceof UnreadableError && signatureOf(bytes) === undefined;
    if (format === 'docx' || extensionOf(options.filename) !== 'docx' || !isNothing) throw error;
    return READERS.docx(bytes, options);
  });
  const comments = draft.format === 'docx' ? [] : commentsIn(draft.source);
  return comments.length > 0 ? { ...draft, comments } : draft;
}

/**
 * Reads text that was typed or pasted. Whether it is Markdown, the text tells and not the name of the file:
 * a report pasted into a .md with its tables fallen apart is none, however it begins its headings.
 */
async function readTyped(text: string): Promise<Draft> {
  const bare = withoutComments(text);
  if (!hasMarkdownTables(bare)) {
    const draft = { ...readText(bare), source: text };
    if (draft.blocks.some(({ type }) => type === 'table') || !hasMarkdownMarks(bare)) return draft;
  }
  return readMarkdown(text);
}

function formatOf(bytes: Uint8Array, filename = ''): keyof typeof READERS {
  const extension = extensionOf(filename);
  if (isZip(bytes) && (extension === 'docx' || isWordPackage(bytes))) return 'docx';
  const isNamed = extension !== undefined && WEB_EXTENSIONS.has(extension);
  return isNamed || isPage(bytes) ? 'html' : 'markdown';
}

function extensionOf(filename = ''): string | undefined {
  return /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase();
}
