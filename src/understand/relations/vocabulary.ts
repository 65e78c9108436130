import { once } from '../../text/once.js';
import { WordIndex } from '../../text/word-index.js';
import type { Form, FormLists, RelationBook, RelationSpec, WordNumber } from './forms.js';
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
  /** Its place among all forms. */
  readonly place: number;
}

/** The words and forms of a rulebook. Of each list only what a report asks for is made, which is a small part of it. */
export interface Vocabulary {
  readonly book: RelationBook;
  readonly words: Words;
  readonly byClass: Lists;
  readonly byDate: readonly Entry[];
  readonly byFigure: readonly Entry[];
  readonly byBracket: readonly Entry[];
  readonly byNeed: Lists;
}

export const vocabularyOf = once((book: RelationBook): Vocabulary => {
  const entries: Entry[] = [];
  for (const relation of book.relations)
    for (const form of relation.forms) entries.push(entryOf(form, relation, book, entries.length));
  const listOf = (places: readonly number[]) => places.map((place) => entries[place]!);
  return {
    book,
    words: new Words(book),
    byFigure: listOf(book.byFigure),
    byDate: listOf(book.byDate),
    byBracket: listOf(book.byBracket),
    byClass: new Lists(book.byClass, listOf),
    byNeed: new Lists(book.byNeed, listOf),
  };
});

function entryOf(form: Form, relation: RelationSpec, book: RelationBook, place: number): Entry {
  let program: Program | undefined;
  return {
    relation,
    form,
    place,
    get program() {
      return (program ??= programOf(form, relation.units, book));
    },
  };
}

const NONE: readonly Entry[] = [];

/** Forms by class; always the same list for the same class. */
class Lists {
  readonly #known = new Map<string, readonly Entry[]>();
  readonly #index: FormLists;
  readonly #listOf: (places: readonly number[]) => readonly Entry[];

  constructor(index: FormLists, listOf: (places: readonly number[]) => readonly Entry[]) {
    this.#index = index;
    this.#listOf = listOf;
  }

  of(name: string): readonly Entry[] {
    let list = this.#known.get(name);
    if (list === undefined) {
      list = Object.hasOwn(this.#index, name) ? this.#listOf(this.#index[name]!) : NONE;
      this.#known.set(name, list);
    }
    return list;
  }
}

/** The words of the relations, read by the code of their first character. */
class Words {
  readonly #book: RelationBook;
  readonly #known = new Map<number, WordIndex<Word>>();
  /** One set for all words of the same classes, which are few. */
  readonly #sets: ReadonlySet<string>[] = [];

  constructor(book: RelationBook) {
    this.#book = book;
  }

  /** The codes that words begin with. */
  get firsts(): number[] {
    return codesOf(Object.keys(this.#book.words));
  }

  /** The codes that words begin with that are numbers. */
  get firstsOfNumbers(): number[] {
    return codesOf(Object.keys(this.#book.numbers));
  }

  /** The words that may stand at an offset of a text, the longest first. */
  at(text: string, offset: number): readonly Word[] {
    const code = text.charCodeAt(offset);
    let words = this.#known.get(code);
    if (words === undefined) {
      const own = this.#book.words[text[offset]!] ?? [];
      words = new WordIndex(own.map(([word, classes]) => this.#word(word, classes)));
      this.#known.set(code, words);
    }
    return words.at(text, offset);
  }

  #word(text: string, classes: number | undefined): Word {
    if (classes === undefined)
      return { text, classes: NO_CLASSES, number: this.#book.numbers[text]! };
    return { text, classes: (this.#sets[classes] ??= new Set(this.#book.classes[classes])) };
  }
}

const NO_CLASSES: ReadonlySet<string> = new Set();

function codesOf(words: readonly string[]): number[] {
  return words.map((word) => word.charCodeAt(0));
}
