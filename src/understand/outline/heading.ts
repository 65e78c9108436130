import type { TextBlock } from '../../draft/draft.js';
import { narrow } from '../../text/numerals.js';
import { slice, sourceSpan, trim, type MappedText } from '../../text/mapped.js';
import type { Heading } from '../report.js';
import { readMark, type Mark } from './marks.js';

/** A paragraph read as a heading: its title, and the text that runs on after it. */
export interface HeadingReading {
  readonly heading: Heading;
  /** What follows the title in the same paragraph; undefined where nothing does. */
  readonly rest: TextBlock | undefined;
}

/** A run-in title is short: what is longer is a sentence with a number before it. */
const RUN_IN_TITLE = 40;
const STOPS = /[。：:；;！？\n]/;
const ENDS_SENTENCE = /[。；;！!]\s*$/;
/** A title may hold a number (打造5个平台); one that ends with a count states it. */
const COUNTED = /\d\s?(?:件|条|次|份|篇|个|起|项|人|人次|场|期|万?元)$/;
const CLOSING = /(?<![。：:；;，,、.！!…·\s])[。：:；;，,、.！!…·\s]+$/;

/**
 * Reads a paragraph as a heading. `length` is the length of a known title that the words begin with;
 * the title then ends there, whatever follows.
 */
export function readHeading(
  block: TextBlock,
  mark = readMark(block.content.text),
  length?: number,
): HeadingReading {
  const { content } = block;
  const from = mark?.words ?? content.text.length - content.text.trimStart().length;
  const words = content.text.slice(from);
  const end = from + (length ?? titleLength(words));
  const closing = CLOSING.exec(content.text.slice(Math.max(from, end - 40), end))?.[0].length ?? 0;
  const title = trim(slice(content, from, Math.max(from, end - closing)));
  const restFrom = end + (/^[\s。：:；;，,、.！!]+/.exec(content.text.slice(end))?.[0].length ?? 0);
  const rest = trim(slice(content, restFrom));
  const runIn = rest.text.length > 0;
  const span = sourceSpan(content, mark?.start ?? from, Math.max(mark?.end ?? from, end - closing));
  return {
    heading: {
      block,
      level: mark?.level ?? 0,
      mark: mark && place(content, mark),
      title,
      span,
      runIn,
    },
    rest: runIn ? { type: 'text', content: rest, span: sourceSpan(rest) } : undefined,
  };
}

/** （一）及时更新目录，全年公开信息192条。: a numbered line that says something is text without a title. */
export function isSentence({ block, title }: Heading): boolean {
  const isClosed = ENDS_SENTENCE.test(block.content.text);
  return COUNTED.test(title.text) || (isClosed && /[，,]/.test(title.text));
}

function place(content: MappedText, mark: Mark): NonNullable<Heading['mark']> {
  return {
    text: content.text.slice(mark.start, mark.end),
    ordinal: mark.ordinal,
    span: sourceSpan(content, mark.start, mark.end),
  };
}

/** Where the title ends: at the first stop; a short paragraph without one is a title as a whole. */
function titleLength(words: string): number {
  const plain = narrow(words);
  const stop = plain.search(STOPS);
  if (stop < 0) return words.length;
  if (stop === 0 || stop > RUN_IN_TITLE * 3) return words.length;
  return stop;
}
