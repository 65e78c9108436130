import type { Block, TextBlock } from '../../draft/draft.js';
import { slice, sourceSpan, trim } from '../../text/mapped.js';
import { flatMap } from '../../text/flat-map.js';
import { readMark } from './marks.js';

/** A title ends within so many characters, with these words, and with a blank or what comes next after it. */
const TITLE =
  /^[^。；;！!\n]{6,70}?(?:年度报告|年度報告|年报)(?=\s|本报告|根据|按照|现将|现就|依据|一、|目[录次])/;
/** Where a heading of the first level may begin: behind a sentence, or behind the title. */
const HEADING =
  /(?:[。！？；：\s]|年度报告|年度報告|年报)\s{0,10}(?=[一二三四五六七八九十]{1,3}、)/g;
/** What the first sentence of a section begins with: there the words of its heading end. */
const SENTENCE =
  /^(.{2,28}?)(?=\d{4}年|本年|今年|全年|年内|一年来|[我本][局委办市县区镇乡省厅机单]|根据|按照|截至|[（(]一[）)])/;
/** The words of a heading, with the number of the next one behind them: no text stands between the two. */
const DIRECTLY = /^([^。，；：！？,;:!?\n]{2,40}?)(?<!、)(?=[一二三四五六七八九十]{1,3}、)/;
const LONGEST_HEADING = 40;
const SHORTEST = 60;
const FEWEST = 2;
/** Where other paragraphs stand beside the one that is cut, it must be plain that it holds the report. */
const FEWEST_BESIDE = 3;

/** A heading in running text, as offsets. */
interface Heading {
  readonly at: number;
  /** Where its words end; where its number does, if the words do not tell. */
  readonly end: number;
  /** The next heading follows without text. */
  readonly isBare: boolean;
  readonly isOfficial: boolean;
}

/**
 * A draft whose whole text came as one paragraph (copied from where line ends are lost), cut into its title
 * and its sections by the numbers 一、二、三、 that count on from one. A title and lines of a page may stand
 * beside it, but no other heading. Any other draft is left as it is. `isTitle` knows the words of headings.
 */
export function cutRunTogether(
  blocks: readonly Block[],
  isTitle: (words: string) => boolean,
): readonly Block[] {
  const texts = blocks.filter((block): block is TextBlock => block.type === 'text');
  const whole = longest(texts.filter(({ content, quoted }) => !quoted && isCandidate(content)));
  if (!whole) return blocks;
  const others = texts.filter((block) => block !== whole);
  if (others.some(({ content }) => isHeading(content.text, isTitle))) return blocks;
  const { text } = whole.content;
  const headings = headingsOf(text, isTitle);
  const isPlain = headings.filter(({ isOfficial }) => isOfficial).length >= FEWEST_BESIDE;
  if (headings.length < FEWEST || (others.length > 0 && !isPlain)) return blocks;
  const cuts = cutsOf(text, headings);
  return flatMap(blocks, (block): readonly Block[] =>
    block === whole ? cut(whole, cuts) : [block],
  );
}

function isCandidate({ text }: TextBlock['content']): boolean {
  return text.length >= SHORTEST && text.includes('二、') && !text.trim().includes('\n');
}

function longest(blocks: readonly TextBlock[]): TextBlock | undefined {
  const length = ({ content }: TextBlock) => content.text.length;
  return blocks.reduce<TextBlock | undefined>(
    (best, block) => (best && length(best) >= length(block) ? best : block),
    undefined,
  );
}

function isHeading(text: string, isTitle: (words: string) => boolean): boolean {
  const mark = readMark(text.slice(0, LONGEST_HEADING));
  return mark?.level === 1 || isTitle(text.trim());
}

/** Offsets at which the title ends, and sections and their texts begin. */
function cutsOf(text: string, headings: readonly Heading[]): number[] {
  const starts = flatMap(headings, ({ at, end }): number[] => [at, end]);
  const title = TITLE.exec(text.trimStart());
  const end = title ? text.length - text.trimStart().length + title[0].length : 0;
  return title && end <= headings[0]!.at ? [end, ...starts] : starts;
}

/** The headings that count on from one; where a list of contents comes first, those behind it. */
function headingsOf(text: string, isTitle: (words: string) => boolean): Heading[] {
  const starts = [...text.matchAll(HEADING)].map(({ 0: match, index }) => index + match.length);
  const first = runOf(text, starts, isTitle);
  const isContents = first.length > FEWEST && first.slice(0, -1).every(({ isBare }) => isBare);
  if (!isContents) return first;
  const behind = starts.filter((at) => at > first.at(-1)!.at);
  const second = runOf(text, behind, isTitle);
  return second.length === first.length ? second : first;
}

function runOf(
  text: string,
  starts: readonly number[],
  isTitle: (words: string) => boolean,
): Heading[] {
  const headings: Heading[] = [];
  const isNext = (at: number): boolean =>
    readMark(text.slice(at, at + LONGEST_HEADING))?.ordinal === headings.length + 1;
  for (;;) {
    const last = headings.at(-1);
    const from = last?.end ?? 0;
    const at = last?.isBare ? from : starts.find((start) => start >= from && isNext(start));
    if (at === undefined || !isNext(at)) return headings;
    headings.push(headingAt(text, at, headings.length + 2, isTitle));
  }
}

/** @param next the number that the heading behind it has */
function headingAt(
  text: string,
  at: number,
  next: number,
  isTitle: (words: string) => boolean,
): Heading {
  const from = at + (readMark(text.slice(at, at + LONGEST_HEADING))?.words ?? 0);
  const behind = text.slice(from, from + LONGEST_HEADING);
  const directly = DIRECTLY.exec(text.slice(from, from + 2 * LONGEST_HEADING))?.[1];
  const nextAt = from + (directly?.length ?? 0);
  const isBare =
    directly !== undefined &&
    readMark(text.slice(nextAt, nextAt + LONGEST_HEADING))?.ordinal === next;
  for (let length = behind.length; length > 1; length--) {
    if (!isTitle(behind.slice(0, length))) continue;
    const end = from + length;
    const isJoined = isBare && directly!.slice(length).trim() === '';
    return { at, end: isJoined ? nextAt : end, isBare: isJoined, isOfficial: true };
  }
  const sentence = SENTENCE.exec(behind)?.[1];
  if (isBare && (sentence === undefined || sentence.length >= directly!.length))
    return { at, end: nextAt, isBare, isOfficial: false };
  return { at, end: from + (sentence?.length ?? 0), isBare: false, isOfficial: false };
}

function cut(block: TextBlock, cuts: readonly number[]): TextBlock[] {
  return flatMap([0, ...cuts], (from, index): TextBlock[] => {
    const content = trim(slice(block.content, from, cuts[index] ?? block.content.text.length));
    return content.text === '' ? [] : [{ type: 'text', content, span: sourceSpan(content) }];
  });
}
