#!/bin/sh
# dom-to-semantic-markdown 1.5.0 writes a line break in a table cell as a line break in the Markdown, which ends the row
# there: the rest of the row is another row, with fewer cells. It also puts a space on both sides of each inline element, so
# that 12<b>86</b> comes to be "12 **86**", two numbers to a reader.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts dom-to-semantic-markdown@1.5.0 linkedom@0.18.12 || exit 2

cat > try.mjs <<'END'
import { convertHtmlToMarkdown } from 'dom-to-semantic-markdown';
import { DOMParser } from 'linkedom';

const convert = (html) => convertHtmlToMarkdown(`<html><body>${html}</body></html>`, { overrideDOMParser: new DOMParser() }).trim();
const tries = [
  ['<table><tr><th>项</th><th>商业<br>企业</th><th>总计</th></tr><tr><td>新收</td><td>3</td><td>5</td></tr></table>', '| 项 | 商业<br>企业 | 总计 |\n| --- | --- | --- |\n| 新收 | 3 | 5 |', '| 项 | 商业\n企业 | 总计 |\n| --- | --- | --- |\n| 新收 | 3 | 5 |'],
  ['<p>公开12<b>86</b>条</p>', '公开12**86**条', '公开12 **86** 条'],
];
for (const [html, guessed, before] of tries) {
  const seen = convert(html);
  console.log(`guessed ${JSON.stringify(guessed)}\nseen    ${JSON.stringify(seen)}`);
  if (seen !== before) process.exitCode = 1;
}
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
