/**
 * The part of the page that works: a script of its own, run in a worker, or in the page where a browser gives a page
 * from the disk no worker. It knows the API and nothing of what the page looks like.
 */
import {
  adviceOf,
  annotate,
  blank,
  editions,
  findingsWorkbook,
  fix,
  format,
  isWritable,
  JobError,
  lint,
  profiles,
  reportHtml,
  reportStyle,
  rules,
  UnreadableError,
  version,
  type LintResult,
} from '../index.js';
import { compare } from './compare.js';
import { explained } from './explained.js';
import type {
  Commented,
  Job,
  Linted,
  Question,
  Repaired,
  Reply,
  Shown,
  Tasks,
  What,
} from './protocol.js';

type Solvers = {
  readonly [W in What]: (ask: Tasks[W]['ask']) => Tasks[W]['answer'] | Promise<Tasks[W]['answer']>;
};

const SOLVERS: Solvers = {
  about: () => ({
    version,
    editions: editions(),
    profiles: profiles(),
    rules: rules(),
    reportStyle,
  }),
  lint: async (job) => withAdvice(await lintOne(job)),
  show,
  comment,
  repair,
  workbook: async (jobs) => ({ bytes: await findingsWorkbook(await lintAll(jobs)) }),
  compare,
  format: async ({ name, jobs }) => format(await lintAll(jobs, name), name, { day: today() }),
  explain: explained,
  blank: (wishes) => blank(wishes),
};

/** Where the page is open: nobody else knows what day it is there. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => (part < 10 ? `0${part}` : String(part));
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function lintOne({ bytes, options }: Job, name?: string): Promise<LintResult> {
  return lint(bytes, { ...options, withDraft: name === 'html', withPrints: name === 'json' });
}

async function lintAll(jobs: readonly Job[], name?: string): Promise<readonly LintResult[]> {
  const results: LintResult[] = [];
  for (const job of jobs) results.push(await lintOne(job, name));
  return results;
}

function withAdvice(result: LintResult): Linted {
  return { result, advice: result.messages.map((message) => adviceOf(message, result.lang)) };
}

async function show({ bytes, options }: Job): Promise<Shown> {
  const { draft, ...result } = await lint(bytes, { ...options, withDraft: true });
  return {
    ...withAdvice(result),
    html: draft && reportHtml({ ...result, draft }),
    isWritable: result.format !== null && isWritable(result.format),
  };
}

async function comment({ bytes, options }: Job): Promise<Commented | undefined> {
  const file = new Uint8Array(bytes);
  const made = await annotate(file, await lint(file, options));
  return made && { ...made, bytes: made.output };
}

async function repair({ bytes, options }: Job): Promise<Repaired> {
  const { output, fixed, refused, unsafePlaces, text } = await fix(bytes, options);
  return {
    bytes: output,
    fixed,
    refused: refused?.rules ?? [],
    left: unsafePlaces,
    before: text.before,
    after: text.after,
  };
}

/** Answers one question; whatever goes wrong is part of the answer. */
export async function solve({ id, what, ask }: Question): Promise<Reply> {
  try {
    const solver = SOLVERS[what] as (ask: unknown) => unknown;
    return { id, answer: await solver(ask) };
  } catch (error) {
    return { id, failure: isTheirs(error) ? error.message : defect(error) };
  }
}

/** What whoever asks can mend. */
function isTheirs(error: unknown): error is Error {
  return error instanceof JobError || error instanceof UnreadableError;
}

function defect(error: unknown): string {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `这是本程序的缺陷，请报告给开发者：${said}`;
}

/** What of a worker's own world is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Question }) => void) | null;
  postMessage(reply: Reply): void;
}

const scope = self as unknown as WorkerScope & { nianbaoSolve?: typeof solve };
if (typeof document === 'undefined') {
  scope.onmessage = ({ data }) => {
    void solve(data).then((reply) => scope.postMessage(reply));
  };
} else {
  scope.nianbaoSolve = solve;
}
