import type { Draft } from '../../draft/draft.js';
import { fault } from '../faults.js';
import { layOut } from '../flow/layout.js';
import { decodeXml, xmlPart } from '../xml-part.js';
import { Archive } from '../zip.js';
import { readMetadata } from './metadata.js';
import { OdtReader } from './reader.js';
import { StyleBook } from './styles.js';
import { scanPart } from './vocabularies.js';

/** The XML of a document; in a flat file all of it is one. */
interface OdtParts {
  readonly content: string;
  readonly styles: string | undefined;
  readonly meta: string | undefined;
}

/**
 * Reads OpenDocument text (.odt) as its author sees it: automatic numbers written out, tracked changes accepted,
 * merged cells resolved.
 * @throws UnreadableError for a file with a password, damaged, or of unreasonable size
 */
export function readOdt(bytes: Uint8Array): Draft {
  const archive = new Archive(bytes);
  if (xmlPart(archive, 'META-INF/manifest.xml')?.includes('encryption-data') === true)
    throw fault('password');
  const content = xmlPart(archive, 'content.xml');
  if (content === undefined) throw fault('damaged');
  const [styles, meta] = [xmlPart(archive, 'styles.xml'), xmlPart(archive, 'meta.xml')];
  return readParts({ content, styles, meta });
}

/**
 * Reads the same in a single file of XML (.fodt).
 * @throws UnreadableError as `readOdt`
 */
export function readFodt(bytes: Uint8Array): Draft {
  const content = decodeXml(bytes);
  return readParts({ content, styles: content, meta: content });
}

function readParts(parts: OdtParts): Draft {
  const styles = new StyleBook([...new Set([parts.styles, parts.content])]);
  const reader = new OdtReader(styles, 'office:text');
  scanPart(parts.content, reader);
  if (!reader.isFound) throw fault('damaged');
  const { source, blocks } = layOut(reader.finish());
  // All of its paragraphs are of a vocabulary that nobody knows.
  if (reader.hasStray && blocks.every(({ type }) => type !== 'text')) throw fault('damaged');
  const { insertions, deletions } = reader.changes;
  const { comments } = reader;
  return {
    format: 'odt',
    source,
    blocks,
    metadata: readMetadata(parts, styles),
    ...(insertions + deletions + comments > 0
      ? { pending: { insertions, deletions, comments } }
      : {}),
  };
}
