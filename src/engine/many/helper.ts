import { Worker } from 'node:worker_threads';
import type { LintResult } from '../../output/result.js';
import type { LintOptions } from '../options.js';

/** A report for a helper to lint. */
export interface Task {
  readonly id: number;
  readonly input: Uint8Array;
  readonly options: LintOptions;
}

/** What a helper answers; without a result it could not do it. */
export interface Answer {
  readonly id: number;
  readonly result?: LintResult;
}

/** Megabytes: far more than a report takes, and little enough that what is left over is cleared in time. */
const MEMORY = 256;

/** Milliseconds after which nobody waits for an answer any more: no report that is linted takes as long. */
export const PATIENCE = 60_000;

/** A thread that lints beside the first one. */
export class Helper {
  readonly #worker: Worker;
  readonly #patience: number;
  readonly #open = new Map<number, (result: LintResult | undefined) => void>();
  #ids = 0;
  #failure: string | undefined;
  #deadline: NodeJS.Timeout | undefined;

  /**
   * @param script the built `src/worker.ts`
   * @param patience milliseconds from one answer to the next, after which the thread is given up
   */
  constructor(script: URL, patience: number) {
    this.#patience = patience;
    this.#worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
    this.#worker.on('message', ({ id, result }: Answer) => this.#settle(id, result));
    this.#worker.on('error', (error: unknown) =>
      this.#end(error instanceof Error ? error.message : String(error)),
    );
    this.#worker.on('exit', (code) => this.#end(`exit ${code}`));
  }

  /** Why the thread is not there any more. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Undefined: the thread is gone or could not do it, and somebody else has to. */
  lint(input: Uint8Array, options: LintOptions): Promise<LintResult | undefined> {
    if (this.#failure !== undefined) return Promise.resolve(undefined);
    const id = this.#ids++;
    const task: Task = { id, input, options };
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      this.#worker.postMessage(task);
      this.#deadline ??= this.#wait();
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#deadline);
    await this.#worker.terminate();
  }

  #settle(id: number, result: LintResult | undefined): void {
    clearTimeout(this.#deadline);
    this.#open.get(id)?.(result);
    this.#open.delete(id);
    this.#deadline = this.#open.size > 0 && !this.#failure ? this.#wait() : undefined;
  }

  #wait(): NodeJS.Timeout {
    return setTimeout(() => {
      this.#end(`no answer in ${this.#patience / 1000} s`);
      void this.#worker.terminate();
    }, this.#patience);
  }

  #end(reason: string): void {
    this.#failure ??= reason;
    for (const id of this.#open.keys()) this.#settle(id, undefined);
  }
}
