#!/bin/sh
# @mohtasham/md-to-docx 4.0.1 writes a hard line break of Markdown (two spaces, or a backslash, at the end of a line) as a
# newline inside <w:t>, where Word shows a space; the element for a line break, <w:br/>, is not written.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @mohtasham/md-to-docx@4.0.1 fflate@0.8.2 || exit 2

cat > try.mjs <<'END'
import { convertMarkdownToDocx } from '@mohtasham/md-to-docx';
import { strFromU8, unzipSync } from 'fflate';

const blob = await convertMarkdownToDocx('某县财政局  \n2026年1月20日\n\n地址：中山路1号\\\n电话：1234567\n');
const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
const body = strFromU8(parts['word/document.xml']);
const seen = [...body.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '<w:br/>');

const guessed = ['某县财政局', '<w:br/>', '2026年1月20日', '地址：中山路1号', '<w:br/>', '电话：1234567'];
const before = guessed.map((each) => (each === '<w:br/>' ? '\n' : each));
console.log(`guessed ${JSON.stringify(guessed)}\nseen    ${JSON.stringify(seen)}`);
process.exitCode = JSON.stringify(seen) === JSON.stringify(before) ? 0 : 1;
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
