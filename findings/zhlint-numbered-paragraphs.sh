#!/bin/sh
# zhlint 0.8.2 takes the dot after the number of a paragraph for the end of a sentence where a Chinese character or an
# opening quotation mark follows at once, and its fix writes 1。主动公开 for 1.主动公开. That is how official documents number
# their third level (一、, （一）, 1., （1）); with a space after the dot, or in 12.5, the dot is left alone.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts zhlint@0.8.2 || exit 2

cat > try.mjs <<'END'
import { run } from 'zhlint';

const text = '1.主动公开。\n\n2.“互联网+监管”。\n\n3. 依申请公开。\n\n增长12.5%。';
const guessed = '1.主动公开。\n\n2.“互联网+监管”。\n\n3. 依申请公开。\n\n增长 12.5%。';
const before = '1。主动公开。\n\n2。“互联网+监管”。\n\n3. 依申请公开。\n\n增长 12.5%。';
const seen = run(text, { rules: { preset: 'default' } }).result;
console.log(`guessed ${JSON.stringify(guessed)}\nseen    ${JSON.stringify(seen)}`);
process.exitCode = seen === before ? 0 : 1;
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
