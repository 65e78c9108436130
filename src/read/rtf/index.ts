import type { Draft } from '../../draft/draft.js';
import { fault } from '../faults.js';
import { layOut } from '../flow/layout.js';
import { RtfReader } from './reader.js';
import { scanRtf } from './tokens.js';

const SPACE = 0x20;

/**
 * Reads RTF as its author sees it: the automatic numbers that are written beside paragraphs, tracked changes
 * accepted, merged cells resolved.
 * @throws UnreadableError for a file that is not complete or damaged, or nests too deeply
 */
export function readRtf(bytes: Uint8Array): Draft {
  const reader = new RtfReader();
  const end = scanRtf(bytes, reader);
  if (end === undefined) throw fault('truncated');
  // A brace too many: what follows would not be read.
  if (bytes.subarray(end).some((byte) => byte > SPACE)) throw fault('damaged');
  const { source, blocks } = layOut(reader.finish());
  const { insertions, deletions, comments } = reader;
  return {
    format: 'rtf',
    source,
    blocks,
    metadata: {},
    ...(insertions + deletions + comments > 0
      ? { pending: { insertions, deletions, comments } }
      : {}),
  };
}
