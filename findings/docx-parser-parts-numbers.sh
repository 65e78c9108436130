#!/bin/sh
# @thasmorato/docx-parser 1.4.0 puts a space between the runs of a paragraph. Word begins a new run wherever the
# formatting or the history of editing changes, in the middle of a number too, so 1286 in two runs is read as "12 86".
# It also reads text that a tracked change deleted as if it were there, and leaves the entities of XML as they are.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @thasmorato/docx-parser@1.4.0 fflate@0.8.2 || exit 2

cat > try.mjs <<'END'
import { extractText } from '@thasmorato/docx-parser';
import { strToU8, zipSync } from 'fflate';

const OOXML = 'http://schemas.openxmlformats.org';
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const tracked = (name, content) => `<w:${name} w:id="1" w:author="a">${content}</w:${name}>`;
const paragraphs = [
  `${run('公开')}${run('12')}${run('86')}${run('条')}`,
  `${run('收到')}${tracked('del', '<w:r><w:delText>9</w:delText></w:r>')}${tracked('ins', run('7'))}${run('件')}`,
  run('甲&lt;乙'),
];
const files = {
  '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body>${paragraphs.map((each) => `<w:p>${each}</w:p>`).join('')}<w:sectPr/></w:body></w:document>`,
};
const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const guessed = '公开1286条\n收到7件\n甲<乙';
const before = '公开 12 86 条\n收到 9 7 件\n甲&lt;乙';
const seen = await extractText(Buffer.from(bytes));
console.log(`guessed ${JSON.stringify(guessed)}\nseen    ${JSON.stringify(seen)}`);
process.exitCode = seen === before ? 0 : 1;
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
