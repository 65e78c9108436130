/** What the acts, notices and plans say that reports speak of: `rules/law/`. */
export interface Law {
  readonly acts: { readonly acts: readonly Act[] };
  readonly documents: {
    /** Whose documents bear a code; the first name is the full one. */
    readonly issuers: readonly {
      readonly codes: readonly string[];
      readonly names: readonly string[];
    }[];
    /** Other national organs. */
    readonly organs: readonly string[];
    readonly documents: readonly KnownDocument[];
  };
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
  /** Congresses and plenary sessions, with the year and the month in which they were held. */
  readonly held: readonly {
    readonly year: number;
    readonly month?: number;
    readonly words: readonly string[];
  }[];
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
  /** Days on which its texts were signed or made public. */
  readonly published?: readonly string[];
  /** Who made it, and the years in which it was made and revised. */
  readonly by?: readonly string[];
  readonly issued?: readonly number[];
  readonly revised?: readonly number[];
  /** Numbers of paragraphs of the articles that have several; where given, all others have one. */
  readonly paragraphs?: Readonly<Record<string, number>>;
  /** Numbers of the items of an article, by the article's number. */
  readonly items?: Readonly<Record<string, number>>;
  readonly subjects?: readonly Subject[];
  /** What paragraphs and items of an article are about. */
  readonly parts?: readonly Part[];
  /** What its earlier text said. */
  readonly outdated?: readonly Outdated[];
  /** Sayings of the act, and ways of saying them that turn them round. */
  readonly sayings?: readonly {
    readonly quote: string;
    readonly misquoted: readonly string[];
    /** It is wrong only where it is said to be the act's. */
    readonly attributed?: boolean;
    readonly unless?: readonly string[];
  }[];
  /** How many kinds of a thing there are. */
  readonly kinds?: Readonly<Record<string, number>>;
  /** The days by which departments and governments publish their reports. */
  readonly deadlines?: {
    readonly article: number;
    readonly days: readonly string[];
    readonly words: readonly string[];
  };
  readonly 'chapter-names'?: readonly string[];
  /** Titles by which it is called and that are no act's. */
  readonly 'wrong-names'?: readonly string[];
  /** How titles begin and end that are meant for it where they are no act's. */
  readonly alike?: { readonly heads: readonly string[]; readonly tails: readonly string[] };
  /** What things that are made under it are not called. */
  readonly naming?: {
    readonly thing: string;
    readonly never: string;
    readonly usual: readonly string[];
    readonly article: number;
    readonly made: readonly string[];
    readonly unless: readonly string[];
  };
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

/** What an article is about. */
export interface Subject {
  readonly article: number;
  /** What it may speak of as others do. */
  readonly words?: readonly string[];
  /** What it alone speaks of: where another article is cited for this, that number is wrong. */
  readonly marks?: readonly string[];
  /** What it says in so many words, whatever else the sentence says; … stands for a few words of the clause. */
  readonly sure?: readonly string[];
  /** Articles that may be cited for it all the same. */
  readonly beside?: readonly number[];
}

/** A paragraph or an item of an article, and what it alone of that article speaks of. */
export interface Part {
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly marks: readonly string[];
}

/** Words of an earlier text of an act, and the article that says something else now. */
export interface Outdated {
  readonly words: readonly string[];
  readonly unless?: readonly string[];
  readonly article: number;
}

/** A term in working days. */
export interface Term {
  readonly id: string;
  readonly article: number;
  readonly days: number;
  /** One of these stands in the clause of the number, one of `sentence` in its sentence, none of `unless`. */
  readonly clause: readonly string[];
  readonly sentence: readonly string[];
  readonly unless?: readonly string[];
  /** A shorter one is wrong whether or not it is said to be the law's. */
  readonly exact?: boolean;
  /** With one of these in its clause a shorter one is wrong: the organ cannot set another. */
  readonly obliged?: readonly string[];
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
  /** Who issued it, where its number does not tell. */
  readonly by?: readonly string[];
  /** The day it was issued, `YYYY-MM-DD`, where it is known. */
  readonly issued?: string;
  /** What a sentence speaks of that cites it without its title, and no other document of nearly its number. */
  readonly about?: readonly string[];
  /** The first report year in which it is no longer in force, the day it ended, and what took its place. */
  readonly repealed?: { readonly from: number; readonly on?: string; readonly by: string };
  /** The text itself was read; else no finding is an error. */
  readonly verified: boolean;
}
