import type { Draft } from '../draft/draft.js';
import type { Format } from '../draft/formats.js';
import type { EditionId, Language, Preset } from '../rulebook/types.js';
import type { Digest } from '../understand/digest/digest.js';
import type { PlaceParts } from './place.js';
import type { StatementResult } from './statements.js';

/** A report as others are held against it, and what was settled for its findings in that comparison. */
export interface ReportRecord {
  readonly digest: Digest;
  readonly held: Held;
}

/** Settings and exceptions of the rules between documents that hold for a report. */
export interface Held {
  readonly preset?: Preset;
  readonly profile?: string;
  /** As in a configuration, by the id of the rule. */
  readonly rules?: Readonly<Record<string, unknown>>;
  /** Parts of the draft in which an exception of the draft holds: from and to, each line and column. */
  readonly regions: readonly {
    readonly rule: string;
    readonly reason: string;
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
  }[];
  /** Exceptions from outside the draft. */
  readonly exceptions: readonly {
    readonly id: string;
    readonly rule: string;
    readonly place?: string;
    readonly reason: string;
  }[];
  readonly baseline?: readonly BaselineKey[] | 'all';
}

/** Which part of the reports a run was over, so that a missing part is noticed when parts are joined. */
export interface Part {
  /** From 1 to `of`. */
  readonly index: number;
  readonly of: number;
  /** Where the run was, by which its paths are the same in all parts. */
  readonly cwd: string;
  /** Parts to which no report falls. */
  readonly empty: readonly number[];
}

/**
 * What one report gives. The fields down to `notApplicable` are the JSON contract (ESLint's shape and
 * a few more); those below are for formatters.
 */
export interface LintResult {
  readonly filePath: string;
  readonly messages: readonly LintMessage[];
  readonly suppressedMessages: readonly LintMessage[];
  /** Messages of severity 2, fatal ones included. */
  readonly errorCount: number;
  readonly fatalErrorCount: number;
  readonly warningCount: number;
  readonly fixableErrorCount: number;
  readonly fixableWarningCount: number;
  /** Null where the file could not be read. */
  readonly edition: EditionId | null;
  /** The year that the figures cover, as far as the report tells it. */
  readonly year: number | null;
  readonly issuer: string | null;
  /** Rules that were on and could not say anything, with the reason in words. */
  readonly notApplicable: readonly { readonly ruleId: string; readonly reason: string }[];
  /** Name of the edition and why it was chosen, in words. */
  readonly editionTitle: string;
  readonly editionReason: string;
  /** Ids of the rules that were assessed. */
  readonly rulesRun: readonly string[];
  /** The quantities that the prose states, and what they were compared with. */
  readonly statements: readonly StatementResult[];
  readonly lang: Language;
  /** Only in results read from JSON that a part of a run wrote. */
  readonly part?: Part;
  /** Null where the file could not be read. */
  readonly format: Format | null;
  /** The draft as it was read, for formats that show it; only where it was asked for. */
  readonly draft?: Draft;
  /** What it and last year's report say they will do, where it was held against last year's. */
  readonly promises?: { readonly last: readonly string[]; readonly own: readonly string[] };
  /** Sentences of its prose that last year's report has in the same words, whatever the numbers. */
  readonly shared?: readonly Place[];
  /** Where the file is a second form of a report: that in which its findings stand, and how many were not repeated. */
  readonly sameAs?: { readonly filePath: string; readonly repeated: number };
  /** What is kept to hold the report against others; only where it was asked for. */
  readonly record?: ReportRecord;
  /** Ids of the given exceptions that had nothing to except, though their rule was on. */
  readonly unusedExceptions?: readonly string[];
  /** How the findings stand to the given baseline. */
  readonly baseline?: BaselineState;
  /** Where the time went; only where it was asked for. */
  readonly stats?: Stats;
}

/** Times in milliseconds, in the shape of ESLint's `--stats` with `understand` beside it. */
export interface Stats {
  readonly times: { readonly passes: readonly Pass[] };
  readonly fixPasses: number;
}

