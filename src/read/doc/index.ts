import type { Draft } from '../../draft/draft.js';
import { layOut } from '../flow/layout.js';
import { TextBoxes } from './boxes.js';
import { WordDocument } from './document.js';
import { readHeaders } from './headers.js';
import { StoryReader } from './story.js';

const COMMENT = 30;

/**
 * Reads a document of Word 97 to 2003 (.doc), which WPS writes too (.wps), as its author sees it: automatic
 * numbers written out, tracked changes accepted, merged cells resolved.
 * @throws UnreadableError for anything that is not a sound document of reasonable size
 */
export function readDoc(bytes: Uint8Array): Draft {
  const document = new WordDocument(bytes);
  const boxes = new TextBoxes(document);
  const body = new StoryReader(document, (position) => boxes.at(position));
  const items = body.read(0, document.fib.lengths.body);
  const { source, blocks } = layOut([...items, ...boxes.rest()]);
  const { insertions, deletions } = body;
  const comments = Math.max(
    0,
    Math.floor((document.fib.place('comments').length - 4) / (COMMENT + 4)),
  );
  return {
    format: 'doc',
    source,
    blocks,
    metadata: readHeaders(document),
    ...(insertions + deletions + comments > 0
      ? { pending: { insertions, deletions, comments } }
      : {}),
  };
}
