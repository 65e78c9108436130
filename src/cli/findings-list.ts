import { resolve } from 'node:path';
import { JobError, UsageError } from '../engine/errors.js';
import type { LintResult } from '../output/result.js';
import { plain } from '../output/words.js';
import type { Bilingual, Language } from '../rulebook/types.js';
import { findingsSheet } from '../sheet/findings.js';
import { MOST_ROWS, writeWorkbook } from '../sheet/workbook.js';
import { complain } from './complain.js';
import { within } from './context.js';
import type { Extra } from './extra.js';
import type { Io } from './io.js';
import type { Job } from './jobs.js';
import { putInPlace } from './put-in-place.js';
import { refuseTaken, type Taken } from './targets.js';

const WHAT: Bilingual = { zh: '问题清单', en: 'The list of findings' };

/** The findings of a run as a workbook, to be handed on, ticked off and sent back. */
export class FindingsList implements Extra {
  readonly hasFailed = false;
  readonly #path: string;
  readonly #io: Io;
  readonly #lang: Language;
  readonly #quiet: boolean;
  readonly #results: LintResult[] = [];

  private constructor(path: string, quiet: boolean, io: Io, lang: Language) {
    this.#path = path;
    this.#quiet = quiet;
    this.#io = io;
    this.#lang = lang;
  }

  /** @throws UsageError for a path that is taken, or that does not end in .xlsx */
  static of(path: string, quiet: boolean, taken: readonly Taken[], io: Io, lang: Language) {
    if (!/\.xlsx$/i.test(path)) throw notExcel(path);
    refuseTaken([{ file: resolve(io.cwd, path), shown: path }], taken, io.disk);
    return new FindingsList(path, quiet, io, lang);
  }

  add(_: Job, result: LintResult): Promise<void> {
    this.take(result);
    return Promise.resolve();
  }

  /** Takes in a result; of it only what the list shows is kept. */
  take(result: LintResult): void {
    const messages = this.#quiet
      ? result.messages.filter(({ severity }) => severity === 2)
      : result.messages;
    if (messages.length + result.suppressedMessages.length === 0) return;
    const { draft, ...kept } = result;
    void draft;
    this.#results.push({ ...kept, messages, statements: [], notApplicable: [] });
  }

  async finish(): Promise<void> {
    const shorten = (path: string) => within(this.#io.cwd, path) ?? path;
    const sheet = findingsSheet(this.#results, this.#lang, shorten);
    if (sheet.rows.length >= MOST_ROWS) throw new JobError(tooMany(sheet.rows.length));
    putInPlace(this.#path, await writeWorkbook([sheet]), WHAT, this.#io);
    await complain(written(this.#path, sheet.rows.length), this.#io, this.#lang);
  }
}

function notExcel(path: string): UsageError {
  return new UsageError({
    zh: `-f xlsx= 写出的是 Excel 表格，“${path}”请改为以 .xlsx 结尾。`,
    en: `-f xlsx= writes a workbook: let "${path}" end in .xlsx.`,
  });
}

function tooMany(count: number): Bilingual {
  return {
    zh: `共有 ${count} 条，一张 Excel 表放不下。请分批检查，或改用 -f json=结果.json。`,
    en: `There are ${count} findings, more than a sheet holds. Lint fewer at a time, or use -f json=results.json.`,
  };
}

function written(path: string, count: number): Bilingual {
  return {
    zh: `问题清单（${count} 条）已写入 ${plain(path)}。`,
    en: `The list of findings (${count}) is in ${plain(path)}.`,
  };
}
