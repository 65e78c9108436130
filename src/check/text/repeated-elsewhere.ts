import { sourceSpan, type Span } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import type { Detected, Related } from '../finding.js';
import type { Passage } from './passages.js';

/** Shorter sentences may recur (本年度未发生行政复议); longer paragraphs are looked at as wholes. */
const SENTENCE = 25;
const PARAGRAPH = 40;
const LIST = 20;
const EXAMPLE = 20;
const STOPS = /[。！？!?]/g;
/** A heading that runs into its paragraph: （五）监督保障情况。 */
const LEAD = /^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.][^。]{2,24}[。:：]/;
const NUMBERED = /\d/;

interface Sentence {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
}

/**
 * A sentence with figures that another paragraph of the same section says again word for word, and a list
 * (一是…二是…) that was pasted behind a paragraph of another section. One finding for each.
 */
export function repeatedElsewhere(passages: readonly Passage[]): Detected[] {
  const first = new Map<string, Sentence>();
  const found: Detected[] = [];
  for (const passage of passages) {
    // A paragraph that stands twice as a whole is told as such.
    if (passage.plain.text.length < LIST) continue;
    for (const sentence of sentencesOf(passage)) {
      const known = first.get(sentence.key);
      if (!known) first.set(sentence.key, sentence);
      else if (known.passage !== passage && isTold(known, sentence))
        found.push(finding(sentence, known));
    }
  }
  return found;
}

function isTold(known: Sentence, { key, passage }: Sentence): boolean {
  const isList = /^一是.{4,}二是/.test(key);
  if (isList) return known.passage.place.section !== passage.place.section && key.length >= LIST;
  if (known.passage.place.section !== passage.place.section || key.length < SENTENCE) return false;
  const areWhole = [known.passage, passage].every(
    ({ plain }) => plain.text.length === key.length && key.length >= PARAGRAPH,
  );
  return NUMBERED.test(key) && !areWhole;
}

function* sentencesOf(passage: Passage): Generator<Sentence> {
  const { text } = passage.plain;
  const stops = matchesOf(text, STOPS);
  let start = LEAD.exec(text)?.[0].length ?? 0;
  for (const { index } of stops) {
    const end = index + 1;
    if (end <= start) continue;
    const list = text.slice(start, end).indexOf('一是');
    const from = list < 0 ? start : start + list;
    if (end - from >= LIST) yield { key: text.slice(from, end), start: from, end, passage };
    start = end;
  }
}

function finding({ key, start, end, passage }: Sentence, known: Sentence): Detected {
  return {
    messageId: 'elsewhere',
    values: { found: shorten(key) },
    span: sourceSpan(passage.plain, start, end),
    place: passage.place,
    related: [firstPlace(sourceSpan(known.passage.plain, known.start, known.end))],
  };
}

/** Where the words stand first. */
export function firstPlace(span: Span): Related {
  return { messageId: 'first-here', span };
}

/** The beginning of a text, for a message. */
export function shorten(text: string): string {
  return text.length > EXAMPLE ? `${text.slice(0, EXAMPLE)}…` : text;
}
