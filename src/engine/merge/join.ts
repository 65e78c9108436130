import { countsOf, type LintMessage, type LintResult } from '../../output/result.js';
import { twice } from './words.js';

/** The results of one run, and the file that they came from. */
export interface Given {
  readonly file: string;
  readonly results: readonly LintResult[];
}

/**
 * The results of several runs as those of one, by path: in the order of a run over the whole folder, and in
 * whatever order the runs are named. Reports of parts lie below `cwd`, wherever each machine had them.
 * @throws UsageError where a report has two results.
 */
export function joinResults(given: readonly Given[], cwd: string): LintResult[] {
  const reports = new Map<string, { result: LintResult; file: string }>();
  const others = new Map<string, LintResult>();
  for (const { file, results } of given) {
    for (const each of results) {
      const result = { ...each, filePath: pathIn(each, cwd) };
      if (isReport(result)) {
        const known = reports.get(result.filePath);
        if (known) throw twice(each.filePath, known.file, file);
        reports.set(result.filePath, { result, file });
      } else {
        const known = others.get(result.filePath);
        others.set(result.filePath, known ? joined(known, result) : result);
      }
    }
  }
  return [
    ...[...reports.values()].map(({ result }) => result).sort(byPath),
    ...[...others.values()].sort(byPath),
  ];
}

/** Parts of one run have the same paths, whatever folder each machine put the reports into. */
function pathIn({ filePath, part }: LintResult, cwd: string): string {
  const from = part?.cwd.replace(/[\\/]$/u, '');
  if (
    from === undefined ||
    !filePath.startsWith(from) ||
    !/^[\\/]/u.test(filePath.slice(from.length))
  )
    return filePath;
  const isWindows = /^[a-z]:|^\\\\/iu.test(cwd);
  const below = filePath.slice(from.length).replace(/[\\/]/gu, isWindows ? '\\' : '/');
  return cwd.replace(/[\\/]$/u, '') + below;
}

/** A file of exceptions has findings, and is no report; every run may speak of it. */
export function isReport({ edition, fatalErrorCount }: LintResult): boolean {
  return edition !== null || fatalErrorCount > 0;
}

function joined(one: LintResult, other: LintResult): LintResult {
  const all = new Map([...one.messages, ...other.messages].map((each) => [sentenceOf(each), each]));
  const messages = [...all.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  return { ...one, messages, ...countsOf(messages) };
}

function sentenceOf({ line, column, message }: LintMessage): string {
  return `${line}:${column} ${message}`;
}

/** By code units, as files are found. */
function byPath(a: LintResult, b: LintResult): number {
  return a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0;
}
