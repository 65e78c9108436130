import type { Draft } from '../../draft/draft.js';
import { decode } from '../decode.js';
import { refuse } from '../kinds.js';
import { statedEncoding } from '../html/charset.js';
import { readHtml } from '../html/index.js';
import { partsOf } from './parts.js';

/**
 * Reads a web page saved in a single file, as browsers, Word and office systems write it: the page itself,
 * which is its first part of HTML. What the head of the part states of its encoding goes before the page.
 * @throws UnreadableError for a message without a page, cut short or damaged
 */
export async function readMhtml(bytes: Uint8Array): Promise<Draft> {
  const page = (await partsOf(bytes)).find(({ type }) => PAGES.has(type));
  if (page === undefined) throw refuse('mail');
  const { text } = decode(page.bytes, undefined, page.charset ?? statedEncoding(page.bytes));
  return { ...readHtml(text), format: 'mhtml' };
}

const PAGES = new Set(['text/html', 'application/xhtml+xml']);
