#!/bin/sh
# @kreuzberg/html-to-markdown-node 3.7.2 keeps the columns of a Markdown table under cells with a rowspan and under cells
# with a colspan. Under a cell that has both it leaves free one column instead of all that the cell covers, so in the rows
# below, each number stands one column too far to the left, and the last column is empty.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @kreuzberg/html-to-markdown-node@3.7.2 || exit 2

cat > try.mjs <<'END'
import { createRequire } from 'node:module';

const { convert } = createRequire(import.meta.url)('@kreuzberg/html-to-markdown-node');

const table = (cell) => `<table><tr><th>类别</th><th>情形</th><th>新收</th><th>办结</th></tr>${cell}<td>12</td><td>8</td></tr><tr><td>35</td><td>30</td></tr></table>`;
const cells = (html) =>
  convert(html).content.trim().split('\n').map((line) => line.split('|').slice(1, -1).map((text) => text.trim()));
const apart = cells(table('<tr><td rowspan="2">不予公开</td><td rowspan="2">国家秘密</td>'));
const both = cells(table('<tr><td rowspan="2" colspan="2">不予公开</td>'));

const last = ['', '', '35', '30'];
const before = [last, ['', '35', '30']];
const seen = [apart.at(-1), both.at(-1)];
console.log(`two cells of two rows: guessed ${JSON.stringify(last)}, seen ${JSON.stringify(seen[0])}`);
console.log(`one cell over both:    guessed ${JSON.stringify(last)}, seen ${JSON.stringify(seen[1])}`);
process.exitCode = JSON.stringify(seen) === JSON.stringify(before) ? 0 : 1;
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
