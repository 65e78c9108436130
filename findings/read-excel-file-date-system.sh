#!/bin/sh
# read-excel-file 9.3.10 knows workbooks that count their days from 1904, but only where the flag is written date1904="1".
# LibreOffice writes date1904="true", which is as valid (xsd:boolean). Such a workbook is read without an error, and each of
# its dates is four years and a day too early.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts read-excel-file@9.3.10 fflate@0.8.2 || exit 2

cat > try.mjs <<'END'
import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';

const OOXML = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${OOXML}/spreadsheetml/2006/main"`;
const OFFICE = `${OOXML}/officeDocument/2006/relationships`;
const related = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relationships = (...all) => `<Relationships xmlns="${OOXML}/package/2006/relationships">${all.join('')}</Relationships>`;
const part = (name, type) => `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
const xf = (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`;
const workbook = (flag) => {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}</Types>`,
    '_rels/.rels': relationships(related('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relationships(related('r1', 'worksheet', 'worksheets/sheet1.xml'), related('r2', 'styles', 'styles.xml')),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr date1904="${flag}"/><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" s="1"><v>44195</v></c></row></sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1">${xf(0)}</cellStyleXfs><cellXfs count="2">${xf(0)}${xf(14)}</cellXfs></styleSheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)]))));
};

const seen = [];
for (const flag of ['1', 'true']) {
  const [[date]] = await readSheet(workbook(flag));
  seen.push(date.toISOString().slice(0, 10));
  console.log(`date1904="${flag}": guessed 2024-12-31, seen ${seen.at(-1)}`);
}
process.exitCode = seen.join() === '2024-12-31,2020-12-30' ? 0 : 1;
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
