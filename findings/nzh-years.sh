#!/bin/sh
# nzh 1.0.14 (`decodeS`, Chinese numerals to a number) reads numerals written digit by digit, but passes over their zeros:
# 一九九八 is 1998 and 二〇二四, as the dates of official documents are written, is 224. 两 is no numeral to it and no error
# either: it is left out together with the unit after it, so 两千零五 is 5 and 两百 is 0, and nothing tells them from such.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts nzh@1.0.14 || exit 2

cat > try.mjs <<'END'
import Nzh from 'nzh';

const numerals = ['一九九八', '二〇二四', '二零二四', '二〇', '一百零五', '两百', '两千零五'];
const guessed = [1998, 2024, 2024, 20, 105, 'NaN, an error or 200', 'NaN, an error or 2005'];
const before = [1998, 224, 224, 2, 105, 0, 5];
const seen = numerals.map((each) => {
  try {
    return Nzh.cn.decodeS(each);
  } catch (error) {
    return `an error: ${error.message}`;
  }
});
numerals.forEach((each, at) => console.log(`${each}: guessed ${guessed[at]}, seen ${seen[at]}`));
process.exitCode = JSON.stringify(seen) === JSON.stringify(before) ? 0 : 1;
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
