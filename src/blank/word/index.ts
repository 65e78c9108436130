import { strToU8, zipSync, type Zippable } from 'fflate';
import { BLANK_STATUS } from '../../draft/blank-mark.js';
import { escapeXml, XML_HEAD } from '../../output/xml.js';
import type { BlankReport, Line } from '../blank.js';
import { FONT_TABLE, STYLES } from './styles.js';
import { tableXml } from './table.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The same bytes in every run: a ZIP holds local time, and none before 1980. */
const TIME = new Date(1980, 0, 1);

/** A second-level heading at the head of its paragraph: （一）主动公开情况。 */
const RUN_IN = /^（[一二三四五六七八九十]+）[^。]{1,30}。/;

/** A4 with the margins of official documents (GB/T 9704: 37, 26, 35 and 28 mm), in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>';

/** What is left between the margins. */
const TEXT_WIDTH = 11906 - 1474 - 1588;

/** The report as a Word document. What is said to the author is left out: a comment would have to be removed. */
export function blankWord(report: BlankReport): Uint8Array {
  const body = [
    titleXml(report.title),
    ...texts(report.preface).map((text) => paragraph('BodyText', text)),
    ...report.sections.flatMap(({ heading, lines, form }) => [
      paragraph('Heading1', heading),
      ...texts(lines).map((text) => paragraph('BodyText', text)),
      ...(form ? [tableXml(form, TEXT_WIDTH)] : []),
    ]),
    paragraph('BodyText', ''),
    ...texts(report.signature).map((text) => paragraph('Signature', text)),
  ].join('');
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml':
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${escapeXml(report.title)}</dc:title><cp:contentStatus>${BLANK_STATUS}</cp:contentStatus></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relations([
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/fontTable`, 'fontTable.xml'],
      [`${OFFICE}/settings`, 'settings.xml'],
      [`${OFFICE}/footer`, 'footer1.xml'],
    ]),
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${OFFICE}"><w:body>${body}${PAGE}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${W}">${STYLES}</w:styles>`,
    'word/fontTable.xml': `<w:fonts xmlns:w="${W}">${FONT_TABLE}</w:fonts>`,
    'word/settings.xml':
      `<w:settings xmlns:w="${W}"><w:characterSpacingControl w:val="compressPunctuation"/><w:compat>` +
      '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
      '</w:compat></w:settings>',
    'word/footer1.xml': `<w:ftr xmlns:w="${W}">${FOOTER}</w:ftr>`,
  };
  const zipped: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, xml]) => [name, strToU8(XML_HEAD + xml)]),
  );
  return zipSync(zipped, { level: 9, mtime: TIME });
}

function texts(lines: readonly Line[]): string[] {
  return lines.flatMap(({ text }) => (text === undefined ? [] : [text]));
}

function paragraph(style: string, text: string): string {
  const [lead = ''] = (style === 'BodyText' && RUN_IN.exec(text)) || [];
  return (
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>` +
    run(lead, '<w:rPr><w:rStyle w:val="RunInHeading"/></w:rPr>') +
    `${run(text.slice(lead.length))}</w:p>`
  );
}

/** Organ and year above, the name of the report below: in one line it would break anywhere. */
function titleXml(title: string): string {
  const [above = '', below = ''] = title.split(/(?<=\d{4}年)/, 2);
  const lines = below === '' ? run(above) : `${run(above)}<w:r><w:br/></w:r>${run(below)}`;
  return `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${lines}</w:p>`;
}

function run(text: string, properties = ''): string {
  if (text === '') return '';
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const rows = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

/** — 1 — */
const FOOTER =
  '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>' +
  '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>' +
  '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>';

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
  [
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['fontTable', 'fontTable'],
    ['settings', 'settings'],
    ['footer1', 'footer'],
  ]
    .map(
      ([part, kind]) =>
        `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`,
    )
    .join('') +
  '</Types>';
