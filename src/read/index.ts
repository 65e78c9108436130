import type { Draft } from '../draft/draft.js';
import { UnreadableError } from './errors.js';
import { fault } from './faults.js';
import { extensionOf, kindOf, refuse } from './kinds.js';
import { readerOf } from './readers.js';
import { recognise } from './recognise.js';
import type { ReadOptions } from './typed.js';

export { UnreadableError };
export type { ReadOptions };

/** Names that a file of text has by right; under another one, bytes that are no text are something else. */
const TEXT_NAMES = new Set([...kindOf('text').extensions, ...kindOf('html').extensions]);

/** In characters; the longest reports there are have some hundred thousand in all. */
const LONGEST_PARAGRAPH = 1_000_000;
const MOST_TEXT = 5_000_000;
/** Paragraphs and tables. */
const MOST_BLOCKS = 60_000;

/**
 * Reads a report of any known kind.
 *
 * @throws UnreadableError for input that is empty, binary, in no known encoding, or of another kind.
 */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Draft> {
  if (bytes.length === 0) throw fault('empty');
  const id = recognise(bytes, options.filename);
  const reader = readerOf(id);
  if (!reader) throw refuse(id, options.filename);
  try {
    return withinReason(await reader(bytes, options));
  } catch (error) {
    throw id === 'text' && isNoText(error, options) ? refuse('none') : error;
  }
}

/** A draft of a size that a report may have; beyond it nobody would wait for what is to be said. */
function withinReason(draft: Draft): Draft {
  if (draft.blocks.length > MOST_BLOCKS) throw fault('too-long');
  let all = 0;
  for (const block of draft.blocks) {
    if (block.type !== 'text') continue;
    const { length } = block.content.text;
    all += length;
    if (length > LONGEST_PARAGRAPH || all > MOST_TEXT) throw fault('too-long');
  }
  return draft;
}

/** Whether what was taken for text is none, and is not called so either. */
function isNoText(error: unknown, { filename, encoding }: ReadOptions): boolean {
  const extension = extensionOf(filename);
  return (
    error instanceof UnreadableError &&
    (error.code === 'binary' || error.code === 'encoding') &&
    encoding === undefined &&
    extension !== undefined &&
    !TEXT_NAMES.has(extension)
  );
}
