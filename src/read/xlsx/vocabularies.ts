import { scanXml, type Vocabularies, type XmlListener } from '../xml.js';

/** The vocabularies of a workbook; the strict and the transitional variant are one. */
const VOCABULARIES: Vocabularies = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x:'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:'],
]);

/** Reads one part of a workbook; names of elements are those of the table above. */
export function scanPart(
  xml: string,
  listener: Pick<XmlListener, 'open' | 'text'> & Partial<Pick<XmlListener, 'close'>>,
): void {
  scanXml(xml, VOCABULARIES, {
    open: (name, attributes, start) => listener.open(name, attributes, start),
    close: (name, end) => listener.close?.(name, end),
    text: (text) => listener.text?.(text),
  });
}
