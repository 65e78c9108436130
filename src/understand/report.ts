import type { Block, Draft, TableBlock, TextBlock } from '../draft/draft.js';
import type {
  ColumnSpec,
  EditionId,
  EditionSpec,
  FormBlockSpec,
  FormSpec,
  RowSpec,
  SectionSpec,
  ValueKind,
} from '../rulebook/types.js';
import type { MappedText, Span } from '../text/mapped.js';
import type { DateReading, Facts } from './facts/facts.js';
import type { Unread } from './stages.js';
import type { Prose } from './statements/statement.js';

export type {
  Citation,
  DateMention,
  DateReading,
  Facts,
  OrganMention,
  Passage,
  Signature,
} from './facts/facts.js';

/** What a draft means: the edition it follows, its outline, its filled forms. No file formats. */
export interface Report extends Facts {
  readonly draft: Draft;
  readonly edition: EditionSpec;
  readonly choice: EditionChoice;
  /** The year that the figures cover, as far as the draft tells it. */
  readonly year: YearReading | undefined;
  /** Every place where the draft names its year, strongest first. */
  readonly years: readonly YearReading[];
  readonly outline: Outline;
  /** One for each form of the edition, in the order of the edition, found or not; without those of `unread`. */
  readonly forms: readonly FilledForm[];
  /** The edition whose forms the draft filled in; another than `edition` where old forms were used. */
  readonly formsEdition: EditionSpec;
  /** Editions that the labels of the drafted tables belong to, with the labels that tell it. */
  readonly signatures: readonly EditionSignature[];
  readonly period: PeriodReading | undefined;
  /** What the prose states in numbers, and that there was none of something. */
  readonly prose: Prose;
  /** Parts that the program failed to read; what stands for them says nothing. */
  readonly unread: readonly Unread[];
}

export interface EditionChoice {
  readonly id: EditionId;
  readonly by: 'option' | 'year' | 'forms' | 'citation' | 'default';
}

export interface YearReading {
  readonly year: number;
  readonly from: 'title' | 'period' | 'forms' | 'heading' | 'prose' | 'metadata';
  readonly span: Span;
}

export interface EditionSignature {
  readonly edition: EditionId;
  readonly label: string;
  readonly span: Span;
}

/** 统计期限: what the draft says of the period that its figures cover. */
export interface PeriodReading {
  readonly span: Span;
  /** As it reads, without the markup that may stand inside it in the source. */
  readonly text: string;
  readonly start: DateReading | undefined;
  readonly end: DateReading | undefined;
}

export interface Outline {
  readonly title: Title | undefined;
  /** Blocks before the first section, without the title. */
  readonly preface: readonly Block[];
  readonly sections: readonly Section[];
  /** Headings numbered like sections that belong into one: a second numbering system. */
  readonly strays: readonly Heading[];
}

export interface Title {
  readonly text: MappedText;
  readonly span: Span;
  readonly blocks: readonly TextBlock[];
}

/** A part of the draft under a heading of the first level. */
export interface Section {
  /** 0-based position among the drafted sections. */
  readonly index: number;
  readonly heading: Heading;
  /** The official section that it is; undefined for a section that the form does not have. */
  readonly spec: SectionSpec | undefined;
  /** The section is the second one that means the same official section. */
  readonly duplicate: boolean;
  /** What follows the heading, up to the next section; run-in text of the heading comes first. */
  readonly body: readonly Block[];
  /** Headings of lower levels in the body. */
  readonly subheadings: readonly Heading[];
}

export interface Heading {
  readonly block: TextBlock;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 0 without a mark. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly mark: HeadingMark | undefined;
  /** The words without mark and closing punctuation. */
  readonly title: MappedText;
  readonly span: Span;
  /** Text runs on in the same paragraph (（一）主动公开。全年…), or the numbered line is itself a sentence. */
  readonly runIn: boolean;
}

export interface HeadingMark {
  readonly text: string;
  readonly ordinal: number;
  readonly span: Span;
}

/**
 * How far a filled form can be trusted. `high`: rows and columns were recognised by their labels;
 * `medium`: some by their position; `low`: guessed.
 */
export type Confidence = 'high' | 'medium' | 'low';

