#!/bin/sh
# unpdf 1.8.1 (`extractText`) joins the pieces of text of a page as they were drawn, with a space where the next one is to the
# right. Where a row of a table is drawn from right to left, nothing stands between its cells: 35 and 12, far apart on the
# page, come out as 1235, one number that is nowhere on it.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --omit=optional unpdf@1.8.1 || exit 2

cat > try.mjs <<'END'
import { extractText, getDocumentProxy } from 'unpdf';

const at = (x, text) => `BT /F1 12 Tf ${x} 700 Td (${text}) Tj ET\n`;
const cells = [at(100, 'A'), at(200, '35'), at(300, '12')];
const file = (content) => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const rows = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(text);
};
const read = async (content) => (await extractText(await getDocumentProxy(file(content), { verbosity: 0 }), { mergePages: true })).text;

const forward = await read(cells.join(''));
const backward = await read(cells.toReversed().join(''));
console.log(`drawn from left to right: guessed "A 35 12", seen ${JSON.stringify(forward)}`);
console.log(`drawn from right to left: guessed "A 35 12" or "12 35 A", seen ${JSON.stringify(backward)}`);
process.exitCode = forward === 'A 35 12' && backward === '1235A' ? 0 : 1;
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
