import type { Draft } from '../../../src/draft/draft.js';
import { readDoc } from '../../../src/read/doc/index.js';
import { UnreadableError } from '../../../src/read/errors.js';
import { docFile, type DocParts } from './build.js';

export function read(parts: DocParts): Draft {
  return readDoc(docFile(parts));
}

export function refusal(bytes: Uint8Array): string {
  try {
    readDoc(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
  throw new Error('was read');
}

/** The property of text that was struck out while changes were tracked. */
export const DELETED = [0x00, 0x08, 1];
