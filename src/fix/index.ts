import { writerOf } from '../draft/formats.js';
import type { LintOptions } from '../engine/options.js';
import { lintReport, type Parts } from '../engine/lint-report.js';
import type { LintResult } from '../output/result.js';
import type { Language } from '../rulebook/types.js';
import type { Report } from '../understand/report.js';
import { placesOf } from './places.js';
import { changedBeyond, type Change } from './proof.js';
import { compatible, isPermitted, repairsOf, splicesOf, type Repair } from './repairs.js';
import type { Splice } from './splice.js';
import { markLength, spliceBytes } from './text-file.js';

export interface FixOptions extends LintOptions {
  /** Also make the fixes that need an author's eye. */
  readonly unsafeFixes?: boolean;
  /**
   * In Word documents, leave the changes for their author to accept or reject. The date is that of the changes.
   * Files of other forms are changed as without it.
   */
  readonly trackChanges?: { readonly date: Date };
}

/** The options that a fix takes beside those of a lint. */
export const FIX_OPTIONS = ['unsafeFixes', 'trackChanges'] as const satisfies readonly Exclude<
  keyof FixOptions,
  keyof LintOptions
>[];

/** What became of a report. */
export interface FixResult<Output = Uint8Array> {
  /** The whole file after the fixes; the input itself where nothing was fixed. */
  readonly output: Output;
  readonly isChanged: boolean;
  /** How many places were fixed, by rule; a finding may be about several cells. */
  readonly fixed: Readonly<Record<string, number>>;
  /** The rules whose fixes were given up, because they would have changed more; those of others were made. */
  readonly refused:
    { readonly rules: readonly string[]; readonly change: Change | 'unwritable' } | undefined;
  /** What the linter says of the output. */
  readonly result: LintResult;
  /** The text that lines and columns refer to, before and after; for Word one line a paragraph. */
  readonly text: FixedText;
  /** Findings left that only `unsafeFixes` would fix. */
  readonly unsafeLeft: number;
  /** Where these are, in the words of messages, or as line and column. */
  readonly unsafePlaces: readonly string[];
}

export interface FixedText {
  readonly before: string;
  readonly after: string;
  /** Where fixes of files that are no text stood, in words, by their lines before; the cells of a joined fix, too. */
  readonly places: ReadonlyMap<number, string>;
  /** Null for files that are no text. */
  readonly encoding: string | null;
  /** The file begins with a byte order mark. */
  readonly hasMark: boolean;
}

/** Fixes may uncover others; more rounds than this mean that two fixes undo each other. */
const MOST_ROUNDS = 10;

/**
 * Makes the fixes that findings offer, until none is left, and proves after each round that nothing else
 * changed: the result is read and understood again and compared. Where it did, the rules whose fixes did it are
 * left out, and the rest is tried without them.
 * @throws ConfigurationError for a rule or an option that does not exist
 */
export async function fixReport(
  input: Uint8Array,
  options: FixOptions,
  parts: Parts,
): Promise<FixResult> {
  const first = await inspect(input, options, parts);
  let current = first;
  const fixed: Record<string, number> = {};
  const barred = new Set<string>();
  let change: Change | 'unwritable' | undefined;
  for (let round = 0; round < MOST_ROUNDS && current.report; round++) {
    const offered = available(current, options, parts);
    const repairs = compatible(offered.filter(({ ruleId }) => !barred.has(ruleId)));
    if (repairs.length === 0) break;
    const next = await attempt(current, repairs, options, parts);
    if (typeof next === 'string') {
      change ??= next;
      for (const rule of await blame(current, repairs, options, parts)) barred.add(rule);
      continue;
    }
    for (const { ruleId, places } of repairs) fixed[ruleId] = (fixed[ruleId] ?? 0) + places;
    current = next;
  }
  const refused = change && { rules: [...barred], change };
  const { output, isLost } = await tracked(first, current, options);
  if (isLost) {
    const given = { rules: Object.keys(fixed), change: 'unwritable' as const };
    return finish(first, first, { fixed: {}, refused: given }, options, parts);
  }
  return { ...finish(first, current, { fixed, refused }, options, parts), output };
}

