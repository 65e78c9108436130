import { once, remember } from '../../text/once.js';
import { WordIndex } from '../../text/word-index.js';
import { isDated } from './dates.js';
import type { Element, Form, RelationBook, RelationSpec, WordNumber } from './forms.js';
import { programOf, type Program } from './program.js';

/** A word with the classes that it belongs to, or a number that is a word. */
export interface Word {
  readonly text: string;
  readonly classes: ReadonlySet<string>;
  readonly number?: WordNumber;
}

/** A form with its relation. */
export interface Entry {
  readonly relation: RelationSpec;
  readonly form: Form;
  readonly program: Program;
}

/** The words of the relations, and the forms by what they begin with. */
export interface Vocabulary {
  readonly book: RelationBook;
  readonly entries: readonly Entry[];
  readonly words: WordIndex<Word>;
  /** Forms that begin with a word of the class. */
  readonly byClass: ReadonlyMap<string, readonly Entry[]>;
  /** Forms that begin with a number, or with a date. */
  readonly byDate: readonly Entry[];
  readonly byFigure: readonly Entry[];
  /** Forms that begin with a bracket. */
  readonly byBracket: readonly Entry[];
  /**
   * Forms by the words that they cannot do without, so that a sentence asks only for those whose words it has; of
   * several such groups the smallest counts. `''` has those that need no word.
   */
  readonly byNeed: ReadonlyMap<string, readonly Entry[]>;
}

export const vocabularyOf = once((book: RelationBook): Vocabulary => {
  const byClass = new Map<string, Entry[]>();
  const entries: Entry[] = [];
  const byFigure: Entry[] = [];
  const byDate: Entry[] = [];
  const byBracket: Entry[] = [];
  for (const relation of book.relations) {
    for (const form of relation.forms) {
      const entry = { relation, form, program: programOf(form, relation.units) };
      entries.push(entry);
      const first = firstsOf(form.elements);
      if (first.figure) byFigure.push(entry);
      if (first.date) byDate.push(entry);
      if (first.bracket) byBracket.push(entry);
      for (const name of first.classes) {
        const own = byClass.get(name);
        if (own) own.push(entry);
        else byClass.set(name, [entry]);
      }
    }
  }
  const words = wordsOf(book);
  const byNeed = byNeedOf(entries);
  return { book, entries, words, byClass, byFigure, byDate, byBracket, byNeed };
});

function byNeedOf(entries: readonly Entry[]): Map<string, Entry[]> {
  const byNeed = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { needs } = entry.program;
    const smallest = needs.reduce<readonly string[] | undefined>(
      (best, group) => (best === undefined || group.length < best.length ? group : best),
      undefined,
    );
    for (const name of smallest ?? ['']) {
      const own = byNeed.get(name);
      if (own) own.push(entry);
      else byNeed.set(name, [entry]);
    }
  }
  return byNeed;
}

function wordsOf({ words, numbers }: RelationBook): WordIndex<Word> {
  const namesOf = new Map<string, string[]>();
  for (const [name, texts] of Object.entries(words)) {
    for (const text of texts) {
      const own = namesOf.get(text);
      if (own) own.push(name);
      else namesOf.set(text, [name]);
    }
  }
  const setOf = sharedSets();
  return new WordIndex<Word>([
    ...[...namesOf].map(([text, names]) => ({ text, classes: setOf(names) })),
    ...Object.entries(numbers).map(([text, number]) => ({ text, classes: setOf([]), number })),
  ]);
}

/** One set for all words of the same classes, which are few. */
function sharedSets(): (names: readonly string[]) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (names) => remember(known, names.join(' '), Infinity, () => new Set(names));
}

interface Firsts {
  readonly classes: Set<string>;
  figure: boolean;
  date: boolean;
  bracket: boolean;
}

/** What a form can begin with. */
function firstsOf(elements: readonly Element[]): Firsts {
  const firsts: Firsts = { classes: new Set(), figure: false, date: false, bracket: false };
  collect(elements, firsts);
  return firsts;
}

/** Whether the elements can be passed without anything. */
function collect(elements: readonly Element[], firsts: Firsts): boolean {
  for (const element of elements) {
    if ('slot' in element) {
      if (isDated(element.kind)) firsts.date = true;
      else firsts.figure = true;
    } else if ('word' in element) for (const name of element.word) firsts.classes.add(name);
    else if ('bracket' in element) firsts.bracket = true;
    else if ('maybe' in element) {
      collect(element.maybe, firsts);
      continue;
    } else if ('either' in element) {
      const passable = element.either.map((own) => collect(own, firsts));
      if (passable.includes(true)) continue;
    } else continue;
    return false;
  }
  return true;
}
