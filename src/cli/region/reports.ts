import { dirname, resolve } from 'node:path';
import { discover } from '../../engine/discover.js';
import type { Manifest } from '../../engine/region/manifest.js';
import type { LintOptions } from '../../engine/options.js';
import { fatal } from '../../engine/failures.js';
import { unreadable } from '../../engine/unreadable.js';
import { lint } from '../../index.js';
import type { LintResult } from '../../output/result.js';
import { rulebook } from '../../rulebook/index.js';
import type { Bilingual, Language } from '../../rulebook/types.js';
import { plain } from '../../output/words.js';
import { complain } from '../complain.js';
import { within } from '../context.js';
import { resultsNote } from '../skipped.js';
import { Excepting } from '../excepting.js';
import { readInput } from '../input.js';
import type { Io } from '../io.js';
import { optionsOf, type Job } from '../jobs.js';
import { resultOf } from '../one-file.js';
import type { Arguments } from '../parse.js';
import { Plan } from '../plan.js';
import { statsOf } from '../sinks.js';

/** The reports of a region, found and linted. */
export class Reports {
  readonly #args: Arguments;
  readonly #io: Io;
  readonly #lang: Language;
  readonly #jobs: ReadonlyMap<string, Job>;
  readonly #withDraft: boolean;

  private constructor(
    jobs: readonly Job[],
    args: Arguments,
    io: Io,
    lang: Language,
    withDraft: boolean,
  ) {
    this.#jobs = new Map(jobs.map((job) => [job.file, job]));
    this.#args = args;
    this.#io = io;
    this.#lang = lang;
    this.#withDraft = withDraft;
  }

  /** @throws JobError for settings and exceptions that cannot be used */
  static async of(
    files: readonly string[],
    args: Arguments,
    { io, lang, withDraft }: { io: Io; lang: Language; withDraft: boolean },
  ): Promise<Reports> {
    const plan = new Plan(args, io, rulebook);
    const excepting = await Excepting.of(files, args, io, lang, rulebook);
    const jobs: Job[] = [];
    for (const file of files) {
      const settings = { ...(await plan.settingsOf(file)), ...excepting.settingsFor(file) };
      jobs.push({ file, name: file, settings });
    }
    return new Reports(jobs, args, io, lang, withDraft);
  }

  /** Lints one, with what is needed to hold it against others. */
  async lint(
    file: string,
    more: Pick<LintOptions, 'deadline' | 'published'> = {},
  ): Promise<LintResult> {
    const job = this.#jobs.get(file)!;
    const input = await readInput(file, this.#io);
    if (!(input instanceof Uint8Array))
      return unreadable(file, fatal(input, this.#lang), this.#lang);
    const options = { ...optionsOf(job, this.#args, this.#lang), ...more };
    const linted = await resultOf(file, this.#lang, () =>
      lint(input, { ...options, withRecord: true, withPrints: true, withDraft: this.#withDraft }),
    );
    return { ...linted, filePath: file };
  }
}

/** Where the reports of a list lie. */
export interface Found {
  readonly own: string | undefined;
  /** The region's own of earlier years. */
  readonly earlier: readonly string[];
  /** Those of the organs, without the region's own. */
  readonly files: readonly string[];
  /** Files that the list names for an organ, by its number. */
  readonly named: ReadonlyMap<string, number>;
  /** Something that was named is not there, or cannot be read. */
  readonly hasProblems: boolean;
}

/** Finds the files of a list; what is amiss is told. */
export async function findReports(manifest: Manifest, io: Io, lang: Language): Promise<Found> {
  const base = dirname(manifest.path);
  const shown = plain(within(io.cwd, manifest.path) ?? manifest.path);
  const { report, reportPlace } = manifest;
  const written = report === undefined ? undefined : resolve(base, report);
  const isGone = written !== undefined && statsOf(written, io.disk) === undefined;
  if (isGone) await complain(gone(`${shown}:${reportPlace}`, 'report', report!), io, lang);
  const own = isGone ? undefined : written;
  const common = await discover(manifest.reports, base, io.disk);
  for (const { text } of common.problems) await complain(text, io, lang);
  const files = new Set(common.files);
  const named = new Map<string, number>();
  let hasProblems = isGone || common.problems.length > 0;
  for (const [at, { file, line, column }] of manifest.organs.entries()) {
    if (file === undefined) continue;
    const found = await discover([file], base, io.disk);
    const place = `${shown}:${line}:${column}`;
    if (found.problems.length > 0) {
      hasProblems = true;
      await complain(gone(place, 'file', file), io, lang);
    }
    if (found.results.length > 0) await complain(resultsNote(found.results, io.cwd), io, lang);
    for (const each of found.files) {
      named.set(each, at);
      files.add(each);
    }
  }
  const before = await discover(manifest.earlier, base, io.disk);
  for (const { text } of before.problems) await complain(text, io, lang);
  if (before.problems.length > 0) hasProblems = true;
  for (const each of [own, ...before.files]) if (each !== undefined) files.delete(each);
  const earlier = before.files.filter((each) => each !== own);
  return { own, earlier, files: [...files], named, hasProblems };
}

/** @param place file, line and column of the list */
function gone(place: string, key: string, file: string): Bilingual {
  return {
    zh: `${place}：${key} 写的“${plain(file)}”找不到。请检查路径，它从名单所在的文件夹算起。`,
    en: `${place}: "${plain(file)}" of "${key}" does not exist. Check the path; it goes from the folder of the list.`,
  };
}
