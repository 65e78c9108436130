/** What the acts, notices and plans say that reports speak of: `rules/law/`. */
export interface Law {
  readonly acts: { readonly acts: readonly Act[] };
  readonly documents: { readonly documents: readonly KnownDocument[] };
  readonly plans: Plans;
}

/** Five-year plans, and what anniversaries are counted from. */
export interface Plans {
  readonly periods: readonly {
    readonly name: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly founded: readonly { readonly year: number; readonly words: readonly string[] }[];
}

/** An act by its official name, and what of it the checks hold sentences against. */
export interface Act {
  readonly name: string;
  readonly short?: string;
  /** Number of its articles in the text that is in force, from the report year `from` on. */
  readonly articles?: number;
  readonly from?: number;
  readonly chapters?: number;
  /** Days on which its texts came into force, `YYYY-MM-DD`, the newest first. */
  readonly force?: readonly string[];
  /** Number of the items of an article, by the article's number. */
  readonly items?: Readonly<Record<string, number>>;
  /** Words that tell what an article is about and no other of those listed. */
  readonly subjects?: readonly { readonly article: number; readonly words: readonly string[] }[];
  readonly 'chapter-names'?: readonly string[];
  /** Titles by which it is called and that are no act's. */
  readonly 'wrong-names'?: readonly string[];
  /** What is charged, in 元, for what the words say. */
  readonly rates?: readonly { readonly words: string; readonly yuan: number }[];
  readonly terms?: readonly Term[];
  readonly scales?: readonly Scale[];
  /** Within how many days or months a remedy that the words name is sought. */
  readonly limits?: readonly {
    readonly count: number;
    readonly unit: string;
    readonly words: string;
  }[];
}

/** What is charged in steps: nothing up to `free`, then for each one up to `to` so many 元. */
export interface Scale {
  readonly id: string;
  readonly unit: string;
  readonly free: number;
  readonly steps: readonly { readonly to: number; readonly yuan: number }[];
}

/** A term in working days. */
export interface Term {
  readonly id: string;
  readonly article: number;
  readonly days: number;
  /** All of them stand in the sentence, none of `unless`, and one of `near` right behind the number. */
  readonly words: readonly string[];
  readonly near?: readonly string[];
  /** Or one of these right before it. */
  readonly before?: readonly string[];
  readonly unless?: readonly string[];
  /** Only a longer term is wrong. */
  readonly over: boolean;
  /** The sentence says that the term is the law's. */
  readonly law: boolean;
}

/** A national document by its number. */
export interface KnownDocument {
  readonly number: string;
  readonly issuer: string;
  readonly year?: number;
  readonly serial: number;
  /** Words of its title that no other national document has together. */
  readonly title: readonly string[];
  /** Words that make a title another document's, which only speaks of this one. */
  readonly unless?: readonly string[];
  /** The day it was issued, `YYYY-MM-DD`, where it is known. */
  readonly issued?: string;
  /** The first report year in which it is no longer in force, and what took its place. */
  readonly repealed?: { readonly from: number; readonly by: string };
  /** The text itself was read; else no finding is an error. */
  readonly verified: boolean;
}
