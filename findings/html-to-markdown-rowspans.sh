#!/bin/sh
# @kreuzberg/html-to-markdown-node 3.7.2 keeps the columns of a Markdown table under cells with a rowspan and under cells
# with a colspan. Under a cell that has both it leaves free one column instead of all that the cell covers, so in the rows
# below, each number stands one column too far to the left. A table of <td> alone in which there is a rowspan (as pages made
# from Word have them) becomes a list with one item a row, its cells parted by spaces; with a colspan, it stays a table.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @kreuzberg/html-to-markdown-node@3.7.2 || exit 2

cat > try.mjs <<'END'
import { createRequire } from 'node:module';

const { convert } = createRequire(import.meta.url)('@kreuzberg/html-to-markdown-node');

const table = (tag, cells) => {
  const head = ['类别', '情形', '新收'].map((text) => `<${tag}>${text}</${tag}>`).join('');
  return `<table><tr>${head}</tr><tr>${cells}<td>12</td></tr><tr><td>35</td></tr></table>`;
};
const lastRow = (html) => convert(html).content.trim().split('\n').at(-1).replace(/ +/g, ' ');
const two = '<td rowspan="2">不予公开</td><td rowspan="2">国家秘密</td>';
const one = '<td rowspan="2" colspan="2">不予公开</td>';
const wide = '<table><tr><td colspan="2">不予公开</td><td>12</td></tr><tr><td>甲</td><td>乙</td><td>35</td></tr></table>';
const tries = [
  ['<th>, two cells with rowspan   ', table('th', two), '| | | 35 |', '| | | 35 |'],
  ['<th>, one with both spans      ', table('th', one), '| | | 35 |', '| | 35 |'],
  ['<td> alone, one with a colspan ', wide, '| 甲 | 乙 | 35 |', '| 甲 | 乙 | 35 |'],
  ['<td> alone, two with a rowspan ', table('td', two), '| | | 35 |', '- 35'],
];
for (const [name, html, guessed, before] of tries) {
  const seen = lastRow(html);
  console.log(`${name}: guessed ${guessed}, seen ${seen}`);
  if (seen !== before) process.exitCode = 1;
}
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
