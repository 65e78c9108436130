import { scanXml, type Vocabularies, type XmlListener } from '../xml.js';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

const VOCABULARIES: Vocabularies = new Map([
  [`${ODF}office:1.0`, 'office:'],
  [`${ODF}text:1.0`, 'text:'],
  [`${ODF}table:1.0`, 'table:'],
  [`${ODF}style:1.0`, 'style:'],
  [`${ODF}drawing:1.0`, 'draw:'],
  [`${ODF}xsl-fo-compatible:1.0`, 'fo:'],
  [`${ODF}svg-compatible:1.0`, 'svg:'],
  [`${ODF}meta:1.0`, 'meta:'],
  [`${ODF}manifest:1.0`, 'manifest:'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext:'],
  ['http://www.w3.org/1999/xlink', 'xlink:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
]);

/** Reads one part of an OpenDocument file; names of elements are those of the table above. */
export function scanPart(xml: string, listener: XmlListener): void {
  scanXml(xml, VOCABULARIES, listener);
}
