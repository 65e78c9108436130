/**
 * The shapes of the law as data (`rules/`). The JSON Schemas in `rules/schema/` say the same and are
 * what validates the files; these types are what the code sees after validation.
 */

import type { Law } from './law.js';

/** Id of an edition of the form: the name of its file in `rules/editions/`, such as `2021`. */
export type EditionId = string;
export type Level = 'error' | 'warning';
export type Preset = 'recommended' | 'strict';
export type Language = 'zh' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;

/** Where a duty comes from: a document and the clause in it. */
export interface Basis {
  readonly editions?: readonly EditionId[];
  readonly document: string;
  readonly clause?: string;
  /** A short statement of what the clause asks for, in our words. */
  readonly note?: Bilingual;
}

/** An official edition of the report. */
export interface EditionSpec {
  readonly id: EditionId;
  readonly title: Bilingual;
  /** First and last report year (the year that the figures cover) that must follow the edition. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly basis: readonly Basis[];
  /** The examples of the rules are pieces of reports of this edition. */
  readonly examples?: boolean;
  /** The document that prescribes the form, where there is one. */
  readonly format?: FormatSpec;
  /** Labels that tell a form of this edition; what several editions have tells none of them from the others. */
  readonly signatures: readonly string[];
  /** Documents that a report of this edition cites as its format. */
  readonly citations: readonly string[];
  /** Titles of the same documents, as far as no other document bears them. */
  readonly titles?: readonly string[];
  readonly sections: readonly SectionSpec[];
  /** What the report must speak of, where the edition prescribes contents and no headings (before 2019). */
  readonly topics?: readonly TopicSpec[];
  readonly forms: readonly FormSpec[];
}

/** The document that prescribes the form of an edition. */
export interface FormatSpec {
  /** As `国办公开办函〔2021〕30号`. */
  readonly number: string;
  readonly title: string;
  /** Words of its title that no document other than the format of another edition has together. */
  readonly words: readonly string[];
  /** The day it was issued, `YYYY-MM-DD`, where it is known. */
  readonly issued?: string;
  /** The text itself was read; else no finding on it is an error. */
  readonly verified: boolean;
}

/** A matter that the report must cover, under whatever heading. */
export interface TopicSpec {
  readonly id: string;
  readonly title: Bilingual;
  /** As in `SectionSpec`. */
  readonly keywords: readonly (readonly string[])[];
  readonly unless?: readonly string[];
  /** Usual, but not required. */
  readonly optional?: boolean;
}

/** A section that the edition requires. */
export interface SectionSpec {
  readonly id: string;
  /** 1 for 一、, and so on. */
  readonly ordinal: number;
  /** The official heading without its number. */
  readonly title: string;
  /** Other headings that are official too. */
  readonly aliases: readonly string[];
  /** Headings that mean this section and ought to be the official one. */
  readonly variants: readonly string[];
  /**
   * Each group is a set of words that all stand in a heading of this section, however it is worded;
   * one group is enough to recognise it.
   */
  readonly keywords: readonly (readonly string[])[];
  /** With one of these words in it, a heading is not this section's because of its keywords alone. */
  readonly unless?: readonly string[];
  /** The form that must stand in this section. */
  readonly form?: string;
}

/** A table of the official form. */
export interface FormSpec {
  readonly id: string;
  /** What people call it: 表二, 表三, 表四. */
  readonly name: Bilingual;
  readonly title: string;
  /** Id of the section (or of the topic) where the form stands. */
  readonly section: string;
  /** The edition knows the form and does not require it. */
  readonly optional?: boolean;
  /** A form of some provinces, whose rows and labels differ from one to the next. */
  readonly local?: boolean;
  readonly blocks: readonly FormBlockSpec[];
  readonly identities: readonly IdentitySpec[];
}

/** A part of a form with columns of its own. A cell's id is `<row id>.<column id>`. */
export interface FormBlockSpec {
  readonly id: string;
  /** A line of its own above the block. */
  readonly caption?: LabelSpec;
  /** The head of the label columns (信息内容, or the note in the corner). */
  readonly corner?: LabelSpec;
  /** The head of a label column that holds the unit of each row. */
  readonly unitColumn?: LabelSpec;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
}

export interface LabelSpec {
  readonly label: string;
  /** Wordings accepted in silence. */
  readonly aliases?: readonly string[];
  /** Wordings known to mean this label that ought to be corrected. */
  readonly variants?: readonly string[];
}

/**
 * `count`: an integer from 0; `change`: an integer with a sign (+2, -5, 增2, 减4);
 * `money`: a decimal from 0 in the unit of the form; `amount`: a decimal from 0 that carries its own unit.
 */
export type ValueKind = 'count' | 'change' | 'money' | 'amount';

export interface ColumnSpec extends LabelSpec {
  readonly id: string;
  /** Head cells above the column, from the top. */
  readonly groups?: readonly LabelSpec[];
  readonly value: ValueKind;
  /** Unit of the column's numbers, where its label says one. */
  readonly unit?: string;
}

