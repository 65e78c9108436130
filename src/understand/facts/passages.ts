import type { Block, TextBlock } from '../../draft/draft.js';
import type { MappedText, Segment } from '../../text/mapped.js';
import { narrow } from '../../text/numerals.js';
import { simplify } from '../../text/simplify.js';
import type { Outline, Passage } from '../report.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';
import { largest } from '../../text/lists.js';

/**
 * White space that means nothing in Chinese, so not a single space that keeps two numbers apart, and
 * pinyin that a mirror put behind a character: 務(wù).
 */
const DEBRIS =
  /(?<!\d)[\s\u00ad\u200b-\u200f\u2060\ufeff]+|[\s\u00ad\u200b-\u200f\u2060\ufeff]{2,}|[\s\u00ad\u200b-\u200f\u2060\ufeff](?!\d)|(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡ]{1,6}\)/g;
/** 12 486条: the space that keeps thousands apart in one number, before the word for what it counts. */
const THOUSANDS =
  /(?<=(?<![\d.,:/\-A-Za-z第表图件号])\d{1,3}(?:\s\d{3}){0,2})\s(?=\d{3}(?:\s\d{3}){0,2}(?:\.\d{1,4})?[\u4e00-\u9fff%(])/g;
const SPACED = /\d\s\d{3}/;
const MAY_HOLD_DEBRIS = /[\s(\u00ad\u200b-\u200f\u2060\ufeff]/;

/** The running text of a draft, in order, in the plain form that facts are read from. */
export function readPassages({ title, preface, sections }: Outline): Passage[] {
  const start = title?.span.start ?? -1;
  return [
    ...(title ? [{ area: 'title' as const, section: undefined, text: plainText(title.text) }] : []),
    ...texts(preface).map((block) => ({
      area: block.span.start < start ? ('head' as const) : ('preface' as const),
      section: undefined,
      text: plainText(block.content),
    })),
    ...flatMap(sections, ({ index, heading, body }): Passage[] => [
      { area: 'heading', section: index, text: plainText(heading.title) },
      ...texts(body).map((block) => ({
        area: 'body' as const,
        section: index,
        text: plainText(block.content),
      })),
    ]),
  ];
}

function texts(blocks: readonly Block[]): TextBlock[] {
  return blocks.filter(
    (block): block is TextBlock => block.type === 'text' && block.quoted !== true,
  );
}

/**
 * Half-width marks, simplified characters, no white space but between two numbers. Every character keeps its
 * place in the source. Statements, facts and text rules all read this form of the same paragraphs.
 */
export const plainText = once((mapped: MappedText): MappedText => {
  const text = simplify(narrow(mapped.text));
  const plain = text === mapped.text ? mapped : { ...mapped, text };
  if (!MAY_HOLD_DEBRIS.test(text)) return plain;
  const tidy = without(plain, DEBRIS);
  return SPACED.test(tidy.text) ? without(tidy, THOUSANDS) : tidy;
});

/** The text without what a pattern finds, in one pass over its segments. */
function without({ text, segments }: MappedText, pattern: RegExp): MappedText {
  const kept: { from: number; to: number }[] = [];
  let from = 0;
  for (const match of matchesOf(text, pattern)) {
    if (match.index > from) kept.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  if (from === 0) return { text, segments };
  if (from < text.length) kept.push({ from, to: text.length });
  let result = '';
  const placed: Segment[] = [];
  let index = 0;
  for (const piece of kept) {
    while (index + 1 < segments.length && segments[index + 1]!.text <= piece.from) index++;
    for (let at = index; at < segments.length && segments[at]!.text < piece.to; at++) {
      const segment = segments[at]!;
      const end = segments[at + 1]?.text ?? text.length;
      const [left, right] = [Math.max(piece.from, segment.text), Math.min(piece.to, end)];
      const isIdentity = end - segment.text === segment.end - segment.start;
      const start = isIdentity ? segment.start + left - segment.text : segment.start;
      placed.push({
        text: result.length,
        start,
        end: isIdentity ? start + right - left : segment.end,
      });
      result += text.slice(left, right);
      index = at;
    }
  }
  return { text: result, segments: placed };
}

/** Sentences are no longer than this on either side; keeps every search of a long text short. */
const WINDOW = 400;

/** The sentence around a place of a passage; offsets are those of the passage's text. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const opened = largest(['。', ';', '!', '?'].map((stop) => before.lastIndexOf(stop)));
  const stop = text.slice(end, end + WINDOW).search(/[。;!?]/);
  return {
    start: start - before.length + opened + 1,
    end: stop < 0 ? Math.min(text.length, end + WINDOW) : end + stop,
  };
}

/** Characters of a title that is looked back for. */
const LONGEST_TITLE = 120;

/** Whether a place of a text stands inside 《》, where the title of a document has years and names of its own. */
export function isInTitle(text: string, at: number): boolean {
  const ahead = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  return ahead.lastIndexOf('》') < ahead.lastIndexOf('《');
}
