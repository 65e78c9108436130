import { UsageError } from '../engine/errors.js';
import type { LintResult } from '../output/result.js';
import type { Language } from '../rulebook/types.js';
import { complain } from './complain.js';
import { CLEAN, FINDINGS, NOT_DONE, type ExitCode, type Io } from './io.js';
import type { Arguments } from './parse.js';

/** Adds up what was found, and says at last how the run ends. */
export class Verdict {
  readonly #limit: number;
  readonly #isForced: boolean;
  #errors = 0;
  #warnings = 0;
  #fatal = 0;

  /** @throws UsageError where `--max-warnings` is no number. */
  constructor(args: Arguments) {
    this.#limit = maxWarningsOf(args);
    this.#isForced = args.has('exit-zero');
  }

  add({ errorCount, warningCount, fatalErrorCount }: LintResult): void {
    this.#errors += errorCount;
    this.#warnings += warningCount;
    this.#fatal += fatalErrorCount;
  }

  get hasFailed(): boolean {
    return this.#fatal > 0;
  }

  /** @param isStale something else asks for 1 */
  async exitCode(io: Io, lang: Language, isStale = false): Promise<ExitCode> {
    if (this.hasFailed) return NOT_DONE;
    const isOver = this.#warnings > this.#limit;
    if (isOver) {
      const [found, limit] = [this.#warnings, this.#limit];
      const text = {
        zh: `警告有 ${found} 个，多于 --max-warnings 允许的 ${limit} 个。`,
        en: `There are ${found} warnings, more than the ${limit} of --max-warnings.`,
      };
      await complain(text, io, lang);
    }
    return (this.#errors > 0 || isOver || isStale) && !this.#isForced ? FINDINGS : CLEAN;
  }
}

function maxWarningsOf(args: Arguments): number {
  const value = args.value('max-warnings');
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError({
    zh: `--max-warnings 应为 0 或正整数，现为“${value}”。`,
    en: `--max-warnings must be a whole number from 0, found "${value}".`,
  });
}
