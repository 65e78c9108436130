import type { DateToken, NumberToken, Token, WordToken } from './token.js';

/** A stretch of a sentence between marks; a list mark `、` divides only behind a number. */
export interface Segment {
  readonly tokens: readonly (WordToken | NumberToken | DateToken)[];
  readonly words: readonly WordToken[];
  /** It holds a number. */
  readonly counts: boolean;
  /** The mark in front of it; empty at the start of a sentence. */
  readonly opens: string;
  /** Brackets around it. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

type Content = Segment['tokens'][number];

/** What stood before a bracket and goes on behind it: 其他处理（含撤回）341件. */
interface Suspended {
  readonly tokens: readonly Content[];
  readonly from: number;
  readonly bracket: number;
  readonly mark: string;
}

/** Words and numbers between two marks; beyond it, it is no language, and reading each against each would take hours. */
const MOST_TOKENS = 400;

/** The sentences of a block, each divided into segments; what has more words between two marks than any sentence is left out. */
export function sentencesOf(tokens: readonly Token[], length: number): Segment[][] {
  const sentences: Segment[][] = [];
  let segments: Segment[] = [];
  let open: Content[] = [];
  let from = 0;
  let mark = '';
  let brackets: (Suspended | undefined)[] = [];
  const close = (end: number, next: string): void => {
    if (open.length > 0 && open.length <= MOST_TOKENS) {
      segments.push({
        tokens: open,
        words: open.filter(isWord),
        counts: hasNumber(open),
        opens: mark,
        depth: brackets.length,
        start: from,
        end,
      });
    }
    open = [];
    mark = next;
  };
  for (const token of tokens) {
    if (token.type !== 'mark') {
      open.push(token);
      continue;
    }
    const counts = hasNumber(open);
    if ((token.mark === '、' || token.mark === ':') && !counts) continue;
    if (token.mark === '(') {
      const goesOn = open.length > 0 && !counts;
      const suspended = { tokens: open, from, bracket: token.start, mark };
      if (goesOn) open = [];
      else close(token.start, '(');
      brackets.push(goesOn ? suspended : undefined);
      mark = '(';
    } else if (token.mark === ')') {
      close(token.start, ')');
      const suspended = brackets.pop();
      if (suspended) {
        const bracket = { start: suspended.bracket, end: token.end };
        open = [...suspended.tokens, { type: 'word', meaning: 'filler', ...bracket }];
        from = suspended.from;
        mark = suspended.mark;
        continue;
      }
    } else close(token.start, token.mark);
    from = token.end;
    if ('。!?'.includes(token.mark)) {
      if (segments.length > 0) sentences.push(segments);
      segments = [];
      mark = '';
      brackets = [];
    }
  }
  close(length, '');
  if (segments.length > 0) sentences.push(segments);
  return sentences;
}

function isWord(token: Content): token is WordToken {
  return token.type === 'word';
}

function hasNumber(tokens: readonly Content[]): boolean {
  return tokens.some(({ type }) => type === 'number');
}

/** A number of a segment with the words before it, back to the last number, and after it. */
export interface Window {
  readonly number: NumberToken;
  readonly left: readonly (WordToken | DateToken)[];
  readonly right: readonly (WordToken | DateToken)[];
  /** Where the text that belongs to the left begins. */
  readonly from: number;
  readonly to: number;
}

export function windowsOf(segment: Segment): Window[] {
  if (!segment.counts) return [];
  const windows: Window[] = [];
  let words: (WordToken | DateToken)[] = [];
  let from = segment.start;
  let open: { number: NumberToken; left: typeof words; from: number } | undefined;
  const close = (to: number): void => {
    if (!open) return;
    const { number, left, from: start } = open;
    windows.push({ number, left, right: words, from: start, to });
  };
  for (const token of segment.tokens) {
    if (token.type !== 'number') {
      words.push(token);
      continue;
    }
    close(token.start);
    open = { number: token, left: words, from };
    words = [];
    from = token.end;
  }
  close(segment.end);
  return windows;
}

/** Characters between two offsets that no token covers. */
export function uncovered(
  tokens: readonly (WordToken | NumberToken | DateToken)[],
  from: number,
  to: number,
): number {
  let gap = 0;
  let at = from;
  for (const { start, end } of tokens) {
    if (end <= at) continue;
    if (start >= to) break;
    gap += Math.max(0, start - at);
    at = end;
  }
  return gap + Math.max(0, to - at);
}

/** 商业企业申请中1件不予公开: one of them, not all. */
export function isOfThese({ number: { start } }: Window, text: string): boolean {
  return /(?<!其|新)中有?$/.test(text.slice(Math.max(0, start - 3), start));
}
