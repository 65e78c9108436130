#!/bin/sh
# exceljs 4.4.0 ignores the phonetic reading of a shared string, as one would wish. Where the string stands in the cell
# itself (t="inlineStr") and has a reading, or no more than <phoneticPr>, which says how one would look, the text of the cell
# is lost, and all cells and rows after it as well: the sheet ends there. There is no error.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 fflate@0.8.2 || exit 2

cat > try.mjs <<'END'
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';

const OOXML = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${OOXML}/spreadsheetml/2006/main"`;
const OFFICE = `${OOXML}/officeDocument/2006/relationships`;
const related = (...parts) => `<Relationships xmlns="${OOXML}/package/2006/relationships">${parts.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const part = (name, type) => `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
const workbook = (first, shared) => {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('sharedStrings', 'sharedStrings')}</Types>`,
    '_rels/.rels': related(['officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': related(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData><row r="1">${first}<c r="B1"><v>35</v></c></row><row r="2"><c r="A2"><v>12</v></c></row></sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}><si>${shared}</si></sst>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)]))));
};
const read = async (bytes) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  const seen = [];
  book.worksheets[0].eachRow((row) => row.eachCell((cell) => seen.push(`${cell.address} ${cell.value}`)));
  return seen.join(', ');
};

const reading = '<t>新收</t><rPh sb="0" eb="2"><t>xīnshōu</t></rPh>';
const settings = '<t>新收</t><phoneticPr fontId="0" type="noConversion"/>';
const inCell = (string) => workbook(`<c r="A1" t="inlineStr"><is>${string}</is></c>`, '<t/>');
const whole = 'A1 新收, B1 35, A2 12';
const tries = {
  'shared string, reading ': [workbook('<c r="A1" t="s"><v>0</v></c>', reading), whole],
  'string in cell, neither': [inCell('<t>新收</t>'), whole],
  'string in cell, reading': [inCell(reading), 'A1 undefined'],
  'string in cell, settings': [inCell(settings), 'A1 undefined'],
};
for (const [name, [bytes, before]] of Object.entries(tries)) {
  const seen = await read(bytes);
  console.log(`${name}: guessed ${whole}; seen ${seen}`);
  if (seen !== before) process.exitCode = 1;
}
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
