import { BLANK_COMMENT } from '../draft/blank-mark.js';
import type { Draft } from '../draft/draft.js';
import { unradical } from '../text/radicals.js';
import { commentsIn, withoutComments } from './comments.js';
import { decode } from './decode.js';
import { statedEncoding } from './html/charset.js';
import { readMarkdown } from './markdown/index.js';
import { withoutMergeMarks } from './merge-marks.js';
import { hasMarkdownMarks, hasMarkdownTables } from './text/evidence.js';
import { readText } from './text/index.js';
import { withoutEscapes } from './text/escapes.js';

export interface ReadOptions {
  /** Tells the format where the bytes do not. */
  readonly filename?: string;
  /** Label of the encoding, such as `gb18030`; found out where absent. */
  readonly encoding?: string;
}

const TAG = /<[a-z!/?]/i;

/** Reads a file of text, Markdown or not. */
export async function readTyped(bytes: Uint8Array, { encoding }: ReadOptions): Promise<Draft> {
  const decoded = decode(bytes, encoding);
  return asText(await readWords(decoded.text), decoded.encoding);
}

/** Reads a web page; one without any tag is text. */
export async function readWeb(bytes: Uint8Array, { encoding }: ReadOptions): Promise<Draft> {
  const decoded = decode(bytes, encoding, statedEncoding(bytes));
  if (!TAG.test(decoded.text)) return asText(await readWords(decoded.text), decoded.encoding);
  const { readHtml } = await import('./html/index.js');
  return asText(readHtml(decoded.text), decoded.encoding);
}

/** What a draft has where its source is the file itself, decoded. */
function asText(draft: Draft, encoding: string): Draft {
  const all = commentsIn(draft.source);
  const comments = all.filter(({ text }) => text !== BLANK_COMMENT);
  return {
    ...draft,
    encoding,
    ...(comments.length > 0 && { comments }),
    ...(comments.length < all.length && { isBlank: true }),
  };
}

/**
 * Reads text that was typed or pasted. Whether it is Markdown, the text tells and not the name of the file:
 * a report pasted into a .md with its tables fallen apart is none, however it begins its headings.
 */
async function readWords(text: string): Promise<Draft> {
  // What looks like 一、 begins a row or a section as 一、 does; all places stay as they are.
  const plain = unradical(text);
  const bare = withoutMergeMarks(withoutComments(plain));
  if (!hasMarkdownTables(bare)) {
    const draft = { ...readText(bare), source: text };
    if (!hasMarkdownMarks(bare)) return draft;
    if (draft.blocks.some(({ type }) => type === 'table')) return withoutEscapes(draft);
  }
  return { ...(await readMarkdown(withoutMergeMarks(plain))), source: text };
}
