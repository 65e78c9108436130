import { lint, type LintMessage } from '../../src/index.js';
import type { ExamCase } from './case.js';
import { reportOf } from './report.js';

/** What the linter makes of a case. */
export interface Verdict {
  readonly exam: ExamCase;
  /** Found where it stands, or silent where nothing is wrong. */
  readonly passed: boolean;
  /** What is said of the report and not of the same one without the text. */
  readonly said: readonly LintMessage[];
}

export interface Score {
  readonly wrong: number;
  readonly found: number;
  readonly right: number;
  /** Right texts with a finding, and those with one at error level. */
  readonly alarmed: number;
  readonly errors: number;
}

const filename = 'draft.md';

/** Lints a case: a fault must be told in its own sentence, and nothing may be told of what is right. */
export async function judge(exam: ExamCase): Promise<Verdict> {
  const source = reportOf(exam);
  const before = await lint(reportOf(exam, true), { filename });
  const after = await lint(source, { filename });
  const said = without(after.messages, before.messages);
  if (after.messages.some(({ fatal }) => fatal)) return { exam, passed: false, said };
  if (exam.expect === 'right') return { exam, passed: said.length === 0, said };
  const [from, to] = sentenceAt(source, exam);
  const starts = said.flatMap(({ line, column, related = [] }) =>
    [{ line, column }, ...related].map((place) => offsetOf(source, place)),
  );
  return { exam, passed: starts.some((start) => start >= from && start <= to), said };
}

export function scoreOf(verdicts: readonly Verdict[]): Score {
  const wrong = verdicts.filter(({ exam }) => exam.expect === 'wrong');
  const right = verdicts.filter(({ exam }) => exam.expect === 'right');
  const alarmed = right.filter(({ passed }) => !passed);
  return {
    wrong: wrong.length,
    found: wrong.filter(({ passed }) => passed).length,
    right: right.length,
    alarmed: alarmed.length,
    errors: alarmed.filter(({ said }) => said.some(({ severity }) => severity === 2)).length,
  };
}

/** Messages that are not among others, each counted once. */
function without(all: readonly LintMessage[], others: readonly LintMessage[]): LintMessage[] {
  const left = others.map(wordsOf);
  return all.filter((message) => {
    const at = left.indexOf(wordsOf(message));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function wordsOf({ ruleId, message }: LintMessage): string {
  return `${String(ruleId)} ${message}`;
}

/** Where the sentence begins and ends that holds the words at fault. */
function sentenceAt(source: string, { at = '', text }: ExamCase): [from: number, to: number] {
  const first = source.indexOf(text.split('\n')[0]!);
  const own = source.indexOf(at, Math.max(0, first));
  const start = own >= 0 ? own : source.indexOf(at);
  const before = /[^。！？\n]*$/.exec(source.slice(0, start))![0].length;
  const after = source.slice(start + at.length).search(/[。！？\n]/);
  return [start - before, after < 0 ? source.length : start + at.length + after + 1];
}

function offsetOf(
  source: string,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  let start = 0;
  for (let left = line; left > 1; left--) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}
