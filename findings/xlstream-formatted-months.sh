#!/bin/sh
# xlstream 2.5.5 turns formatted values that look like a number back into numbers, dates too. In the format yyyy.mm, October
# 2024 is formatted "2024.10" and given as the number 2024.1; with yyyy.m, it is the same value as that of January. With
# yyyy"年"m"月" the value is text, and the months stay apart. The raw value is the serial number of the day in each case.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts xlstream@2.5.5 fflate@0.8.2 || exit 2

cat > try.mjs <<'END'
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import xlstream from 'xlstream';

const OOXML = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${OOXML}/spreadsheetml/2006/main"`;
const OFFICE = `${OOXML}/officeDocument/2006/relationships`;
const FORMATS = ['yyyy.mm', 'yyyy.m', 'yyyy"年"m"月"'];
const october = 45566;
const january = 45292;
const related = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relationships = (...all) => `<Relationships xmlns="${OOXML}/package/2006/relationships">${all.join('')}</Relationships>`;
const part = (name, type) => `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
const row = (day, at) => `<row r="${at}">${FORMATS.map((_, index) => `<c r="${'ABC'[index]}${at}" s="${index + 1}"><v>${day}</v></c>`).join('')}</row>`;
const xf = (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`;
const files = {
  '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}</Types>`,
  '_rels/.rels': relationships(related('r1', 'officeDocument', 'xl/workbook.xml')),
  'xl/_rels/workbook.xml.rels': relationships(related('r1', 'worksheet', 'worksheets/sheet1.xml'), related('r2', 'styles', 'styles.xml'), related('r3', 'sharedStrings', 'sharedStrings.xml')),
  'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${row(january, 1)}${row(october, 2)}</sheetData></worksheet>`,
  'xl/styles.xml': `<styleSheet ${MAIN}><numFmts count="3">${FORMATS.map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="4">${[0, 164, 165, 166].map(xf).join('')}</cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `<sst ${MAIN} count="0" uniqueCount="0"/>`,
};
const xml = (text) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
writeFileSync('months.xlsx', zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, xml(text)]))));

const seen = [];
for await (const { formatted } of await xlstream.getXlsxStream({ filePath: 'months.xlsx', sheet: 0 })) seen.push(formatted.arr);
const guessed = [['2024.01', '2024.1', '2024年1月'], ['2024.10', '2024.10', '2024年10月']];
const before = [[2024.01, 2024.1, '2024年1月'], [2024.1, 2024.1, '2024年10月']];
console.log(`guessed ${JSON.stringify(guessed)}\nseen    ${JSON.stringify(seen)}`);
process.exitCode = JSON.stringify(seen) === JSON.stringify(before) ? 0 : 1;
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
