import { flatMap } from './flat-map.js';
import { matchesOf } from './matches.js';
import { once } from './once.js';

/**
 * What notes between authors are made of: `subjects` (此数据, 本段), `requests` (待, 请, 参照), `acts` (核实, 修改).
 * `passages` are the subjects that only a draft has, so that a note on them needs no brackets.
 */
export interface NoteWords {
  readonly subjects: readonly string[];
  readonly passages: readonly string[];
  readonly requests: readonly string[];
  /** Requests that are made of passages only: 参照, 由. */
  readonly passageRequests: readonly string[];
  readonly acts: readonly string[];
  /** With these the words are for readers: 申请表, 见. */
  readonly readers: readonly string[];
}

export interface AuthorNote {
  readonly start: number;
  readonly end: number;
}

interface Patterns {
  readonly inBrackets: RegExp;
  readonly bare: RegExp;
}

const OPEN = '[【〔[{<（(]';
const CLOSE = '[】〕\\]}>）)]';
const WORDS = '[^【】〔〕[\\]{}<>（）()。；;，,\\n]';
/** Between the subject and what is asked for: （数字等信息中心最后确认） */
const REACH = 14;

/** （此数据待办公室核实）, 此段参照去年内容修改。: notes from author to author that were left in the text. */
export function findAuthorNotes(text: string, words: NoteWords): AuthorNote[] {
  const { inBrackets, bare } = patternsOf(words);
  return flatMap([inBrackets, bare], (pattern) =>
    matchesOf(text, pattern)
      .filter(({ 0: note }) => !words.readers.some((word) => note.includes(word)))
      .map(({ 0: note, index }) => ({ start: index, end: index + note.length })),
  );
}

const patternsOf = once(
  ({ subjects, passages, requests, passageRequests, acts }: NoteWords): Patterns => {
    const act = `${WORDS}{0,${REACH}}?(?:${anyOf(acts)})${WORDS}{0,4}`;
    const ofPassage =
      `(?:${anyOf(passages)})(?:内容|文字|数字|数据)?(?:还|仍|尚)?` +
      `(?:${anyOf([...requests, ...passageRequests])})${act}`;
    const ofSubject =
      `(?:[此该本]|这个|以上|上述|具体)?(?:${anyOf(subjects)})(?:还|仍|尚)?` +
      `(?:${anyOf(requests)})${act}`;
    return {
      inBrackets: new RegExp(`${OPEN}(?:注[:：])?(?:${ofPassage}|${ofSubject})${CLOSE}`, 'g'),
      bare: new RegExp(`(?<=^|[。；;：:\\n])${ofPassage}(?=[。；;，,\\n]|$)`, 'g'),
    };
  },
);

function anyOf(words: readonly string[]): string {
  return words.length === 0
    ? '(?!)'
    : [...words].sort((one, other) => other.length - one.length).join('|');
}
