import type { Block, TextBlock } from '../../draft/draft.js';
import { slice, sourceSpan, trim } from '../../text/mapped.js';
import { flatMap } from '../../text/flat-map.js';
import { readMark } from './marks.js';

/** A title ends within so many characters, with these words, and with a blank or the next sentence after it. */
const TITLE =
  /^[^。；;！!\n]{6,70}?(?:年度报告|年度報告|年报)(?=\s|本报告|根据|按照|现将|现就|依据)/;
/** Where a heading of the first level may begin: behind a sentence, or behind the title. */
const HEADING = /[。！？；：\s]\s{0,10}(?=[一二三四五六七八九十]{1,3}、)/g;
/** What the first sentence of a section begins with: there the words of its heading end. */
const SENTENCE =
  /^(.{2,28}?)(?=\d{4}年|本年|今年|全年|年内|一年来|[我本][局委办市县区镇乡省厅机单]|根据|按照|截至|[（(]一[）)])/;
const LONGEST_HEADING = 40;
const SHORTEST = 60;
const FEWEST = 2;

/**
 * A draft whose whole text came as one paragraph (copied from where line ends are lost), cut into its title
 * and its sections by the numbers 一、二、三、 that count on from one. Any other draft is left as it is.
 * `isTitle` knows the words of headings.
 */
export function cutRunTogether(
  blocks: readonly Block[],
  isTitle: (words: string) => boolean,
): readonly Block[] {
  const texts = blocks.filter((block): block is TextBlock => block.type === 'text');
  const [only] = texts;
  if (texts.length !== 1 || !only || only.quoted) return blocks;
  const { text } = only.content;
  if (text.length < SHORTEST || text.trim().includes('\n')) return blocks;
  const cuts = cutsOf(text, isTitle);
  if (cuts.length === 0) return blocks;
  return flatMap(blocks, (block): readonly Block[] => (block === only ? cut(only, cuts) : [block]));
}

/**
 * Offsets at which the title ends, and sections and their texts begin; none where the text tells no sections.
 * Where a heading ends cannot always be told: then its number alone is the heading.
 */
function cutsOf(text: string, isTitle: (words: string) => boolean): number[] {
  const sections: number[] = [];
  for (const match of text.matchAll(HEADING)) {
    const at = match.index + match[0].length;
    if (readMark(text.slice(at, at + 40))?.ordinal === sections.length + 1) sections.push(at);
  }
  if (sections.length < FEWEST) return [];
  const starts = flatMap(sections, (at): number[] => [at, textAt(text, at, isTitle)]);
  const title = TITLE.exec(text.trimStart());
  const end = title ? text.length - text.trimStart().length + title[0].length : 0;
  return title && end < sections[0]! ? [end, ...starts] : starts;
}

function textAt(text: string, at: number, isTitle: (words: string) => boolean): number {
  const from = at + (readMark(text.slice(at, at + 40))?.words ?? 0);
  const words = text.slice(from, from + LONGEST_HEADING);
  for (let length = words.length; length > 1; length--)
    if (isTitle(words.slice(0, length))) return from + length;
  return from + (SENTENCE.exec(words)?.[1]?.length ?? 0);
}

function cut(block: TextBlock, cuts: readonly number[]): TextBlock[] {
  return flatMap([0, ...cuts], (from, index): TextBlock[] => {
    const content = trim(slice(block.content, from, cuts[index] ?? block.content.text.length));
    return content.text === '' ? [] : [{ type: 'text', content, span: sourceSpan(content) }];
  });
}
