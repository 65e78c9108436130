import type { Language } from '../rulebook/types.js';
import type { Io } from './io.js';
import { now } from '../engine/now.js';

/** A run that is over sooner needs no word about how far it is. */
const DELAY = 1000;
const INTERVAL = 100;
const CLEAR = '\r\u001b[2K';

/** A line at the foot of the terminal that says how far a run is, while somebody may be looking. */
export class Progress {
  readonly #total: number;
  readonly #io: Io;
  readonly #lang: Language;
  #due: number;
  #done = 0;
  #isShown = false;

  private constructor(total: number, io: Io, lang: Language) {
    this.#total = total;
    this.#io = io;
    this.#lang = lang;
    this.#due = now() + DELAY;
  }

  /** Undefined where nobody is looking. */
  static of(total: number, io: Io, lang: Language): Progress | undefined {
    const { CI = '', TERM } = io.env;
    const isCi = CI !== '' && CI !== 'false' && CI !== '0';
    return io.isWatched && !isCi && TERM !== 'dumb' ? new Progress(total, io, lang) : undefined;
  }

  /** A report is done. */
  async step(): Promise<void> {
    this.#done += 1;
    const time = now();
    if (time < this.#due) return;
    this.#due = time + INTERVAL;
    this.#isShown = true;
    await this.#io.stderr(CLEAR + this.#line());
  }

  /** Makes room for other output, and comes back after it. */
  async around(output: () => Promise<void>): Promise<void> {
    if (!this.#isShown) return output();
    await this.#io.stderr(CLEAR);
    await output();
    await this.#io.stderr(this.#line());
  }

  async end(): Promise<void> {
    if (this.#isShown) await this.#io.stderr(CLEAR);
    this.#isShown = false;
  }

  #line(): string {
    const share = Math.floor((100 * this.#done) / this.#total);
    return this.#lang === 'en'
      ? `Linting ${this.#done} of ${this.#total} (${share} %)`
      : `正在检查 ${this.#done}/${this.#total}（${share}%）`;
  }
}