export interface RowSpec extends LabelSpec {
  readonly id: string;
  /** Label cells to the left of the row's own label, from the left. */
  readonly groups?: readonly LabelSpec[];
  /** Id of the row above that this row is a part of, where the form shows it by order, not by groups. */
  readonly parent?: string;
  /** A row that carries a label and no numbers. */
  readonly heading?: boolean;
  /** Short name for messages where the label is long. */
  readonly short?: string;
  /** Number of the row, where the form prints one for each row. */
  readonly code?: string;
  /** Unit of the row's numbers, where the form prints one for each row. */
  readonly unit?: string;
  /** Kind of the row's values where it is not that of the column. */
  readonly value?: ValueKind;
  /** Some official copies of the form do not have the row. */
  readonly optional?: boolean;
}

/**
 * A relation between the cells of a form: the sum of `left` against the sum of `right`, in every column
 * (`left` and `right` are row ids) or in every row (they are column ids).
 */
export interface IdentitySpec {
  readonly id: string;
  /** The rule under which a breach is reported. */
  readonly rule: string;
  readonly each: 'row' | 'column';
  /** Only in these rows or columns; all where absent. */
  readonly within?: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly relation?: '=' | '>=' | '<=';
  /** Level of a breach where the left side is larger (`over`) or smaller (`under`); else the rule's. */
  readonly levels?: { readonly over?: Level; readonly under?: Level };
  /** Holds only where every cell that takes part has a value. */
  readonly complete?: boolean;
}

/** One rule: what it asks, how it is checked, and what it says. */
export interface RuleSpec {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly title: Bilingual;
  readonly level: Level;
  /** `local`: on only where a profile or a configuration asks for it. */
  readonly preset: Preset | 'local';
  readonly editions: readonly EditionId[];
  /** The check kind in `src/check/`. */
  readonly kind: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly basis: readonly Basis[];
  /** Whether `--fix` may repair it, and how freely. */
  readonly fix: 'none' | 'safe' | 'unsafe';
  /** Message templates by message id; `{name}` takes a value of the finding. */
  readonly messages: Readonly<Record<string, Bilingual>>;
}

/** How a relation between numbers is said, with sentences that are right and wrong. */
export interface RelationDocs {
  readonly id: string;
  readonly title: Bilingual;
  readonly forms: readonly string[];
  readonly examples: {
    readonly true: readonly string[];
    readonly false: readonly {
      readonly text: string;
      /** The words at fault, and values of the message. */
      readonly at: string;
      readonly says?: Readonly<Record<string, string | number>>;
    }[];
  };
}

/** What `explain` and the generated pages add to a rule; loaded only when asked for. */
export interface RuleDocs {
  readonly summary: Bilingual;
  readonly why: Bilingual;
  readonly silent: Bilingual;
  /** Sentences that the rule understands, for rules that read numbers in the prose. */
  readonly understands?: readonly string[];
  /** The relations of the prose that it reports, by `rules/lexicon/relations`. */
  readonly relations?: readonly RelationDocs[];
  readonly examples: readonly {
    readonly title: Bilingual;
    /** Options of the rule for this example. */
    readonly options?: Readonly<Record<string, unknown>>;
    /** Last year's report, and that of another organ, that both are held against. */
    readonly previous?: string;
    readonly neighbour?: string;
    /** Reports of the organs of a region; `bad` and `good` are its own report, or the list of its organs. */
    readonly organs?: readonly { readonly name: string; readonly report: string }[];
    /** The same report as plain text, that both are held against. */
    readonly form?: string;
    readonly bad: string;
    readonly good: string;
  }[];
}

/** What an authority asks for beyond the national form; nobody is held to it unless he chooses it. */
export interface ProfileSpec {
  readonly id: string;
  readonly title: Bilingual;
  /** The editions that it adds to; reports of others are held to the national form alone. */
  readonly editions: readonly EditionId[];
  readonly basis: readonly ProfileBasis[];
  readonly preset?: Preset;
  /** Last day of publication, `MM-DD`. */
  readonly deadline?: string;
  /** As in a configuration. */
  readonly rules: Readonly<Record<string, ProfileSetting>>;
}

export type ProfileSetting =
  Level | 'off' | readonly [Level | 'off', Readonly<Record<string, unknown>>?];

export interface ProfileBasis extends Omit<Basis, 'editions'> {
  /** Where the document was read. */
  readonly source: string;
}

export interface Rulebook {
  readonly version: string;
  readonly editions: readonly EditionSpec[];
  readonly rules: readonly RuleSpec[];
  readonly lexicon: Readonly<Record<string, unknown>>;
  readonly profiles: readonly ProfileSpec[];
  readonly law: Law;
  /** The sentences of the sections of blank reports, by edition, as `rules/skeleton/` has them. */
  readonly samples?: Readonly<Record<EditionId, readonly SampleSpec[]>>;
  /** How sentences state relations between numbers; its shape is that of `src/understand/relations/forms.ts`. */
  readonly relations?: unknown;
}

/** A sentence of a blank report; `{year}` and `{organ}` are filled in. */
export interface SampleSpec {
  readonly text: string;
  /** Only in reports of this level. */
  readonly level?: string;
  /** May be true as it stands. */
  readonly mayStand?: true;
}
