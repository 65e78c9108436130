import type { Bilingual, Level, Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { WordIndex } from '../../text/word-index.js';

/** Something that the prose can state a number of, and the cells that say the same. */
export interface Quantity {
  readonly id: string;
  readonly title: Bilingual;
  /** Quantities of one family are parts of one whole. */
  readonly family: string;
  readonly level?: Level;
  /** Recognised by a noun with one of the verbs, … */
  readonly noun?: string;
  readonly verbs?: readonly string[];
  /** … or by a word of its own while the topic is spoken of. */
  readonly word?: string;
  readonly topic?: string;
  readonly units?: 'cases' | 'money';
  /** … or, in the editions that have a cell for it, by words around the number. */
  readonly said?: Said;
  readonly editions?: readonly string[];
  /** Reports count it in several parts: two numbers need not be the same, nor one of several the whole. */
  readonly divides?: boolean;
  /**
   * A second number of it that no form settles: `any` may be right, as its words mean several things or it is told in
   * parts, or any that is not `near` the first, as its parts are told all over a report.
   */
  readonly again?: 'any' | 'near';
  readonly accept: readonly FormSums[];
  readonly amongNew?: readonly FormSums[];
}

/** A rate of two counts: 办结率. */
export interface RateSpec {
  readonly word: string;
  /** What is said to have been done with its part and with its whole. */
  readonly does: readonly string[];
  readonly of: readonly string[];
  /** The part is said to be in time. */
  readonly timely?: boolean;
  readonly accept: readonly {
    readonly form: string;
    readonly fractions: readonly {
      readonly part: readonly string[];
      readonly of: readonly string[];
    }[];
  }[];
}

/** The words around a number by which a quantity is recognised. */
export interface Said {
  /** What is counted, right before or behind the number. */
  readonly heads: readonly string[];
  readonly units: readonly string[];
  /** One of these must be spoken of, in the clause for a certain reading. */
  readonly about?: readonly string[];
  /** What is done, and other words that change nothing. */
  readonly acts?: readonly string[];
  /** With one of these in the clause, or in the sentence (`never`), it is another quantity. */
  readonly unless?: readonly string[];
  readonly never?: readonly string[];
  /** Quantities whose number right before this one says what it is about. */
  readonly after?: readonly string[];
}

/** Sums of cells of a form, each as good as the others; `-row.column` is taken away. */
export interface FormSums {
  readonly form: string;
  readonly sums: readonly (readonly string[])[];
}

export interface Lexicon {
  readonly quantities: readonly Quantity[];
  /** Those that words around the number name. */
  readonly indicators: readonly Quantity[];
  readonly byId: ReadonlyMap<string, Quantity>;
  /** By the meaning of their word. */
  readonly rates: ReadonlyMap<string, RateSpec>;
  /** `noun/verb` and `topic:word` → quantity. */
  readonly bySubject: ReadonlyMap<string, Quantity>;
  /** Meanings of the words that name a quantity by themselves. */
  readonly partWords: ReadonlySet<string>;
  readonly words: WordIndex<WordEntry>;
}

export interface WordEntry {
  readonly text: string;
  readonly meaning: string;
}

interface WordList {
  readonly entries: readonly {
    readonly text: string;
    readonly aliases?: readonly string[];
    readonly meaning?: string;
  }[];
}

const lexicons = new WeakMap<Rulebook, Lexicon | { none: true }>();

/** The words and quantities of the rulebook, indexed once; undefined where it has none. */
export function lexiconOf(rulebook: Rulebook): Lexicon | undefined {
  let known = lexicons.get(rulebook);
  if (known === undefined) {
    known = build(rulebook) ?? { none: true };
    lexicons.set(rulebook, known);
  }
  return 'none' in known ? undefined : known;
}

function build({ lexicon }: Rulebook): Lexicon | undefined {
  const words = lexicon['prose-words'] as WordList | undefined;
  const { quantities, rates = [] } = (lexicon['quantities'] ?? {}) as {
    quantities?: readonly Quantity[];
    rates?: readonly RateSpec[];
  };
  if (words === undefined || quantities === undefined) return undefined;
  return {
    quantities,
    indicators: quantities.filter(({ said }) => said !== undefined),
    rates: new Map(rates.map((rate) => [rate.word, rate])),
    byId: new Map(quantities.map((quantity) => [quantity.id, quantity])),
    bySubject: new Map(
      flatMap(quantities, (quantity) => subjectKeys(quantity).map((key) => [key, quantity])),
    ),
    partWords: new Set(flatMap(quantities, ({ word }) => word ?? [])),
    words: wordsOf(words),
  };
}

function subjectKeys({ noun, verbs, word, topic, said }: Quantity): string[] {
  if (said !== undefined) return [];
  if (word !== undefined) return [`${topic ?? ''}:${word}`];
  return verbs?.length ? verbs.map((verb) => `${noun ?? ''}/${verb}`) : [`${noun ?? ''}/none`];
}

function wordsOf({ entries }: WordList): WordIndex<WordEntry> {
  return new WordIndex(
    flatMap(entries, ({ text, aliases = [], meaning = 'filler' }) =>
      [text, ...aliases].map((word) => ({ text: word, meaning })),
    ),
  );
}
