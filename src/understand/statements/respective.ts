import type { Segment, Window } from './segments.js';
import type { DateToken, NumberToken, WordToken } from './token.js';
import { uncovered } from './segments.js';
import { isHead, STOPS } from './heads.js';

/** A number of 复议、诉讼分别为3件、4件 with the label that it belongs to. */
export interface Assigned {
  /** That of the last number, where its own was left out: 3、4、5件. */
  readonly unit: string;
  /** Label and number as if they stood alone; undefined where the label is not understood. */
  readonly alone: { readonly window: Window; readonly text: string } | undefined;
  readonly label: readonly Word[];
  /** Where the first number of the list stands: it names the list. None where the labels are too few or too many. */
  readonly group: number | undefined;
  /** 分别占…: the numbers are shares of one whole. */
  readonly share: boolean;
  /** The last of a list that says that it is whole: A、B、C三类分别为…, …、其他分别为…. */
  readonly closes: boolean;
}

type Word = WordToken | DateToken;
interface Label {
  readonly start: number;
  readonly end: number;
}

/** Longest list that is told apart. */
const LONGEST = 40;
const NONE: ReadonlyMap<NumberToken, Assigned> = new Map();
/** What may stand between two numbers of the list. */
const BETWEEN = /^(?:[、,;]|和|及|与|以及|,?和)$/;
/** In front of the last number of a list. */
const LAST = /[和及与]/;
const JOINERS = /^(?:和|及|与|或|以及|或者)$/;
/** A、B、C三类: the labels are counted. */
const COUNTED = /([两二三四五六七八九])个?(?:类|项|种|者|方|方面|部分|渠道)[^、]{0,4}$/;
const NUMERALS = '两二三四五六七八九';

/** The numbers of a sentence that are given to labels in their order. */
export function respectiveOf(
  segments: readonly Segment[],
  text: string,
): ReadonlyMap<NumberToken, Assigned> {
  let assigned: Map<NumberToken, Assigned> | undefined;
  segments.forEach(({ tokens }, at) => {
    const mark = tokens.findLastIndex(
      (token) =>
        token.type === 'word' && (token.meaning === 'respectively' || token.meaning === 'among'),
    );
    if (mark < 0) return;
    const numbers = numbersAfter(segments, at, mark, text);
    if (numbers.length < 2) return;
    assigned ??= new Map();
    assign(segments, at, mark, numbers, text, assigned);
  });
  return assigned ?? NONE;
}

/** The first number behind the mark and those that follow it with nothing but marks between. */
function numbersAfter(
  segments: readonly Segment[],
  at: number,
  mark: number,
  text: string,
): NumberToken[] {
  const numbers: NumberToken[] = [];
  let tokens = segments[at]!.tokens.slice(mark + 1);
  for (let index = at; ; tokens = segments[index]!.tokens.slice()) {
    for (const token of tokens) {
      const before = numbers.at(-1);
      if (token.type !== 'number') {
        if (before && !JOINERS.test(text.slice(token.start, token.end))) return numbers;
        continue;
      }
      if (before && !BETWEEN.test(text.slice(before.end, token.start))) return numbers;
      if (before && isOver(before, token, numbers.at(-2), text)) return numbers;
      numbers.push(token);
    }
    index++;
    if (numbers.length === 0 || index >= segments.length) return numbers;
  }
}

/** 分别为3件、4件和5件，三项合计12件: behind the last number of a list, or one in digits, 三项 is none of them. */
function isOver(
  before: NumberToken,
  { start, chinese }: NumberToken,
  earlier: NumberToken | undefined,
  text: string,
): boolean {
  if (chinese && !before.chinese) return true;
  const isClosed = earlier !== undefined && LAST.test(text.slice(earlier.end, before.start));
  return isClosed && text.slice(before.end, start) === ',';
}

