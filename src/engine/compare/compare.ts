import type { LintMessage, LintResult } from '../../output/result.js';

/** What became of the findings of one report. */
export interface ReportChange {
  readonly before: LintResult | undefined;
  readonly after: LintResult | undefined;
  /** In the order of the earlier results. */
  readonly mended: readonly LintMessage[];
  /** As the later results tell them. */
  readonly left: readonly LintMessage[];
  readonly added: readonly LintMessage[];
}

/**
 * Holds later results against earlier ones, report by report: which findings are mended, left, new. A finding is
 * the same where rule and place are, and where several stand there, the words found.
 */
export function compareResults(
  before: readonly LintResult[],
  after: readonly LintResult[],
): ReportChange[] {
  const later = new Set(after);
  const changes = before.map((earlier) => {
    const match = matchOf(earlier, later);
    if (match) later.delete(match);
    return changeOf(earlier, match);
  });
  return [...changes, ...[...later].map((each) => changeOf(undefined, each))];
}

/** The later result of the same report: by path, by the file's name, or by organ and year, the first that is the only one. */
function matchOf(earlier: LintResult, later: ReadonlySet<LintResult>): LintResult | undefined {
  const ways: ((one: LintResult) => string | undefined)[] = [
    ({ filePath }) => filePath,
    ({ filePath }) => filePath.split(/[\\/]/).at(-1),
    ({ issuer, year }) => (issuer && year ? `${issuer} ${year}` : undefined),
  ];
  for (const way of ways) {
    const wanted = way(earlier);
    const found = wanted === undefined ? [] : [...later].filter((each) => way(each) === wanted);
    if (found.length === 1) return found[0];
  }
  return undefined;
}

function changeOf(before: LintResult | undefined, after: LintResult | undefined): ReportChange {
  const open = new Set(before?.messages ?? []);
  const added = new Set(after?.messages ?? []);
  const left: LintMessage[] = [];
  // First those whose words are the same, so that of several at one place the right ones are paired.
  for (const key of [exactly, byWords, byPlace]) {
    for (const message of added) {
      const same = [...open].find((each) => key(each) === key(message));
      if (!same) continue;
      open.delete(same);
      added.delete(message);
      left.push(message);
    }
  }
  return { before, after, mended: [...open], left, added: [...added] };
}

function exactly({ ruleId, at, message }: LintMessage): string {
  return JSON.stringify([ruleId, at, message]);
}

function byWords({ ruleId, at, print }: LintMessage): string {
  return JSON.stringify([ruleId, at, print ?? null]);
}

/** A figure that was changed and is still wrong is no new finding. */
function byPlace({ ruleId, at, line }: LintMessage): string {
  return JSON.stringify([ruleId, at ?? line]);
}
