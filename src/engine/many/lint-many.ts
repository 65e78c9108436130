import type { LintResult } from '../../output/result.js';
import type { LintOptions } from '../options.js';
import { Helper } from './helper.js';
import { Pace } from './pace.js';
import { helpersWorth } from './policy.js';
import { Slots } from './slots.js';
import { Turns } from './turns.js';

/** Reports that may be finished before it is their turn to be printed: bounds the memory. */
const REACH = 64;

/** While a helper lints one report, the next is on its way to it. */
const AHEAD = 2;

/** What there is to lint, by number, and what with. */
export interface Work {
  readonly count: number;
  /** Reads a report; a result at once where there is nothing to lint. */
  readonly open: (index: number) => Promise<Uint8Array | LintResult>;
  readonly options: (index: number) => LintOptions;
  readonly lint: (input: Uint8Array, options: LintOptions) => Promise<LintResult>;
  /** Takes a result of linting before it is handed on. */
  readonly finish: (
    index: number,
    input: Uint8Array,
    result: LintResult,
  ) => Promise<LintResult> | LintResult;
}

export interface Threads {
  /** How many, this one included, or as many as pay. */
  readonly count: number | 'auto';
  readonly processors: number;
  /** The built `src/worker.ts`. */
  readonly script: URL;
  /** Milliseconds to wait for an answer of a thread. */
  readonly patience: number;
  /** A thread is gone; this one does what it had to do. */
  readonly lost: (reason: string) => void;
}

/** Lints many reports, here and where it pays in other threads. Results come in the order of the reports. */
export async function* lintMany(work: Work, threads: Threads): AsyncGenerator<LintResult> {
  const run = new Run(work, threads);
  try {
    for (let index = 0; index < work.count; index++) yield await run.fetch(index);
  } finally {
    await run.stop();
  }
}

class Run {
  readonly #work: Work;
  readonly #threads: Threads;
  readonly #turns: Turns;
  readonly #slots = new Slots<LintResult>();
  readonly #helpers: Helper[] = [];
  readonly #pace = new Pace();
  #linted = 0;
  #stopped = false;

  constructor(work: Work, threads: Threads) {
    this.#work = work;
    this.#threads = threads;
    this.#turns = new Turns(work.count, REACH);
    if (threads.count !== 'auto') this.#help(Math.min(threads.count, work.count) - 1);
    this.#start();
  }

  async fetch(index: number): Promise<LintResult> {
    const result = await this.#slots.fetch(index);
    this.#turns.finish(index + 1);
    return result;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#turns.stop();
    await Promise.all(this.#helpers.map((helper) => helper.close()));
  }

  #help(count: number): void {
    for (let started = 0; started < count; started++) {
      const helper = new Helper(this.#threads.script, this.#threads.patience);
      this.#helpers.push(helper);
      this.#start(helper);
    }
  }

  #start(helper?: Helper): void {
    for (let lane = 0; lane < (helper ? AHEAD : 1); lane++) void this.#lane(helper);
  }

  /** Does one report after the other, until there are none or the helper is gone. */
  async #lane(helper: Helper | undefined): Promise<void> {
    while (helper?.failure === undefined) {
      const index = await this.#turns.take();
      if (index === undefined) return;
      await this.#slots.fill(index, () => this.#one(index, helper));
    }
  }

  async #one(index: number, helper: Helper | undefined): Promise<LintResult> {
    const input = await this.#work.open(index);
    if (!(input instanceof Uint8Array)) {
      if (!helper) this.#pace.step();
      return input;
    }
    const options = this.#work.options(index);
    const result =
      (await this.#delegate(helper, input, options)) ?? (await this.#work.lint(input, options));
    if (!helper) this.#observe();
    return this.#work.finish(index, input, result);
  }

  async #delegate(
    helper: Helper | undefined,
    input: Uint8Array,
    options: LintOptions,
  ): Promise<LintResult | undefined> {
    if (!helper || helper.failure !== undefined) return undefined;
    const result = await helper.lint(input, options);
    if (result === undefined && helper.failure !== undefined && !this.#stopped)
      this.#lose(helper.failure);
    return result;
  }

  #lost = false;

  /** Once is enough: the others fail for the same reason. */
  #lose(reason: string): void {
    if (!this.#lost) this.#threads.lost(reason);
    this.#lost = true;
  }

  /** More threads are started once, where what was measured says that they pay. */
  #observe(): void {
    this.#pace.step();
    this.#linted += 1;
    if (this.#threads.count !== 'auto' || this.#helpers.length > 0) return;
    const evidence = { linted: this.#linted, pace: this.#pace.value, left: this.#turns.left };
    this.#help(helpersWorth(evidence, this.#threads.processors));
  }
}
