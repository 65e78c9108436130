import type { EditionId } from '../../rulebook/types.js';
import type { Span } from '../../text/mapped.js';

/** What is known of a report when it is held against another: facts and places, and no text but openings. */
export interface Digest {
  /** The organ that reports, as it names itself. */
  readonly organ: string | null;
  readonly year: number | null;
  readonly edition: EditionId;
  /** The edition whose forms it filled in. */
  readonly formsEdition: EditionId;
  readonly sections: readonly { readonly id: string; readonly heading: string }[];
  /** By the id of the form; those that are not there, or were guessed, are absent. */
  readonly forms: Readonly<Record<string, DigestForm>>;
  /** Meanings of `rules/lexicon/series-words.yaml` that it speaks of. */
  readonly tells: readonly string[];
  /** What it says of the year before. */
  readonly past: readonly PastStatement[];
  readonly prose: ProseDigest;
  /** Sentence by sentence, to find them again in another form of the same report. */
  readonly wording: readonly WordingNote[];
  /** What it says it will do, sentence by sentence. */
  readonly promises: readonly string[];
}

export interface DigestForm {
  /** Index among `sections`; -1 in the preface. */
  readonly section: number;
  /** Every row and column was recognised by its label. */
  readonly isSure: boolean;
  /** By the ids of cells; those that hold no number are absent. */
  readonly cells: Readonly<Record<string, CellNote>>;
}

/** How a place of the source is noted. */
export type Note = (span: Span) => RangeNote;

/** Line, column, end line, end column, all from 1; the page where there are pages, the cell of a workbook. */
export type RangeNote = readonly (number | string)[];

/** The number of a cell, null where it is blank, and its place. */
export type CellNote = readonly [value: number | null, range: RangeNote];

/** A number of the year before that the prose states. */
export interface PastStatement {
  /** Id of the quantity (`rules/lexicon/quantities.yaml`). */
  readonly quantity: string;
  readonly value: number;
  /** This year's number beside which it stands without words of its own: it is of the same quantity where that is. */
  readonly now?: number;
  /** Number and unit as written. */
  readonly text: string;
  readonly range: RangeNote;
  /** Index among `sections`; -1 in the preface. */
  readonly section: number;
}

/** What of the prose can be held against other prose: prints, from which nobody can read it. */
export interface ProseDigest {
  /** How many pieces of five characters there are, each counted once, without those of the stock. */
  readonly pieces: number;
  /** The smallest prints of them, little-endian 32-bit numbers in ascending order, as base64. */
  readonly prints: string;
  /** Sentences that are no stock, in order. */
  readonly sentences: readonly SentenceNote[];
}

export interface SentenceNote {
  readonly print: number;
  /** Characters that were compared. */
  readonly length: number;
  /** How it begins. */
  readonly opening: string;
  readonly range: RangeNote;
  /** Index among `sections`; -1 in the preface. */
  readonly section: number;
}

/** A sentence as another form of the same report has it too: its words by a print, its numbers as they are. */
export interface WordingNote {
  /** Of the words, whatever the numbers are. */
  readonly print: number;
  /** Characters that were compared. */
  readonly length: number;
  /** The numbers in order, without separators of thousands: `1203`, `45.6%`. */
  readonly figures: readonly string[];
  /** How it begins. */
  readonly opening: string;
  readonly range: RangeNote;
  /** Index among `sections`; -1 in the preface. */
  readonly section: number;
}