/** The file after the fixes, with the changes as such where that is asked for; lost where it cannot be written so. */
async function tracked(
  first: State,
  last: State,
  { trackChanges }: FixOptions,
): Promise<{ readonly output: Uint8Array; readonly isLost?: true }> {
  const { draft } = first.report ?? {};
  if (!trackChanges || last === first || !draft || writerOf(draft.format) !== 'word')
    return { output: last.bytes };
  const { trackDocx } = await import('./docx/tracked.js');
  const output = trackDocx(first.bytes, draft, last.report!.draft.source, trackChanges.date);
  return output ? { output } : { output: first.bytes, isLost: true };
}

interface State {
  readonly bytes: Uint8Array;
  /** Undefined where the input could not be read. */
  readonly report: Report | undefined;
  readonly result: LintResult;
}

async function inspect(bytes: Uint8Array, options: FixOptions, parts: Parts): Promise<State> {
  let report: Report | undefined;
  const result = await lintReport(bytes, options, {
    ...parts,
    understand: (...args) => (report = parts.understand(...args)),
  });
  return { bytes, report, result };
}

function available({ report, result }: State, options: FixOptions, parts: Parts): Repair[] {
  const { rules } = parts.rulebook;
  const permission = { rules, unsafe: options.unsafeFixes === true };
  // Without all of its parts, what is left of a report cannot be proved.
  return report?.unread.length === 0
    ? repairsOf(result.messages, report.draft.source, permission)
    : [];
}

/** The state after the repairs, or what they would have changed beyond what they are for. */
async function attempt(
  state: State,
  repairs: readonly Repair[],
  options: FixOptions,
  parts: Parts,
): Promise<State | Change | 'unwritable'> {
  const before = state.report!;
  const bytes = await write(state.bytes, before, splicesOf(repairs));
  if (bytes === undefined) return 'unwritable';
  const next = await inspect(bytes, options, parts);
  if (next.report === undefined) return 'text';
  return changedBeyond(before, next.report, repairs) ?? next;
}

/** Only few reports are fixed, and of those only Word documents need what zips them. */
async function write(
  bytes: Uint8Array,
  { draft }: Report,
  splices: readonly Splice[],
): Promise<Uint8Array | undefined> {
  const { encoding, source, format } = draft;
  if (encoding !== undefined) return spliceBytes(bytes, encoding, source, splices);
  if (writerOf(format) !== 'word') return undefined;
  const { spliceDocx } = await import('./docx/document.js');
  return spliceDocx(bytes, draft, splices);
}

/** The rules whose fixes do harm on their own; all of them where none does. */
async function blame(
  state: State,
  repairs: readonly Repair[],
  options: FixOptions,
  parts: Parts,
): Promise<string[]> {
  const rules = [...new Set(repairs.map(({ ruleId }) => ruleId))];
  const culprits: string[] = [];
  for (const rule of rules) {
    const own = repairs.filter(({ ruleId }) => ruleId === rule);
    if (typeof (await attempt(state, own, options, parts)) === 'string') culprits.push(rule);
  }
  return culprits.length > 0 ? culprits : rules;
}

function finish(
  first: State,
  last: State,
  { fixed, refused }: Pick<FixResult, 'fixed' | 'refused'>,
  options: FixOptions,
  { rulebook: { rules } }: Parts,
): FixResult {
  const unsafeLeft = last.result.messages.filter(
    (message) =>
      isPermitted(message, { rules, unsafe: true }) &&
      !isPermitted(message, { rules, unsafe: options.unsafeFixes === true }),
  );
  return {
    output: last.bytes,
    isChanged: last !== first,
    fixed,
    refused,
    result: last.result,
    text: textOf(first, last, options.lang),
    unsafeLeft: unsafeLeft.length,
    unsafePlaces: unsafeLeft.map(({ line, column, place }) => place ?? `${line}:${column}`),
  };
}

function textOf(first: State, last: State, lang: Language = 'zh'): FixedText {
  const { draft } = first.report ?? {};
  const encoding = draft?.encoding ?? null;
  return {
    places: encoding === null ? placesOf(first, lang) : new Map(),
    before: draft?.source ?? '',
    after: last.report?.draft.source ?? '',
    encoding,
    hasMark: encoding !== null && markLength(first.bytes, encoding) > 0,
  };
}
