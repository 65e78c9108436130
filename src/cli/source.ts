import type { Draft } from '../draft/draft.js';
import type { Cache, Place } from '../engine/cache/cache.js';
import type { Work } from '../engine/many/lint-many.js';
import type { LintOptions } from '../engine/options.js';
import type { LintResult } from '../output/result.js';
import type { Language } from '../rulebook/types.js';
import type { Job } from './jobs.js';
import { resultOf } from './one-file.js';
import { now } from '../engine/now.js';

/** What linting one of many reports takes. */
export interface BatchWork {
  /** The bytes, or the result of a file that cannot be read. */
  readonly read: (job: Job) => Promise<Uint8Array | LintResult>;
  /** The path of a report as it is in every checkout. */
  readonly nameOf: (job: Job) => string;
  readonly options: (job: Job) => LintOptions;
  readonly lint: (input: Uint8Array, options: LintOptions) => Promise<LintResult>;
  readonly draft: (input: Uint8Array, options: LintOptions) => Promise<Draft>;
  readonly lang: Language;
  readonly needsDraft: (job: Job) => boolean;
  readonly needsPrints: boolean;
}

/** The reports of a run for the threads, with the cache in front of them. */
export class Source implements Work {
  readonly #jobs: readonly Job[];
  readonly #work: BatchWork;
  readonly #cache: Cache | undefined;
  readonly #stats: boolean;
  /** Where the results of reports that are being linted will be kept. */
  readonly #places = new Map<number, Place>();

  #spent = 0;

  constructor(
    jobs: readonly Job[],
    work: BatchWork,
    { cache, stats }: { cache: Cache | undefined; stats: boolean },
  ) {
    this.#jobs = jobs;
    this.#work = work;
    this.#cache = cache;
    this.#stats = stats;
  }

  get count(): number {
    return this.#jobs.length;
  }

  /** Milliseconds for which this thread has read and linted so far, be it while results were printed. */
  get spent(): number {
    return this.#spent;
  }

  readonly lint = (input: Uint8Array, options: LintOptions): Promise<LintResult> =>
    this.#guarded(options.filename ?? '<stdin>', () =>
      this.#timed(() => this.#work.lint(input, options)),
    );

  async open(index: number): Promise<Uint8Array | LintResult> {
    const job = this.#jobs[index]!;
    const input = await this.#timed(() => this.#work.read(job));
    // Nothing tells which report it is that comes by standard input.
    if (!(input instanceof Uint8Array) || !this.#cache || job.file === '-') return input;
    const options = this.#work.options(job);
    const name = this.#work.nameOf(job);
    const place = this.#cache.placeOf({ name, input, options });
    const kept = this.#cache.find(place);
    if (kept) return this.#dressed({ filePath: job.name, ...kept }, input, job);
    this.#places.set(index, place);
    return input;
  }

  /** What is kept in a cache has prints, whatever format is printed in this run. */
  options(index: number): LintOptions {
    const withPrints = this.#work.needsPrints || this.#cache !== undefined;
    return { ...this.#work.options(this.#jobs[index]!), withPrints, stats: this.#stats };
  }

  async finish(index: number, input: Uint8Array, linted: LintResult): Promise<LintResult> {
    const job = this.#jobs[index]!;
    const result = { ...linted, filePath: job.name };
    const place = this.#places.get(index);
    this.#places.delete(index);
    if (place) this.#cache?.keep(place, result);
    return this.#dressed(result, input, job);
  }

  #guarded(name: string, work: () => Promise<LintResult>): Promise<LintResult> {
    return resultOf(name, this.#work.lang, work);
  }

  #dressed(result: LintResult, input: Uint8Array, job: Job): Promise<LintResult> {
    return this.#guarded(job.name, () => this.#dress(result, input, job));
  }

  async #timed<T>(work: () => Promise<T>): Promise<T> {
    const start = now();
    const result = await work();
    this.#spent += now() - start;
    return result;
  }

  /** Adds the draft where a format shows it: neither threads nor the cache hand it on. */
  async #dress(result: LintResult, input: Uint8Array, job: Job): Promise<LintResult> {
    if (!this.#work.needsDraft(job) || result.format === null) return result;
    return { ...result, draft: await this.#work.draft(input, this.#work.options(job)) };
  }
}