/** An official form with what the draft wrote into it. */
export interface FilledForm {
  readonly spec: FormSpec;
  /** The drafted tables that hold it; empty where the form is absent. */
  readonly tables: readonly TableBlock[];
  /** The section where its first table stands; undefined in the preface. */
  readonly section: Section | undefined;
  readonly confidence: Confidence;
  /** Every official cell, by `cellId(row, column)`. */
  readonly cells: ReadonlyMap<string, FilledCell>;
  /** What alignment found amiss in rows and columns. */
  readonly shape: readonly ShapeFault[];
  /** Drafted labels that differ from the form. */
  readonly labels: readonly LabelFault[];
  readonly span: Span;
  /** The draft has its words and numbers, but they fell apart and no cell can be told; `tables` is empty. */
  readonly isScattered?: true;
  /** Tables that hold the whole form once more; what they say is not read. */
  readonly copies?: readonly TableBlock[];
}

export function cellId(row: string, column: string): string {
  return `${row}.${column}`;
}

/**
 * `value`: a number of the right kind; `empty`: blank or a dash; `unreadable`: words or a number that the
 * cell cannot hold; `missing`: the draft has no such cell.
 */
export type CellState = 'value' | 'empty' | 'unreadable' | 'missing';

export interface FilledCell {
  readonly id: string;
  readonly block: FormBlockSpec;
  readonly row: RowSpec;
  readonly column: ColumnSpec;
  readonly state: CellState;
  /** Where the state is `value`; also a negative or fractional number that a count cannot be. */
  readonly value: number | undefined;
  /** As written. */
  readonly raw: string;
  readonly span: Span;
  readonly fault: CellFault | undefined;
}

/** What is wrong with the way a cell is written, whatever its number. */
export type CellFault =
  | { readonly type: 'not-a-number' }
  | { readonly type: 'negative' }
  | { readonly type: 'fractional' }
  | { readonly type: 'unit-missing' }
  | { readonly type: 'format'; readonly plain: string }
  /** A number with a note in brackets behind it. */
  | { readonly type: 'note'; readonly plain: string }
  /** An amount in another unit than that of the form, and the same in the form's. */
  | { readonly type: 'unit'; readonly official: string; readonly converted: string };

export type ShapeFault =
  | { readonly type: 'missing-row'; readonly row: RowSpec; readonly span: Span }
  | { readonly type: 'missing-block'; readonly block: FormBlockSpec; readonly span: Span }
  | {
      readonly type: 'missing-column';
      readonly column: ColumnSpec;
      readonly block: FormBlockSpec;
      readonly span: Span;
    }
  | { readonly type: 'extra-row'; readonly label: string; readonly span: Span }
  | { readonly type: 'extra-column'; readonly label: string; readonly span: Span }
  | {
      readonly type: 'double-row';
      readonly row: RowSpec;
      readonly span: Span;
      readonly first: Span;
    }
  | {
      readonly type: 'row-order';
      readonly row: RowSpec;
      readonly span: Span;
      readonly after: RowSpec | undefined;
    }
  | { readonly type: 'column-order'; readonly column: ColumnSpec; readonly span: Span }
  | {
      readonly type: 'group-order';
      readonly group: string;
      readonly column: ColumnSpec;
      readonly span: Span;
    }
  | {
      readonly type: 'shifted-row';
      readonly row: RowSpec;
      readonly by: number;
      readonly span: Span;
    }
  | {
      readonly type: 'split-number';
      readonly row: RowSpec;
      readonly column: ColumnSpec;
      readonly joined: string;
      readonly span: Span;
    }
  /** A group that the edition breaks down into rows is drafted as one row, as in an older edition. */
  | {
      readonly type: 'collapsed-group';
      readonly group: string;
      readonly rows: number;
      readonly span: Span;
    }
  | {
      readonly type: 'cell-count';
      readonly row: RowSpec;
      readonly found: number;
      readonly expected: number;
      readonly span: Span;
    };

export interface LabelFault {
  readonly found: string;
  readonly expected: string;
  readonly span: Span;
  /** The column that it is the head of. */
  readonly column?: ColumnSpec | undefined;
  /** Told by the labels around it alone: its words are like no label. */
  readonly byPlace?: true;
}

export type { ValueKind };
