import { BLANK_STATUS } from '../../draft/blank-mark.js';
import type { Draft } from '../../draft/draft.js';
import { BodyReader } from './body.js';
import { othersComments } from './comments.js';
import { ListCounter } from '../flow/counter.js';
import { layOut } from '../flow/layout.js';
import { readMetadata } from './metadata.js';
import { readNumbering } from './numbering.js';
import { FlatPackage } from './flat-package.js';
import { keepOrigin, type DocxOrigin } from './origin.js';
import { WordPackage } from './package.js';
import { fault } from '../faults.js';
import { StyleBook } from './styles.js';
import { scanPart } from './vocabularies.js';
import { decodeXml } from '../xml-part.js';
import { Archive } from '../zip.js';

/**
 * Reads a Word document (.docx, .docm) as its author sees it: automatic numbers written out, tracked
 * changes accepted, merged cells resolved. Where each character stands in the XML, `originOf` tells.
 * @throws UnreadableError for anything that is not a sound Word document of reasonable size
 */
export function readDocx(bytes: Uint8Array): Draft {
  const { draft, origin } = readPackage(new WordPackage(new Archive(bytes)));
  return keepOrigin(draft, origin);
}

/**
 * Reads a Word document that is written as a single file of XML (flat OPC).
 * @throws UnreadableError as `readDocx`
 */
export function readFlatDocx(bytes: Uint8Array): Draft {
  const { draft } = readPackage(new WordPackage(new FlatPackage(decodeXml(bytes))));
  return { ...draft, format: 'flat-opc' };
}

function readPackage(archive: WordPackage): {
  readonly draft: Draft;
  readonly origin: DocxOrigin;
} {
  const styles = new StyleBook(archive.part('styles'));
  const counter = new ListCounter(readNumbering(archive.part('numbering'), styles));
  const body = new BodyReader(styles, counter);
  scanPart(archive.body(), body);
  const { source, blocks, pieces, ends } = layOut(body.finish());
  if (blocks.length === 0 && body.embedsFile) throw fault('embedded');
  const { insertions, deletions } = body;
  const comments = othersComments(body.comments, archive.part('comments'));
  const metadata = readMetadata(archive, styles);
  const draft: Draft = {
    format: 'docx',
    source,
    blocks,
    metadata,
    ...(metadata['status'] === BLANK_STATUS && { isBlank: true }),
    ...(insertions + deletions + comments > 0
      ? { pending: { insertions, deletions, comments } }
      : {}),
  };
  return { draft, origin: { part: archive.main, pieces, ends } };
}
