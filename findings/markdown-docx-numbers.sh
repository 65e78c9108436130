#!/bin/sh
# markdown-docx 1.7.0 gives each paragraph of a list item a number of its own, where Markdown has one number for the item: the
# second paragraph of item 1 is item 2, and all items after it move on by one. Lists that begin with another number than 1
# (<ol start="3"> in HTML) begin with 1 in Word, so that a list which goes on after a paragraph is counted anew.
set -u
folder="$(mktemp -d)" || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts markdown-docx@1.7.0 fflate@0.8.2 || exit 2

cat > try.mjs <<'END'
import { strFromU8, unzipSync } from 'fflate';
import convert, { Packer } from 'markdown-docx';

// The numbers as Word counts them: each paragraph with a w:numId is the next of that list.
const numbered = async (markdown) => {
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(await convert(markdown))));
  const [document, numbering] = ['document', 'numbering'].map((name) => strFromU8(parts[`word/${name}.xml`]));
  const counts = new Map();
  return [...document.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, paragraph]) => {
    const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, part]) => part).join('');
    const id = /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1];
    if (!id) return text;
    const list = new RegExp(`<w:num w:numId="${id}"[^>]*>([\\s\\S]*?)</w:num>`).exec(numbering)[1];
    const start = Number(/<w:startOverride w:val="(\d+)"/.exec(list)?.[1] ?? 1);
    counts.set(id, counts.has(id) ? counts.get(id) + 1 : start);
    return `${counts.get(id)}. ${text}`;
  }).filter((text) => text !== '');
};

const tries = [
  ['1. 甲\n\n   甲之二\n\n2. 乙\n', ['1. 甲', '甲之二', '2. 乙'], ['1. 甲', '2. 甲之二', '3. 乙']],
  ['1. 甲\n2. 乙\n\n段落\n\n3. 丙\n', ['1. 甲', '2. 乙', '段落', '3. 丙'], ['1. 甲', '2. 乙', '段落', '1. 丙']],
];
for (const [markdown, guessed, before] of tries) {
  const seen = await numbered(markdown);
  console.log(`guessed ${guessed.join(' | ')}\nseen    ${seen.join(' | ')}`);
  if (seen.join() !== before.join()) process.exitCode = 1;
}
END
node try.mjs
code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
