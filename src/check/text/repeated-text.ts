import {
  findDoubled,
  findRepeatedClauses,
  findRepeatedSentences,
  type WordLists,
  type Doubled,
} from '../../text/doubled.js';
import { findRepeatedInList } from '../../text/repeated-in-list.js';
import { findRepeatedItems } from '../../text/repeated-items.js';
import { findGarbled } from '../../text/garbled.js';
import { findIntrusions } from '../../text/intrusions.js';
import { sourceSpan } from '../../text/mapped.js';
import type { Detected } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { wordsOf } from './lexicon.js';
import { passagesOf, type Passage } from './passages.js';
import { firstPlace, repeatedElsewhere, shorten } from './repeated-elsewhere.js';
import { titleTwice } from './title-twice.js';
import { flatMap } from '../../text/flat-map.js';

/** Shortest paragraph that is not said twice by chance, in one section and in different ones. */
const PARAGRAPH = 40;
const FAR_PARAGRAPH = 80;
const SENTENCE = 15;

/** Paragraphs, sentences and words that stand twice, and lists pasted into sentences. */
export const repeatedText: CheckKind = ({ report, rulebook }) => {
  const passages = passagesOf(report);
  const lists = {
    rightful: new Set(wordsOf(rulebook, 'reduplication')),
    own: new Set(wordsOf(rulebook, 'own-words')),
    adverbs: wordsOf(rulebook, 'half-sentences', 'open-adverb'),
    stock: wordsOf(rulebook, 'stock-nouns'),
  };
  const paragraphs = doubledParagraphs(passages);
  // 五里乡人民政府政府 / 信息公开…: the line of a title that goes on in the next.
  const unended = new Set(report.outline.title?.blocks.slice(0, -1));
  return [
    ...titleTwice(report),
    ...paragraphs,
    ...flatMap(passages, (passage) => insideParagraph(passage, lists, unended.has(passage.block))),
    ...repeatedElsewhere(passages),
    ...intrusions(passages),
  ];
};

/** One finding for each run of paragraphs that follow each other in both places. */
function doubledParagraphs(passages: readonly Passage[]): Detected[] {
  const long = passages.filter(({ plain }) => plain.text.length >= PARAGRAPH);
  const firstAt = new Map<string, number>();
  const told = new Set<string>();
  const runs: { from: number; to: number; first: number }[] = [];
  long.forEach(({ plain, place }, at) => {
    const first = firstAt.get(plain.text);
    if (first === undefined) {
      firstAt.set(plain.text, at);
      return;
    }
    const isFar = long[first]!.place.section !== place.section;
    if ((isFar && plain.text.length < FAR_PARAGRAPH) || told.has(plain.text)) return;
    told.add(plain.text);
    const last = runs.at(-1);
    if (last?.to === at - 1 && last.first + (last.to - last.from) === first - 1) last.to = at;
    else runs.push({ from: at, to: at, first });
  });
  return runs.map(({ from, to, first }) => ({
    messageId: from === to ? 'paragraph' : 'paragraphs',
    values: { count: to - from + 1, found: shorten(long[from]!.content.text) },
    span: { start: long[from]!.block.span.start, end: long[to]!.block.span.end },
    place: long[from]!.place,
    related: [firstPlace(long[first]!.block.span)],
  }));
}

function insideParagraph(
  { content, place }: Passage,
  lists: WordLists,
  isUnended: boolean,
): Detected[] {
  const { text } = content;
  const told = new Set<string>();
  // A sentence that stands ten times is one slip.
  const all = [...findRepeatedSentences(text, SENTENCE), ...findRepeatedInList(text)];
  const again = all.filter(({ start, end }) => {
    const sentence = text.slice(start, end);
    return !told.has(sentence) && told.add(sentence);
  });
  const sentences = again.map(({ start, end, first }) => ({
    messageId: 'sentence',
    values: { found: shorten(text.slice(start, end)) },
    span: sourceSpan(content, start, end),
    place,
    related: [firstPlace(sourceSpan(content, first, first + end - start))],
  }));
  const items = [...findRepeatedItems(text), ...findRepeatedClauses(text)].map(
    ({ start, end, first }) => ({
      messageId: 'item',
      values: { found: text.slice(start, end) },
      span: sourceSpan(content, start, end),
      place,
      related: [firstPlace(sourceSpan(content, first, first + end - start))],
    }),
  );
  const twice = findDoubled(text, lists).filter(({ end }) => !isUnended || end < text.length);
  // 锟斤拷锟斤拷: what a broken encoding left, `garbled-text` says.
  const garbled = twice.length === 0 ? [] : findGarbled(text);
  const doubled = runs(twice, text).filter(
    ({ start }) => !garbled.some((one) => one.start <= start && start < one.end),
  );
  const words = doubled.map(({ start, end, word }): Detected => {
    const span = sourceSpan(content, start, end);
    return {
      messageId: 'word',
      values: { found: found(text, start, end, word), word },
      span,
      place,
      suggestions: [{ messageId: 'once', values: { word }, edit: { span, text: '' } }],
    };
  });
  return [...sentences, ...items, ...words];
}

/** 通过通过, and 进行了进行 with what stands between. */
function found(text: string, start: number, end: number, word: string): string {
  const from = text.lastIndexOf(word, start - 1);
  return start - from <= word.length && text.startsWith(word, start)
    ? word + word
    : text.slice(from, end);
}

/** A word that stands many times in a row is said once: from its second to its last. */
function runs(twice: readonly Doubled[], text: string): Doubled[] {
  const found: Doubled[] = [];
  for (const each of twice) {
    const last = found.at(-1);
    const between = last && text.slice(last.end, each.start);
    if (last?.word === each.word && (between === '' || between === each.word))
      found[found.length - 1] = { ...last, end: each.end };
    else found.push(each);
  }
  return found;
}

function intrusions(passages: readonly Passage[]): Detected[] {
  const found = findIntrusions(passages.map(({ plain }) => plain.text)).map(
    ({ index, start, end }) => ({
      text: passages[index]!.plain.text.slice(start, end),
      span: sourceSpan(passages[index]!.plain, start, end),
      place: passages[index]!.place,
    }),
  );
  const texts = [...new Set(found.map(({ text }) => text))];
  return texts.map((text) => {
    const [first, ...others] = found.filter((one) => one.text === text);
    return {
      messageId: 'intrusion',
      values: { found: text, count: others.length + 1 },
      span: first!.span,
      place: first!.place,
      related: others.map(({ span }) => ({ messageId: 'also-here', span })),
    };
  });
}
