import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { annotate } from '../annotate/index.js';
import { JobError, UsageError } from '../engine/errors.js';
import type { LintResult } from '../output/result.js';
import { plain } from '../output/words.js';
import type { Bilingual, Language } from '../rulebook/types.js';
import { dateOf } from './clock.js';
import { complain } from './complain.js';
import { within } from './context.js';
import type { Extra } from './extra.js';
import { readInput } from './input.js';
import type { Io } from './io.js';
import type { Job } from './jobs.js';
import { putInPlace } from './put-in-place.js';
import { statsOf } from './sinks.js';
import { refuseTaken, type Taken } from './targets.js';

const WHAT: Bilingual = { zh: '带批注的文件', en: 'The file with comments' };

/** Word files with the findings as comments, one for each report that is one. */
export class Copies implements Extra {
  readonly #targets: ReadonlyMap<Job, string>;
  readonly #io: Io;
  readonly #lang: Language;
  readonly #date: Date;
  #written = 0;
  #others = 0;
  #lastPath = '';

  private constructor(targets: ReadonlyMap<Job, string>, io: Io, lang: Language) {
    this.#targets = targets;
    this.#io = io;
    this.#lang = lang;
    this.#date = dateOf(io);
  }

  /**
   * @param path the file for one report, the folder for several
   * @throws UsageError where the path cannot be meant, or a copy would be written over a report or what is taken
   */
  static of(
    path: string,
    jobs: readonly Job[],
    taken: readonly Taken[],
    io: Io,
    lang: Language,
  ): Copies {
    const target = resolve(io.cwd, path);
    const stats = statsOf(target, io.disk);
    const isFolder = stats?.isDirectory() === true;
    if (jobs.length > 1 && (stats ? !isFolder : extname(target) !== '')) throw notAFolder(path);
    if (jobs.some(({ file }) => file === '-')) throw noStdin();
    const toFile = jobs.length === 1 && !isFolder;
    if (toFile && extname(target).toLowerCase() !== '.docx') throw notWord(path);
    const targets = new Map(
      jobs.map((job) => [job, toFile ? target : join(target, copyName(job, io.cwd))] as const),
    );
    const all = [...targets.values()].map((file) => ({
      file,
      shown: within(io.cwd, file) ?? file,
    }));
    refuseTaken(all, taken, io.disk);
    return new Copies(targets, io, lang);
  }

  /**
   * Writes the copy of one report in one step.
   * @throws JobError where it cannot be written
   */
  async add(job: Job, result: LintResult): Promise<void> {
    const target = this.#targets.get(job)!;
    if (result.format !== 'docx') {
      if (result.fatalErrorCount === 0 || result.format !== null) this.#others += 1;
      return;
    }
    const bytes = await readInput(job.file, this.#io);
    if (!(bytes instanceof Uint8Array)) return;
    const annotated = annotate(bytes, result, this.#date);
    const shown = within(this.#io.cwd, target) ?? target;
    if (annotated === undefined) throw new JobError(unwritable(job.name));
    putInPlace(shown, annotated.output, WHAT, this.#io, { makesFolder: true });
    this.#written += 1;
    this.#lastPath = shown;
    if (annotated.losesSignature) await complain(unsigned(shown), this.#io, this.#lang);
  }

  /** What there is to say after the last report. */
  async finish(): Promise<void> {
    const one = this.#written === 1 && this.#targets.size === 1;
    if (one) await complain(writtenTo(this.#lastPath), this.#io, this.#lang);
    else if (this.#written > 0)
      await complain(writtenAll(this.#written, dirname(this.#lastPath)), this.#io, this.#lang);
    if (this.#others > 0) await complain(onlyWord(this.#others), this.#io, this.#lang);
  }

  /** A report that was asked for by itself and got no copy. */
  get hasFailed(): boolean {
    return this.#written === 0 && this.#others > 0;
  }
}

/** Copies keep the folders of their reports, so that equal names do not meet. */
function copyName({ name }: Job, cwd: string): string {
  const path = within(cwd, name) ?? name;
  return isAbsolute(path) || path.startsWith('..') ? basename(path) : path;
}

function noStdin(): UsageError {
  return new UsageError({
    zh: '从标准输入读入的报告不能加批注，请指定报告文件。',
    en: 'A report from standard input takes no comments; name its file.',
  });
}

function notAFolder(path: string): UsageError {
  return new UsageError(
    {
      zh: `有多份报告，-f docx= 后面要写文件夹，现为“${path}”。`,
      en: `There are several reports: -f docx= takes a folder, not "${path}".`,
    },
    {
      zh: '例如 -f docx=批注，每份报告在其中各有一个同名文件。',
      en: 'Such as -f docx=checked, in which each report has a file of its name.',
    },
  );
}

function notWord(path: string): UsageError {
  return new UsageError({
    zh: `-f docx= 写出的是 Word 文件，“${path}”请改为以 .docx 结尾。`,
    en: `-f docx= writes a Word file: let "${path}" end in .docx.`,
  });
}

function unwritable(name: string): Bilingual {
  return {
    zh: `${plain(name)} 的压缩方式少见，批注写不进去。请用 Word 或 WPS 打开，另存为 .docx 后再试。`,
    en: `Comments cannot be written into ${plain(name)}, which is packed in a rare way. Open it in Word or WPS, save it as .docx and try again.`,
  };
}

function unsigned(path: string): Bilingual {
  return {
    zh: `原文件有数字签名；${plain(path)} 加了批注，签名在其中已失效，原文件不变。`,
    en: `The report is signed; the signature does not hold for ${plain(path)}. The report itself is as it was.`,
  };
}

function writtenTo(path: string): Bilingual {
  return {
    zh: `带批注的文件已写入 ${plain(path)}，请用 Word 或 WPS 打开。`,
    en: `The report with comments is in ${plain(path)}.`,
  };
}

function writtenAll(count: number, folder: string): Bilingual {
  return {
    zh: `${count} 份带批注的文件已写入 ${plain(folder)}。`,
    en: `${count} reports with comments are in ${plain(folder)}.`,
  };
}

function onlyWord(count: number): Bilingual {
  return {
    zh: `只有 .docx 能加批注，其余 ${count} 份没有。请用 Word 或 WPS 另存为 .docx 后再检查。`,
    en: `Only .docx takes comments; ${count} other report(s) got none. Save them as .docx and lint again.`,
  };
}
