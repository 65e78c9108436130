import type { Rulebook } from '../../rulebook/types.js';
import { anyOf } from '../../rulebook/words.js';
import { flatMap } from '../../text/flat-map.js';
import type { NoteWords } from '../../text/author-notes.js';
import { once } from '../../text/once.js';
import type { PlaceholderWords } from '../../text/placeholder-words.js';

/** An entry of a word list in `rules/lexicon/`. */
export interface Entry {
  readonly text: string;
  readonly aliases?: readonly string[];
  readonly meaning?: string;
}

interface WordList {
  readonly entries: readonly Entry[];
}

/** The entries of a word list; none where the rulebook does not have it. */
export function entriesOf({ lexicon }: Rulebook, id: string): readonly Entry[] {
  return (lexicon[id] as WordList | undefined)?.entries ?? [];
}

/** All wordings of the entries, of one meaning if one is given. */
export function wordsOf(rulebook: Rulebook, id: string, meaning?: string): readonly string[] {
  let lists = known.get(rulebook);
  if (lists === undefined) known.set(rulebook, (lists = new Map()));
  const name = `${id}/${meaning ?? ''}`;
  let words = lists.get(name);
  if (words === undefined) {
    words = flatMap(
      entriesOf(rulebook, id).filter((entry) => meaning === undefined || entry.meaning === meaning),
      ({ text, aliases = [] }) => [text, ...aliases],
    );
    lists.set(name, words);
  }
  return words;
}

/** An expression for any of the wordings of one meaning, the longest first; for nothing where there is none. */
export function anyWord(rulebook: Rulebook, id: string, meaning: string): string {
  return anyOf(wordsOf(rulebook, id, meaning));
}

/** The words by which places that were left to be filled in are known. */
export function placeholderWords(rulebook: Rulebook): PlaceholderWords {
  return {
    notes: wordsOf(rulebook, 'placeholders', 'note'),
    slots: wordsOf(rulebook, 'placeholders', 'slot'),
    orders: wordsOf(rulebook, 'placeholders', 'order'),
    instructions: wordsOf(rulebook, 'placeholders', 'instruction'),
    noInstructions: wordsOf(rulebook, 'placeholders', 'no-instruction'),
    lengths: wordsOf(rulebook, 'placeholders', 'length'),
    outlines: wordsOf(rulebook, 'placeholders', 'outline'),
    fills: wordsOf(rulebook, 'placeholders', 'fill'),
    countSlots: wordsOf(rulebook, 'placeholders', 'count-slot'),
    nameSlots: wordsOf(rulebook, 'placeholders', 'name-slot'),
    marginNotes: wordsOf(rulebook, 'placeholders', 'margin-note'),
    between: noteWords(rulebook),
  };
}

/** What notes between authors are made of; the same object for one rulebook. */
const noteWords = once((rulebook: Rulebook): NoteWords => ({
  subjects: wordsOf(rulebook, 'placeholders', 'note-subject'),
  passages: wordsOf(rulebook, 'placeholders', 'note-passage'),
  orders: wordsOf(rulebook, 'placeholders', 'order-sentence'),
  leftovers: wordsOf(rulebook, 'placeholders', 'leftover'),
  speakers: wordsOf(rulebook, 'placeholders', 'note-speaker'),
  said: wordsOf(rulebook, 'placeholders', 'note-said'),
  parties: wordsOf(rulebook, 'placeholders', 'note-party'),
  tasks: wordsOf(rulebook, 'placeholders', 'note-task'),
  requests: wordsOf(rulebook, 'placeholders', 'note-request'),
  passageRequests: wordsOf(rulebook, 'placeholders', 'note-passage-request'),
  acts: wordsOf(rulebook, 'placeholders', 'note-act'),
  sources: wordsOf(rulebook, 'placeholders', 'note-source'),
  surnames: wordsOf(rulebook, 'placeholders', 'note-surname'),
  called: wordsOf(rulebook, 'placeholders', 'note-called'),
  asked: wordsOf(rulebook, 'placeholders', 'note-asked'),
  readers: wordsOf(rulebook, 'placeholders', 'no-instruction'),
}));

const known = new WeakMap<Rulebook, Map<string, readonly string[]>>();
