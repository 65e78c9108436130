import { announce, byId, fill, h } from './dom.js';
import type { Desk, Entry } from './desk.js';
import { engineFor } from './engines.js';

/** Lints what is on the desk, a file after the other, and tells how far it is. */
export class Queue {
  readonly #desk: Desk;
  /** Of the run that counts; an earlier one stops when it sees another. */
  #run = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Lints all files that have no result yet, or after a change of settings all of them. */
  async work(isAnew: boolean): Promise<void> {
    const run = ++this.#run;
    const { entries } = this.#desk;
    const open = entries.filter((entry) => isAnew || isOpen(entry));
    for (let done = 0; done < open.length; done++) {
      this.tell(done, open.length);
      await this.lint(open[done]!);
      if (run !== this.#run) return;
      // A long list is drawn now and then, not once for each file.
      if (open.length < 50 || done % 10 === 0) this.#desk.changed();
    }
    this.tell(open.length, open.length);
    this.#desk.changed();
    announce(summaryOf(entries));
  }

  private async lint(entry: Entry): Promise<void> {
    try {
      const job = await this.#desk.jobFor(entry);
      const { result, advice } = await engineFor(job).ask('lint', job);
      Object.assign(entry, { result, advice });
      delete entry.failure;
    } catch (error) {
      delete entry.result;
      entry.failure = (error as Error).message;
    }
  }

  private tell(done: number, all: number): void {
    const isBusy = done < all;
    fill(
      byId('progress'),
      isBusy && h('progress', { max: all, value: done, 'aria-label': '进度' }),
      isBusy && ` 正在检查第 ${done + 1} 个，共 ${all} 个`,
    );
  }
}

function isOpen({ result, failure }: Entry): boolean {
  return result === undefined && failure === undefined;
}

/** What came out, in a sentence. */
export function summaryOf(entries: readonly Entry[]): string {
  const sum = (count: (entry: Entry) => number) =>
    entries.reduce((all, entry) => all + count(entry), 0);
  const errors = sum(({ result, failure }) => result?.errorCount ?? (failure ? 1 : 0));
  const warnings = sum(({ result }) => result?.warningCount ?? 0);
  const found = errors + warnings === 0 ? '没有发现问题' : `${errors} 个错误，${warnings} 个警告`;
  return entries.length === 0 ? '' : `共 ${entries.length} 份：${found}`;
}
