#!/bin/sh
# officeparser 8.1.1 says that the places of a grid where no cell is are filled as it writes, and that the default plain text
# is an aligned grid. In text, they are not: empty cells of a workbook, and the places in a Word table that a merged cell
# covers from above, are left out, and the numbers after them stand under other heads. `to('csv')` and `to('md')` keep each
# number of the same files in its column.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --omit=optional officeparser@8.1.1 fflate@0.8.2 || exit 2

cat > try.mjs <<'END'
import { strToU8, zipSync } from 'fflate';
import { OfficeParser } from 'officeparser';

const OOXML = 'http://schemas.openxmlformats.org';
const OFFICE = `${OOXML}/officeDocument/2006/relationships`;
const related = (type, target) => `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
const types = (parts) => `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${Object.entries(parts).map(([name, type]) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`).join('')}</Types>`;
const pack = (files) => Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]))));

const MAIN = `xmlns="${OOXML}/spreadsheetml/2006/main"`;
const value = (at, number) => `<c r="${at}"><v>${number}</v></c>`;
const workbook = pack({
  '[Content_Types].xml': types({ 'xl/workbook.xml': 'spreadsheetml.sheet.main', 'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet' }),
  '_rels/.rels': related('officeDocument', 'xl/workbook.xml'),
  'xl/_rels/workbook.xml.rels': related('worksheet', 'worksheets/sheet1.xml'),
  'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData><row r="1">${value('A1', 1)}${value('B1', 2)}${value('C1', 3)}</row><row r="2">${value('A2', 4)}<c r="B2"/>${value('C2', 6)}</row></sheetData></worksheet>`,
});

const cell = (text, merged = '') => `<w:tc><w:tcPr>${merged}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (...cells) => `<w:tr>${cells.join('')}</w:tr>`;
const grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>';
const table = row(cell('类别', '<w:vMerge w:val="restart"/>'), cell('35')) + row(cell('', '<w:vMerge/>'), cell('12'));
const document = pack({
  '[Content_Types].xml': types({ 'word/document.xml': 'wordprocessingml.document.main' }),
  '_rels/.rels': related('officeDocument', 'word/document.xml'),
  'word/document.xml': `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body><w:tbl><w:tblPr/>${grid}${table}</w:tbl><w:p/><w:sectPr/></w:body></w:document>`,
});

const sheet = await OfficeParser.parseOffice(workbook, { fileType: 'xlsx' });
const word = await OfficeParser.parseOffice(document, { fileType: 'docx' });
const seen = {
  'csv of the workbook ': (await sheet.to('csv')).value,
  'text of the workbook': (await sheet.to('text')).value,
  'md of the document  ': (await word.to('md')).value.replace(/\s*\n\s*/g, ''),
  'text of the document': (await word.to('text')).value,
};
const guessed = ['1,2,3\n4,,6\n', '1\t2\t3\n4\t\t6', 'a table with rowspan="2"', '| 类别 | 35 | \n|    | 12 | '];
const before = ['1,2,3\n4,,6\n', '1\t2\t3\n4\t6', '<table><tr><td rowspan="2"><p>类别</p><p></p></td><td><p>35</p></td></tr><tr><td><p>12</p></td></tr></table>', '| 类别 | 35 | \n| 12 | '];
Object.entries(seen).forEach(([name, text], at) => console.log(`${name}: guessed ${JSON.stringify(guessed[at])}\n${' '.repeat(name.length)}  seen    ${JSON.stringify(text)}`));
process.exitCode = JSON.stringify(Object.values(seen)) === JSON.stringify(before) ? 0 : 1;
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
