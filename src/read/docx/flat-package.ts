import { fault } from '../faults.js';
import { scanXml, type Vocabularies } from '../xml.js';
import type { Parts } from '../zip.js';

const VOCABULARIES: Vocabularies = new Map([
  ['http://schemas.microsoft.com/office/2006/xmlPackage', 'pkg:'],
]);

/** The parts of a Word document that is written as a single file of XML. */
export class FlatPackage implements Parts {
  readonly #xml: string;
  readonly #parts = new Map<string, readonly [start: number, end: number]>();

  /** @throws UnreadableError for malformed XML */
  constructor(xml: string) {
    this.#xml = xml;
    let name = '';
    let start = 0;
    scanXml(xml, VOCABULARIES, {
      open: (element, attributes, contentStart) => {
        if (element === 'pkg:part') name = partName(attributes('name') ?? '');
        if (element === 'pkg:xmlData') start = contentStart;
        // Pictures are nothing to be read.
        return element !== 'pkg:binaryData';
      },
      close: (element, contentEnd) => {
        if (element === 'pkg:xmlData') this.#parts.set(name, [start, contentEnd]);
      },
    });
    if (this.#parts.size === 0) throw fault('damaged');
  }

  has(name: string): boolean {
    return this.#parts.has(partName(name));
  }

  read(name: string): Uint8Array | undefined {
    const range = this.#parts.get(partName(name));
    return range && new TextEncoder().encode(this.#xml.slice(...range));
  }
}

function partName(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}
