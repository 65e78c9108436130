import { detached } from './detached.js';
import { concat, slice, type MappedText, type Segment } from './mapped.js';
import { simplify } from './simplify.js';
import { matchesOf } from './matches.js';
import { unradical } from './radicals.js';

/**
 * Folding for comparison: two spellings of the same label have the same key. Never shown to a person,
 * never written to a file.
 */

// White space, zero-width characters, soft hyphens and the byte order mark carry no meaning in a label.
const INVISIBLE =
  /[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const QUOTES = /["'“”‘’「」『』〝〞＂＇]/g;
const DASHES = /[‐‑‒–—―−─]+/g;
/** Everything that folding leaves alone, so that most text is returned as it is. */
const PLAIN = /^[\u3001\u3002\u3008-\u300b\u3010\u3011\u4e00-\u9fff0-9A-Za-z(),.:;%/+-]*$/;

/** Pinyin that a mirror put behind a character: 務(wù). Latin letters in brackets after Han, nothing else. */
const PINYIN = /(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡ]{1,6}\)/g;

/**
 * The key of a label: NFKC, simplified characters, without white space and inserted pinyin, quotation
 * marks and dashes unified.
 */
export function key(text: string): string {
  if (text.length > LONGEST_KEPT) return fresh(text);
  let folded = kept.get(text);
  if (folded === undefined) {
    const own = detached(text);
    folded = fresh(own);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(own, folded);
  }
  return folded;
}

/** The same labels stand in every report, and are asked for many times in each. */
const kept = new Map<string, string>();
const MOST_KEPT = 4000;
const LONGEST_KEPT = 60;

function fresh(text: string): string {
  const folded = characters(text);
  return folded.includes('(') ? folded.replace(PINYIN, '') : folded;
}

function characters(text: string): string {
  const plain = simplify(text);
  if (PLAIN.test(plain)) return plain;
  return unradical(plain)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(QUOTES, '"')
    .replace(DASHES, '-');
}

/** Like {@link key}, keeping for every character its place in the source. */
export function fold(mapped: MappedText): MappedText {
  const folded = foldCharacters(mapped);
  return folded.text.includes('(') ? withoutPinyin(folded) : folded;
}

function foldCharacters(mapped: MappedText): MappedText {
  const plain = simplify(mapped.text);
  if (PLAIN.test(plain)) return plain === mapped.text ? mapped : { ...mapped, text: plain };
  let text = '';
  const segments: Segment[] = [];
  mapped.segments.forEach((segment, index) => {
    const end = mapped.segments[index + 1]?.text ?? mapped.text.length;
    const identity = end - segment.text === segment.end - segment.start;
    if (!identity) {
      const folded = characters(mapped.text.slice(segment.text, end));
      if (folded !== '')
        segments.push({ text: text.length, start: segment.start, end: segment.end });
      text += folded;
      return;
    }
    let at = segment.text;
    for (const character of mapped.text.slice(segment.text, end)) {
      const folded = characters(character);
      const start = segment.start + (at - segment.text);
      if (folded !== '')
        append(segments, text.length, folded.length, start, start + character.length);
      text += folded;
      at += character.length;
    }
  });
  return { text, segments };
}

function withoutPinyin(mapped: MappedText): MappedText {
  const parts: MappedText[] = [];
  let from = 0;
  for (const match of matchesOf(mapped.text, PINYIN)) {
    parts.push(slice(mapped, from, match.index));
    from = match.index + match[0].length;
  }
  return from === 0 ? mapped : concat([...parts, slice(mapped, from)]);
}

/** Extends the last segment where both sides run on one to one; starts another where they do not. */
function append(
  segments: Segment[],
  text: number,
  length: number,
  start: number,
  end: number,
): void {
  const last = segments.at(-1);
  const runsOn =
    last !== undefined &&
    length === end - start &&
    last.end === start &&
    last.end - last.start === text - last.text;
  if (runsOn) segments[segments.length - 1] = { ...last, end };
  else segments.push({ text, start, end });
}

/** The parts of a text joined by nothing, folded: a label that was broken over cells or lines. */
export function foldAll(parts: readonly MappedText[]): MappedText {
  return fold(concat(parts));
}
