#!/bin/sh
# pdfjs-dist 5.6.205 without `cMapUrl` leaves out text in one of the predefined encodings of Chinese fonts (GBK-EUC-H and
# others, with which typesetting systems of offices write titles). `stopAtErrors: true` does not make it an error: the
# page looks empty, so a program that takes text out of such a file has a part of it and cannot know.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --omit=optional pdfjs-dist@5.6.205 || exit 2

cat > try.mjs <<'END'
globalThis.DOMMatrix ??= class {};
console.warn = () => {};
const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');

const content = 'BT /F1 16 Tf 100 700 Td <d2bba1a2d7dccce5c7e9bff6> Tj ET';
const objects = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [7 0 R] /Count 1 >>',
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  '<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /GBK-EUC-H /DescendantFonts [5 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /F /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 6 0 R >>',
  '<< /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
];
let file = '%PDF-1.4\n';
const rows = objects.map((object, index) => {
  const at = file.length;
  file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  return `${String(at).padStart(10, '0')} 00000 n \n`;
});
const start = file.length;
file += `xref\n0 8\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;

const read = async (options) => {
  try {
    const data = new TextEncoder().encode(file);
    const page = await (await getDocument({ data, verbosity: 0, stopAtErrors: true, ...options }).promise).getPage(1);
    const { items } = await page.getTextContent();
    const { fnArray, argsArray } = await page.getOperatorList();
    const glyphs = fnArray.flatMap((code, at) => (code === OPS.showText ? argsArray[at][0] : []));
    return `${JSON.stringify(items.map(({ str }) => str).join(''))}, ${glyphs.length} glyphs`;
  } catch (error) {
    return `an error: ${error.message}`;
  }
};
const tables = { cMapUrl: 'node_modules/pdfjs-dist/cmaps/' };
const [without, withTables] = [await read({}), await read(tables)];
console.log(`guessed an error without the tables\nseen    ${without} (with them: ${withTables})`);
process.exitCode = without === '"", 0 glyphs' && withTables === '"一、总体情况", 6 glyphs' ? 0 : 1;
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
