import { layOut } from '../flow/layout.js';
import { OdtReader } from './reader.js';
import type { StyleBook } from './styles.js';
import { scanPart } from './vocabularies.js';

const PROPERTIES: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'meta:initial-creator': 'creator',
  'meta:creation-date': 'created',
  'dc:date': 'modified',
};

/** What a document says outside of its text: its properties, page headers and footers. */
export function readMetadata(
  { styles, meta }: { readonly styles: string | undefined; readonly meta: string | undefined },
  book: StyleBook,
): Record<string, string> {
  const metadata: Record<string, string> = {};
  if (meta !== undefined) readProperties(meta, metadata);
  if (styles === undefined) return metadata;
  for (const kind of ['header', 'footer']) {
    const reader = new OdtReader(book, `style:${kind}`);
    scanPart(styles, reader);
    const lines = layOut(reader.finish()).source.split('\n');
    const text = [...new Set(lines.map((line) => line.trim()))].filter(Boolean).join('\n');
    if (text !== '') metadata[kind] = text;
  }
  return metadata;
}

function readProperties(xml: string, metadata: Record<string, string>): void {
  let text = '';
  scanPart(xml, {
    open: (name) => {
      text = '';
      return name !== 'office:body';
    },
    close: (name) => {
      const key = PROPERTIES[name];
      if (key !== undefined && text.trim() !== '') metadata[key] ??= text.trim();
      text = '';
    },
    text: (part) => {
      text += part;
    },
  });
}
