import type { DateToken, NumberToken, Token } from '../statements/token.js';
import { skipped } from '../statements/tokenize.js';
import { once } from '../../text/once.js';
import { DateReader, type Dated } from './dates.js';
import {
  daysOf,
  digitFigure,
  figureOf,
  pastDigits,
  ratioFigure,
  spokenFigure,
  wordFigure,
  type Figure,
} from './figure.js';
import { listedNames, namesFigure } from './names.js';
import type { Vocabulary, Word } from './vocabulary.js';

/** What a sentence is made of, for forms. */
export type Event =
  | {
      readonly type: 'figure';
      readonly start: number;
      readonly end: number;
      readonly figure: Figure;
    }
  | {
      readonly type: 'word';
      readonly start: number;
      readonly end: number;
      readonly classes: ReadonlySet<string>;
      /** What a date counts. */
      readonly dated?: Dated;
    }
  | { readonly type: 'mark'; readonly start: number; readonly end: number; readonly mark: string }
  | {
      readonly type: 'open';
      readonly start: number;
      readonly end: number;
      /** Index of the event that closes the bracket. */
      close?: number;
      /** No number stands in it. */
      plain?: boolean;
    }
  | { readonly type: 'close'; readonly start: number; readonly end: number };

/** The year of the report and what a date says of it. */
function dateClass(year: number | undefined, reported: number | undefined): string {
  if (year === undefined || reported === undefined) return 'date-part';
  if (year === reported) return 'date-this';
  if (year === reported - 1) return 'date-last';
  return year < reported ? 'date-earlier' : 'date-later';
}

/** Events of a bracket that are looked at for a number. */
const PLAIN = 12;

/** What a character can begin, as bits. */
const [WORD, WORD_NUMBER, DIGIT, QUOTE, SPOKEN] = [1, 2, 4, 8, 16];

/** What each character can begin, so that most of them are passed over at one look. */
const beginningsOf = once(({ words }: Vocabulary): Uint8Array => {
  const beginnings = new Uint8Array(0x10000);
  const add = (characters: string, bit: number): void => {
    for (let at = 0; at < characters.length; at++) beginnings[characters.charCodeAt(at)]! |= bit;
  };
  add('0123456789', DIGIT);
  add('“"《', QUOTE);
  // 百分之六十五
  add('一二两三四五六七八九十百', SPOKEN);
  for (const first of words.firsts) beginnings[first]! |= WORD;
  for (const first of words.firstsOfNumbers) beginnings[first]! |= WORD_NUMBER;
  return beginnings;
});

/** Whether the events of a sentence can hold a number or a date; where they cannot, no relation stands there. */
export function canHoldFigure(
  text: string,
  from: number,
  to: number,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): boolean {
  if (tokens.some(({ type }) => type === 'number' || type === 'date')) return true;
  const beginnings = beginningsOf(vocabulary);
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const begins = beginnings[code]!;
    if (begins <= WORD) continue;
    if (begins & DIGIT) return true;
    if (begins & SPOKEN && spokenFigure(text, at)) return true;
    if (begins & QUOTE && namesFigure(text, at)) return true;
    if (begins & WORD_NUMBER) {
      const words = vocabulary.words.at(text, at);
      if (words.some((word) => word.number && text.startsWith(word.text, at))) return true;
    }
  }
  return false;
}

const DATES = new Map(
  ['date-part', 'date-this', 'date-last', 'date-earlier', 'date-later'].map((name) => [
    name,
    new Set([name]),
  ]),
);