function assign(
  segments: readonly Segment[],
  at: number,
  mark: number,
  numbers: readonly NumberToken[],
  text: string,
  assigned: Map<NumberToken, Assigned>,
): void {
  const { tokens } = segments[at]!;
  const tail = tokens.slice(mark + 1, tokens.indexOf(numbers[0]!)) as Word[];
  const stop = tail.find((token) => token.type === 'word' && STOPS.has(token.meaning));
  if (stop?.type === 'word' && stop.meaning !== 'share') return;
  const { labels, words, counted, among } = labelsBefore(segments, at, mark, text);
  const share = [...tail, ...words].some(
    (token) => token.type === 'word' && token.meaning === 'share',
  );
  if (share && uncovered(tail, tokens[mark]!.end, numbers[0]!.start) > 0) return;
  const unit = numbers.at(-1)!.unit;
  if (labels.length === 0 || numbers.some((number) => number.unit !== '' && number.unit !== unit))
    return;
  const fits = labels.length === numbers.length && labels.length <= LONGEST;
  const end = numbers[0]!.start;
  const tailFrom = tokens[mark]!.end;
  const whole = fits && !among && (counted === labels.length || isRest(labels.at(-1)!, words));
  numbers.forEach((number, index) => {
    const label = labels[index]!;
    const own = fits ? wordsOf(label, words) : [];
    assigned.set(number, {
      unit,
      label: own,
      group: fits ? numbers[0]!.start : undefined,
      share,
      closes: whole && index === numbers.length - 1,
      alone:
        fits && !share
          ? aloneOf({ number: { ...number, unit }, label, own, tail, tailFrom, end, index }, text)
          : undefined,
    });
  });
}

/** The labels in front of the mark, or in the clause before where the mark begins its own. */
function labelsBefore(
  segments: readonly Segment[],
  at: number,
  mark: number,
  text: string,
): { labels: Label[]; words: Word[]; counted: number | undefined; among: boolean } {
  const own = segments[at]!;
  const named = own.tokens[mark]!.start > own.start || at === 0;
  const segment = named ? own : segments[at - 1]!;
  const before = named ? own.tokens.slice(0, mark) : segment.tokens;
  const number = before.findLastIndex(({ type }) => type === 'number');
  const words = before.slice(number + 1) as Word[];
  const among = words.findLastIndex((token) => token.type === 'word' && token.meaning === 'among');
  const from = words[among]?.end ?? before[number]?.end ?? segment.start;
  const to = named ? own.tokens[mark]!.start : segment.end;
  const labels = splitLabels(from, to, words, text);
  const last = labels.at(-1);
  const match = last && COUNTED.exec(text.slice(last.start, last.end));
  if (last && match) labels[labels.length - 1] = { ...last, end: last.start + match.index };
  const counted = match ? Math.max(2, NUMERALS.indexOf(match[1]!) + 1) : undefined;
  return { labels, words, counted, among: among >= 0 };
}

/** Divides at 、 and 和 that are not inside a word. */
function splitLabels(from: number, to: number, words: readonly Word[], text: string): Label[] {
  const labels: Label[] = [];
  let start = from;
  let at = from;
  const close = (end: number, next: number): void => {
    if (end > start) labels.push({ start, end });
    start = next;
  };
  for (const word of [...words, { start: to, end: to }]) {
    for (; at < word.start; at++) if (text[at] === '、') close(at, at + 1);
    if (word.end > word.start && JOINERS.test(text.slice(word.start, word.end)))
      close(word.start, word.end);
    at = Math.max(at, word.end);
  }
  close(to, to);
  return labels;
}

function wordsOf({ start, end }: Label, words: readonly Word[]): Word[] {
  return words.filter((word) => word.start >= start && word.end <= end);
}

function isRest(label: Label, words: readonly Word[]): boolean {
  const own = wordsOf(label, words);
  const [first] = own;
  const named = first?.type === 'word' && first.meaning === 'rest' && first.start === label.start;
  return named && uncovered(own, label.start, label.end) === 0;
}

interface Part {
  readonly number: NumberToken;
  readonly label: Label;
  readonly own: readonly Word[];
  readonly tail: readonly Word[];
  readonly tailFrom: number;
  /** Where the numbers begin. */
  readonly end: number;
  readonly index: number;
}

/** 诉讼分别公开3条 as 诉讼公开3条; undefined where unknown words make the label something else. */
function aloneOf(part: Part, text: string): Assigned['alone'] {
  const { number, label, own, tail, tailFrom, end, index } = part;
  const named = tail.some((token) => token.type === 'word' && isHead(token.meaning));
  const strict = index > 0 || named;
  if (strict && uncovered(own, label.start, label.end) > 0) return undefined;
  if (uncovered(tail, tailFrom, end) > 0) return undefined;
  const length = label.end - label.start;
  const shift = (words: readonly Word[], by: number): Word[] =>
    words.map((word) => ({ ...word, start: word.start - by, end: word.end - by }));
  const left = [...shift(own, label.start), ...shift(tail, tailFrom - length)];
  const start = length + end - tailFrom;
  const digits = text.slice(number.start, number.end);
  const to = start + digits.length;
  return {
    window: {
      number: { ...number, start, digitsEnd: start + number.digitsEnd - number.start, end: to },
      left,
      right: [],
      from: 0,
      to,
    },
    text: text.slice(label.start, label.end) + text.slice(tailFrom, end) + digits,
  };
}
