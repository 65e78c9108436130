#!/bin/sh
# @turbodocx/html-to-docx 1.23.1 makes of bold or raised text in a table cell a paragraph of its own, and of what stands
# before and after it two more: <td>12<b>86</b>条</td> has three lines in Word. In <p>, inside of a cell too, the same
# markup stays one paragraph with three runs.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @turbodocx/html-to-docx@1.23.1 fflate@0.8.2 || exit 2

cat > try.mjs <<'END'
import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';

const toDocx = createRequire(import.meta.url)('@turbodocx/html-to-docx');
const html = '<table><tr><td>12<b>86</b>条</td><td>5<sup>①</sup></td><td><p>12<b>86</b>条</p></td></tr></table>';
const parts = unzipSync(new Uint8Array(await toDocx(`<!DOCTYPE html><html><body>${html}</body></html>`)));
const texts = (xml) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
const within = (xml, name) => [...xml.matchAll(new RegExp(`<w:${name}(?: [^>]*)?>([\\s\\S]*?)</w:${name}>`, 'g'))].map(([, content]) => content);
const seen = within(strFromU8(parts['word/document.xml']), 'tc').map((cell) => within(cell, 'p').map(texts));

const guessed = [['1286条'], ['5①'], ['1286条']];
const before = [['12', '86', '条'], ['5', '①'], ['1286条']];
console.log(`guessed ${JSON.stringify(guessed)}\nseen    ${JSON.stringify(seen)}`);
process.exitCode = JSON.stringify(seen) === JSON.stringify(before) ? 0 : 1;
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