/** The events of one sentence, from its tokens and the words of the relations, in one pass. */
export function eventsOf(
  text: string,
  from: number,
  to: number,
  tokens: readonly Token[],
  statements: ReadonlyMap<NumberToken, number>,
  reported: number | undefined,
  vocabulary: Vocabulary,
): Event[] {
  const { words } = vocabulary;
  const beginnings = beginningsOf(vocabulary);
  const events: Event[] = [];
  const opened: number[] = [];
  const dates = new DateReader(reported);
  let next = 0;
  let at = from;
  while (at < to) {
    while (next < tokens.length && tokens[next]!.end <= at) next++;
    const token = tokens[next];
    const code = text.charCodeAt(at);
    const begins = beginnings[code]!;
    if (begins === 0 && token?.start !== at) {
      at++;
      continue;
    }
    const span = begins & DIGIT && begins & WORD ? wordAt(text, at, words) : undefined;
    if (span) {
      events.push({ type: 'word', start: at, end: at + span.text.length, classes: span.classes });
      at += span.text.length;
      continue;
    }
    if (token?.start === at) {
      if (token.type === 'number' && isArticle(token, text)) {
        at = token.end;
        continue;
      }
      if (token.type === 'number') {
        const ratio = ratioFigure(token, text);
        const figure = ratio ?? figureOf(token, text, statements.get(token));
        pushNames(figure, text, events);
        events.push(figureEvent(figure));
        at = figure.end;
        continue;
      }
      const days = token.type === 'date' ? daysFigure(token, events.at(-1)) : undefined;
      if (days) {
        events.push(figureEvent(days));
        at = days.end;
        continue;
      }
      if (token.type === 'date') {
        const classes = DATES.get(dateClass(token.year, reported))!;
        events.push({ type: 'word', start: at, end: token.end, classes, dated: dates.read(token) });
        at = token.end;
        continue;
      }
      if (token.type === 'mark') {
        pushMark(token.mark, at, events, opened);
        at++;
        continue;
      }
    }
    if (begins & DIGIT) {
      const figure = digitFigure(text, at);
      if (figure) events.push(figureEvent(figure));
      at = figure ? figure.end : pastDigits(text, at);
      continue;
    }
    const names = begins & QUOTE ? namesFigure(text, at) : undefined;
    if (names) {
      events.push(figureEvent(names));
      at = names.end;
      continue;
    }
    const quoted = begins & QUOTE ? quotedAt(text, at, vocabulary) : undefined;
    if (quoted) {
      events.push({ type: 'word', start: at, end: quoted.end, classes: quoted.classes });
      at = quoted.end;
      continue;
    }
    // 新增“7日内告知”: what is quoted says nothing of the numbers around it.
    if (begins & QUOTE && text[at] !== '《') {
      at = Math.max(at + 1, skipped(text, at));
      continue;
    }
    const word = begins & WORD ? wordAt(text, at, words) : undefined;
    const figure = word ? undefined : begins & SPOKEN ? spokenFigure(text, at) : undefined;
    if (word) {
      const end = at + word.text.length;
      if (word.number) events.push(figureEvent(wordFigure(at, end, word.number)));
      else events.push({ type: 'word', start: at, end, classes: word.classes });
      at = end;
    } else if (figure) {
      pushNames(figure, text, events);
      events.push(figureEvent(figure));
      at = figure.end;
    } else at++;
  }
  return events;
}

/** 为期15日, 共15日: so many days, no day of a month. */
function daysFigure(
  { year, month, day, start, end }: DateToken,
  before: Event | undefined,
): Figure | undefined {
  if (day === undefined || year !== undefined || month !== undefined) return undefined;
  const isSpan = before?.type === 'word' && before.end === start && before.classes.has('days-word');
  return isSpan ? daysOf(start, end, day) : undefined;
}

const MOST = /[长短快慢多少高低大小]的?$/;

/** 最长一件, 最长的一件: no number of things. */
function isArticle({ chinese, value, start }: NumberToken, text: string): boolean {
  return chinese && value === 1 && MOST.test(text.slice(Math.max(0, start - 2), start));
}

/** 第二 of 第二十条 and 第二条, 排名第三 of 排名第三十四位 rank nothing. */
function isInOrdinal(word: string, text: string, at: number): boolean {
  const next = text[at + word.length] ?? '';
  if (word.startsWith('第')) return /[一二三四五六七八九十百条款章]/.test(next);
  return /第[一二三四五六七八九]$/.test(word) && /[十百]/.test(next);
}

function wordAt(text: string, at: number, all: Vocabulary['words']): Word | undefined {
  const words = all.at(text, at);
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (text.startsWith(word.text, at) && !isInOrdinal(word.text, text, at)) return word;
  }
  return undefined;
}

/** “满意”: a word that sorts things into a set, alone in quotes, is what they are called. */
function quotedAt(
  text: string,
  at: number,
  { words, book }: Vocabulary,
): { readonly end: number; readonly classes: Word['classes'] } | undefined {
  const word = wordAt(text, at + 1, words);
  const end = at + 1 + (word?.text.length ?? 0);
  if (word === undefined || !'”"'.includes(text[end] ?? '-')) return undefined;
  const sorts = Object.values(book.sets).some(({ of }) =>
    of.some((name) => word.classes.has(name)),
  );
  return sorts ? { end: end + 1, classes: word.classes } : undefined;
}

function figureEvent(figure: Figure): Event {
  return { type: 'figure', start: figure.start, end: figure.end, figure };
}

/** Names right before the number of them take no room. */
function pushNames(counter: Figure, text: string, events: Event[]): void {
  const figure = listedNames(counter, text);
  if (figure) events.push({ type: 'figure', start: figure.end, end: figure.end, figure });
}

function pushMark(mark: string, at: number, events: Event[], opened: number[]): void {
  if (mark === '(') {
    opened.push(events.length);
    events.push({ type: 'open', start: at, end: at + 1 });
  } else if (mark === ')') {
    const index = opened.pop();
    const open = index === undefined ? undefined : events[index];
    if (open?.type === 'open') {
      open.close = events.length;
      open.plain = !events.slice(index, index! + PLAIN).some(({ type }) => type === 'figure');
    }
    events.push({ type: 'close', start: at, end: at + 1 });
  } else events.push({ type: 'mark', start: at, end: at + 1, mark });
}
