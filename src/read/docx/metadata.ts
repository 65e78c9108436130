import { BodyReader } from './body.js';
import { ListCounter } from '../flow/counter.js';
import { layOut } from '../flow/layout.js';
import type { WordPackage } from './package.js';
import type { StyleBook } from './styles.js';
import { scanPart } from './vocabularies.js';

const PROPERTIES: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:creator': 'creator',
  'dcterms:created': 'created',
  'dcterms:modified': 'modified',
  'cp:contentStatus': 'status',
};

/** What a Word file says outside its text: document properties, page headers and footers. */
export function readMetadata(archive: WordPackage, styles: StyleBook): Record<string, string> {
  const metadata: Record<string, string> = {};
  readProperties(archive.properties(), metadata);
  for (const kind of ['header', 'footer']) {
    const texts = archive.all(kind).map((xml) => plainText(xml, styles));
    const text = [...new Set(texts)].filter((part) => part !== '').join('\n');
    if (text !== '') metadata[kind] = text;
  }
  return metadata;
}

function readProperties(xml: string | undefined, metadata: Record<string, string>): void {
  if (xml === undefined) return;
  let text = '';
  scanPart(xml, {
    open: () => {
      text = '';
      return true;
    },
    close: (name) => {
      const key = PROPERTIES[name];
      if (key !== undefined && text.trim() !== '') metadata[key] = text.trim();
      text = '';
    },
    text: (part) => {
      text += part;
    },
  });
}

function plainText(xml: string, styles: StyleBook): string {
  const reader = new BodyReader(styles, new ListCounter(new Map()));
  scanPart(xml, reader);
  return layOut(reader.finish())
    .source.replace(/\n{2,}/g, '\n')
    .trim();
}
