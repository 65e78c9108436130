import { strToU8, zipSync } from 'fflate';
import type { Block, Draft, TableBlock, TextBlock } from '../../../src/draft/draft.js';
import { readDocx } from '../../../src/read/docx/index.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Parts {
  styles?: string;
  numbering?: string;
  header?: string;
  core?: string;
}

/** The files of a Word document around a hand-written body. */
export function partsOf(body: string, parts: Parts = {}): Record<string, string> {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="a" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': documentOf(body),
  };
  let relations = '';
  const add = (kind: string, name: string, xml: string): void => {
    files[`word/${name}`] = xml;
    relations += `<Relationship Id="${kind}" Type="${TYPES}/${kind}" Target="${name}"/>`;
  };
  const { styles, numbering, header } = parts;
  if (styles !== undefined) add('styles', 'styles.xml', part('styles', styles));
  if (numbering !== undefined) add('numbering', 'numbering.xml', part('numbering', numbering));
  if (header !== undefined) add('header', 'header1.xml', part('hdr', header));
  files['word/_rels/document.xml.rels'] =
    `<Relationships xmlns="${RELATIONS}">${relations}</Relationships>`;
  if (parts.core !== undefined) files['docProps/core.xml'] = parts.core;
  return files;
}

function part(root: string, content: string): string {
  return `<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

export function documentOf(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

export function zip(files: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

export function docx(body: string, parts?: Parts): Uint8Array {
  return zip(partsOf(body, parts));
}

export function read(body: string, parts?: Parts): Draft {
  return readDocx(docx(body, parts));
}

/** A run of text; `properties` is the content of its `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph; `properties` is the content of its `w:pPr`. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

export function tc(content: string, properties = ''): string {
  const blocks = /^<w:(?:p|tbl)\b/.test(content) ? content : p(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
}

export function tbl(...rows: string[][]): string {
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}

export function numbered(numId: number, level?: number): string {
  const ilvl = level === undefined ? '' : `<w:ilvl w:val="${level}"/>`;
  return `<w:numPr>${ilvl}<w:numId w:val="${numId}"/></w:numPr>`;
}

/** A list definition; each level is `[format, text]` and may add further elements. */
export function list(
  id: number,
  ...levels: [format: string, text: string, more?: string][]
): string {
  const written = levels.map(
    ([format, text, more = ''], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum>`;
}

export function num(id: number, abstractId: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
}

export function textBlocks(draft: Draft): TextBlock[] {
  return draft.blocks.filter((block) => block.type === 'text');
}

export function texts(draft: Draft): string[] {
  return textBlocks(draft).map((block) => block.content.text);
}

export function table(draft: Draft, index = 0): TableBlock {
  const tables = draft.blocks.filter((block: Block): block is TableBlock => block.type === 'table');
  return tables[index]!;
}

/** Cells as `row,column+height×width:text`, with sizes of one left out. */
export function cells(block: TableBlock): string[] {
  return block.grid.rows.flat().map(({ row, column, rowSpan, colSpan, content }) => {
    const size = rowSpan === 1 && colSpan === 1 ? '' : `+${rowSpan}×${colSpan}`;
    return `${row},${column}${size}:${content.text}`;
  });
}
