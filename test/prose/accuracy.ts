import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { lint } from '../../src/index.js';
import { reportWith } from './forms.js';
import { statisticsReport } from './statistics.js';

/** A sentence with what should be read from it and what should be reported on it. */
export interface GoldSentence {
  readonly text: string;
  readonly facts: readonly string[];
  readonly finds?: readonly string[];
  /** No forms, or the statistics table of 2014 in place of the forms of today. */
  readonly forms?: 'none' | 'statistics';
  /** Who reports, where it matters; else a department. */
  readonly organ?: string;
}

export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export interface Outcome {
  readonly sentence: GoldSentence;
  readonly statements: Counts;
  readonly findings: Counts;
  /** What was read and reported, for reading failures. */
  readonly read: readonly string[];
  readonly found: readonly string[];
}

/** The department of the drafts. */
const ORGAN = '清溪县水利局';
const OWN = /^prose-(?:table-mismatch|sum|percentage|contradiction)$/;

export function readGold(path: string): GoldSentence[] {
  return parse(readFileSync(path, 'utf8')) as GoldSentence[];
}

/** Reads and lints a sentence in a report of its own. */
export async function assess(sentence: GoldSentence): Promise<Outcome> {
  const bare = await lint(draftOf(sentence, ''), { filename: 'draft.md' });
  const result = await lint(draftOf(sentence, sentence.text), { filename: 'draft.md' });
  const before = bare.statements.map(factOf);
  const read = without(
    result.statements
      .filter(
        ({ approximate, otherPeriod, otherScope }) => !approximate && !otherPeriod && !otherScope,
      )
      .map(factOf),
    before,
  ).filter((fact) => fact !== '');
  const found = result.messages.flatMap(({ ruleId }) => (OWN.test(ruleId ?? '') ? [ruleId!] : []));
  return {
    sentence,
    statements: compare(read, sentence.facts),
    findings: compare(found, sentence.finds ?? []),
    read,
    found: result.messages
      .filter(({ ruleId }) => OWN.test(ruleId ?? ''))
      .map(({ message }) => message),
  };
}

function draftOf({ forms, organ = ORGAN }: GoldSentence, text: string): string {
  const draft =
    forms === 'statistics' ? statisticsReport(text) : reportWith(text, forms !== 'none');
  return draft.replaceAll(ORGAN, organ);
}

function factOf({
  quantities,
  value,
  kind,
}: {
  quantities: readonly string[];
  value: number | null;
  kind: string;
}): string {
  const counts = (kind === 'number' || kind === 'none') && quantities.length > 0;
  return counts ? `${quantities.join('+')} ${String(value)}` : '';
}

function compare(found: readonly string[], expected: readonly string[]): Counts {
  const missed = without(expected, found).length;
  const wrong = without(found, expected).length;
  return { right: found.length - wrong, wrong, missed };
}

/** The items of `all` that are left when those of `taken` are crossed out one by one. */
function without(all: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken];
  return all.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

export function add(counts: readonly Counts[]): Counts {
  const sum = (of: (each: Counts) => number) => counts.reduce((total, each) => total + of(each), 0);
  return { right: sum((c) => c.right), wrong: sum((c) => c.wrong), missed: sum((c) => c.missed) };
}

export function precision({ right, wrong }: Counts): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: Counts): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}
