import type { Block, TextBlock } from '../../draft/draft.js';
import { concat, slice, type MappedText } from '../../text/mapped.js';
import { narrow } from '../../text/numerals.js';
import { simplify } from '../../text/simplify.js';
import type { Outline, Passage } from '../report.js';

/** White space that means nothing in Chinese, and pinyin that a mirror put behind a character: 務(wù). */
const DEBRIS =
  /(?<!\d)[\s\u00ad\u200b-\u200f\u2060\ufeff]+|[\s\u00ad\u200b-\u200f\u2060\ufeff]+(?!\d)|(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡ]{1,6}\)/g;
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
    ...sections.flatMap(({ index, heading, body }): Passage[] => [
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
 * Half-width marks, simplified characters, no white space but between numbers. Every character keeps its
 * place in the source.
 */
export function plainText(mapped: MappedText): MappedText {
  const text = simplify(narrow(mapped.text));
  const plain = text === mapped.text ? mapped : { ...mapped, text };
  if (!MAY_HOLD_DEBRIS.test(text)) return plain;
  const parts: MappedText[] = [];
  let from = 0;
  for (const match of text.matchAll(DEBRIS)) {
    parts.push(slice(plain, from, match.index));
    from = match.index + match[0].length;
  }
  return from === 0 ? plain : concat([...parts, slice(plain, from)]);
}

/** The sentence around a place of a passage; offsets are those of the passage's text. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const from = Math.max(...['。', ';', '!', '?'].map((stop) => text.lastIndexOf(stop, start - 1)));
  const stop = text.slice(end).search(/[。;!?]/);
  return { start: start === 0 ? 0 : from + 1, end: stop < 0 ? text.length : end + stop };
}