/** One run of the rules over a report. What several rules share is on the account of the first. */
export interface Pass {
  readonly parse: { readonly total: number };
  readonly understand: { readonly total: number };
  readonly rules: Readonly<Record<string, { readonly total: number }>>;
  readonly fix: { readonly total: number };
  readonly total: number;
}

/** A finding as a baseline knows it: by rule, structural place and a hash of the words found there. */
export interface BaselineKey {
  readonly rule: string;
  readonly place: string;
  readonly text: string;
}

export interface BaselineState {
  /** All findings that a baseline may accept, whether this one does or not. */
  readonly found: readonly BaselineKey[];
  /** What the baseline accepts and is not there any more. */
  readonly gone: readonly BaselineKey[];
}

/** One diagnostic. Lines and columns count from 1, columns in UTF-16 units, as editors do. */
export interface LintMessage {
  /** Null for a failure that is no rule's finding. */
  readonly ruleId: string | null;
  /** 1 warning, 2 error. */
  readonly severity: 1 | 2;
  /** The file could not be read, or a check failed to run. */
  readonly fatal?: true;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Where the file has pages: that on which it begins, from 1. */
  readonly page?: number;
  /** Where the file is a workbook: the cell in which it begins, such as `Sheet1!C12`. */
  readonly cell?: string;
  readonly fix?: TextEdit;
  readonly suggestions?: readonly { readonly desc: string; readonly fix: TextEdit }[];
  /** Where in the report, in the report's own words. */
  readonly place?: string;
  /** The same place in ids that no wording changes: `applications/applications/new/person`. */
  readonly at?: string;
  /** The same place part by part, with the labels as the official form has them. */
  readonly where?: PlaceParts;
  /** What stands there, and what should, where the rule knows both as words. */
  readonly found?: string;
  readonly expected?: string;
  /** Where the finding counts several places: all of them, its own included. */
  readonly places?: readonly Place[];
  readonly related: readonly RelatedPlace[];
  /** In a finding between documents: the place in the second file. */
  readonly other?: OtherPlace;
  /** All places in other files, where there are several. */
  readonly others?: readonly OtherPlace[];
  /** The documents and clauses that ask for it. */
  readonly basis?: string;
  /** The page of the rule. */
  readonly url?: string;
  /**
   * A print of the words that it points at, by which programs know the finding again when its line has
   * changed; only where it was asked for.
   */
  readonly print?: string;
  /** Why the message does not count, where it is one of `suppressedMessages`. */
  readonly suppressions?: readonly Suppression[];
}

/** An exception that holds for a message; `directive` is one in the draft itself. */
export interface Suppression {
  readonly kind: string;
  readonly justification: string;
}

/** Offsets in UTF-16 units in the decoded text, without a byte order mark. */
export interface TextEdit {
  readonly range: readonly [number, number];
  readonly text: string;
  /** Needs an author's eye: only `--unsafe-fixes` makes it. */
  readonly unsafe?: true;
  /** What is written at each place, where the edit joins several with the text between them. */
  readonly parts?: readonly string[];
}

/** A range of the draft; lines and columns as in a message. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly page?: number;
  readonly cell?: string;
}

export interface RelatedPlace extends Place {
  readonly message: string;
  /** The message of the finding says as much, and people need not read it again. */
  readonly told?: true;
  /** Where it speaks of a sum: the cells that take part in it. */
  readonly parts?: readonly Place[];
}

/** A place in another file than that of the finding. */
export interface OtherPlace extends RelatedPlace {
  readonly filePath: string;
}

/** Totals of a run. */
export interface Counts {
  readonly errorCount: number;
  readonly fatalErrorCount: number;
  readonly warningCount: number;
  readonly fixableErrorCount: number;
  readonly fixableWarningCount: number;
}

export function countsOf(messages: readonly LintMessage[]): Counts {
  const of = (severity: 1 | 2) => messages.filter((message) => message.severity === severity);
  const fixable = (list: readonly LintMessage[]) => list.filter((message) => message.fix).length;
  return {
    errorCount: of(2).length,
    fatalErrorCount: messages.filter((message) => message.fatal).length,
    warningCount: of(1).length,
    fixableErrorCount: fixable(of(2)),
    fixableWarningCount: fixable(of(1)),
  };
}
