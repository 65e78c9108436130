import type { MappedText, Span } from '../../text/mapped.js';

/** What the running text says of the report itself. */
export interface Facts {
  /** The running text in order, in the plain form that facts are read from. */
  readonly passages: readonly Passage[];
  /** The organ that reports, as the strongest place names it. */
  readonly issuer: (OrganMention & { readonly region: string }) | undefined;
  /** Every place that names the organ that reports, strongest first. */
  readonly organs: readonly OrganMention[];
  /** Short forms that the draft itself defines (以下简称…). */
  readonly shortForms: readonly string[];
  readonly signature: Signature | undefined;
  /** Dates with a month or a day. */
  readonly dates: readonly DateMention[];
  readonly citations: readonly Citation[];
}

/** A paragraph or heading of the running text. */
export interface Passage {
  /** `head`: above the title, where web pages keep their data. */
  readonly area: 'head' | 'title' | 'preface' | 'heading' | 'body';
  /** Index of the drafted section. */
  readonly section: number | undefined;
  /** Half-width marks, simplified characters, without spaces and inserted pinyin. */
  readonly text: MappedText;
}

/** A name of the organ, in plain text. `contact`: the organ that questions go to, which may be another. */
export interface OrganMention {
  readonly name: string;
  readonly from: 'title' | 'preface' | 'form' | 'signature' | 'contact';
  readonly span: Span;
}

/** Organ and date at the end of the draft; either may be absent. */
export interface Signature {
  readonly organ: OrganMention | undefined;
  readonly date: DateReading | undefined;
}

/** A date with what it dates; `passage` is undefined for a date of the file's head. */
export interface DateMention extends DateReading {
  readonly role: 'period' | 'signature' | 'publication' | 'cited' | 'other';
  readonly passage: Passage | undefined;
  /** Offsets in the text of the passage. */
  readonly from: number;
  readonly to: number;
}

/** A document cited by its number: 国办函〔2020〕109号 has issuer, year and serial. */
export interface Citation {
  readonly issuer: string;
  readonly year: number | undefined;
  readonly serial: number;
  readonly passage: Passage;
  /** Offsets in the text of the passage. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** A date as written; parts that were not written or cannot be read are undefined. */
export interface DateReading {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly span: Span;
}
