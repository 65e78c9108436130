import { decode1252 } from './code-page-1252.js';
import { fault } from './faults.js';
import type { Parts } from './zip.js';

/** A part of an archive as text, without its byte order mark; undefined where there is none. */
export function xmlPart(archive: Parts, name: string): string | undefined {
  const bytes = archive.read(name);
  return bytes === undefined ? undefined : decodeXml(bytes);
}

/** @throws UnreadableError for bytes that are not in the encoding that the XML states */
export function decodeXml(bytes: Uint8Array): string {
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    // Some builds of Node take it for Latin 1, which has no quotation marks.
    return decoder.encoding === 'windows-1252' ? decode1252(bytes) : decoder.decode(bytes);
  } catch {
    throw fault('damaged');
  }
}

/** What a part names by a path, as a name in the archive: from its own folder, or from the top. */
export function resolvePart(from: string, target: string): string {
  const path = /^[\\/]/.test(target) ? [] : from.split('/').slice(0, -1);
  for (const step of target.trim().replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** XML is UTF-8 unless a byte order mark or its declaration says otherwise. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  return /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
