import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { strToU8, unzipSync } from 'fflate';
import { UnreadableError } from '../../src/read/errors.js';
import { read } from '../../src/read/index.js';

/** A Word document as one file of XML. */
function flat(docx: Uint8Array): string {
  const parts = Object.entries(unzipSync(docx)).flatMap(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name) || name === '[Content_Types].xml') return [];
    const xml = new TextDecoder().decode(bytes).replace(/^<\?xml[^>]*>/, '');
    return [`<pkg:part pkg:name="/${name}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`];
  });
  return `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
}

const word = new Uint8Array(readFileSync('examples/forms/faulty-department-2024.docx'));

test('a Word document in one file of XML is read as the document is, whatever it is called', async () => {
  const twin = await read(word);
  for (const filename of ['年报.xml', '年报.doc']) {
    const draft = await read(strToU8(flat(word)), { filename });
    expect(draft.format).toBe('flat-opc');
    expect(draft.blocks).toEqual(twin.blocks);
    expect(draft.metadata).toEqual(twin.metadata);
  }
});

test('one cut short, or without a document, is refused', async () => {
  const xml = flat(word);
  const refused = async (text: string): Promise<unknown> =>
    read(strToU8(text)).catch((error: unknown) => error);
  for (let length = 400; length < xml.length; length += 8192)
    expect(await refused(xml.slice(0, length))).toBeInstanceOf(UnreadableError);
  expect(await refused(xml.replaceAll('/word/', '/other/'))).toBeInstanceOf(UnreadableError);
});
