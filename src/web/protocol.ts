import type {
  Blank,
  BlankOptions,
  EditionInfo,
  FormatName,
  LintMessage,
  LintOptions,
  LintResult,
  ProfileInfo,
  RuleInfo,
  RuleText,
} from '../index.js';

/** A file as it was dropped, and how it is to be linted. */
export interface Job {
  readonly bytes: ArrayBuffer;
  readonly options: LintOptions;
}

/** What the page can choose from, and how a report is dressed. */
export interface About {
  readonly version: string;
  readonly editions: readonly EditionInfo[];
  readonly profiles: readonly ProfileInfo[];
  readonly rules: readonly RuleInfo[];
  readonly reportStyle: string;
}

export interface Linted {
  readonly result: LintResult;
  /** For each message what its author may do about it. */
  readonly advice: readonly (readonly string[])[];
}

/** A result with its report as HTML; without one where the file could not be read. */
export interface Shown extends Linted {
  readonly html: string | undefined;
  /** Repairs can be written into this kind of file. */
  readonly isWritable: boolean;
}

/** A file to be handed to the user. */
export interface Made {
  readonly bytes: Uint8Array;
}

/** A Word file with the findings as comments. */
export interface Commented extends Made {
  readonly comments: number;
  /** The file was signed, and is no more. */
  readonly losesSignature: boolean;
}

/** A report held against that of the year before. */
export interface Compared {
  readonly result: LintResult;
  readonly last: LintResult;
  /** They were given the wrong way round, and exchanged by their years. */
  readonly isTurned: boolean;
  /** Why they may not be the two that were meant, a sentence each. */
  readonly doubts: readonly string[];
  /** Why the carry-over was not compared; undefined where it was. */
  readonly uncompared: string | undefined;
  /** Sentences of this year's prose that stand in last year's. */
  readonly shared: readonly string[];
  /** The findings between the two. */
  readonly findings: readonly {
    readonly message: LintMessage;
    readonly advice: readonly string[];
    /** What stands in the one and in the other, in the order of the finding. */
    readonly pairs: readonly { readonly own: string; readonly other: string }[];
  }[];
}

/** What a rule asks for; of each example the HTML, empty where there is none. */
export interface Explained extends RuleText {
  readonly shown: readonly { readonly bad: string; readonly good: string }[];
}

/** A repaired file, and what it was proved by. */
export interface Repaired extends Made {
  /** Places that were repaired, by rule. */
  readonly fixed: Readonly<Record<string, number>>;
  /** The rules whose repairs were given up, because more would have changed. */
  readonly refused: readonly string[];
  /** Where repairs are left that only an author may make. */
  readonly left: readonly string[];
  /** The text before and after, a line for each paragraph or cell of a Word file. */
  readonly before: string;
  readonly after: string;
}

/** What the engine can be asked, and what it answers. */
export interface Tasks {
  about: { ask: null; answer: About };
  lint: { ask: Job; answer: Linted };
  show: { ask: Job; answer: Shown };
  /** Undefined where the file is packed in a way that does not allow it. */
  comment: { ask: Job; answer: Commented | undefined };
  repair: { ask: Job; answer: Repaired };
  /** Results for programs and people; `html` reads the files once more, to show them. */
  format: { ask: { readonly name: FormatName; readonly jobs: readonly Job[] }; answer: string };
  /** The findings as a workbook. */
  workbook: { ask: readonly Job[]; answer: Made };
  /** The second report is that of the year before. */
  compare: { ask: readonly [Job, Job]; answer: Compared };
  explain: { ask: string; answer: Explained | undefined };
  blank: { ask: BlankOptions; answer: Blank };
}

export type What = keyof Tasks;

/** A question; `id` comes back with the answer. */
export interface Question<W extends What = What> {
  readonly id: number;
  readonly what: W;
  readonly ask: Tasks[W]['ask'];
}

/** An answer, or the sentence that says why there is none. */
export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: string };
