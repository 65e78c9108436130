import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cache } from '../engine/cache/cache.js';
import { PATIENCE } from '../engine/many/helper.js';
import { lintMany, type Threads } from '../engine/many/lint-many.js';
import type { Shard } from '../engine/shard.js';
import type { LintResult, Part } from '../output/result.js';
import { plain } from '../output/words.js';
import { rulebook } from '../rulebook/index.js';
import type { Bilingual, Language } from '../rulebook/types.js';
import { batchSettings, type BatchSettings } from './batch-settings.js';
import type { Io } from './io.js';
import type { Job } from './jobs.js';
import type { Arguments } from './parse.js';
import { Progress } from './progress.js';
import { Source, type BatchWork } from './source.js';
import { Timing } from './timing.js';
import { now } from '../engine/now.js';

/** What is made for runs over many reports: threads, the cache, a part of the files, progress, times. */
export class Batch {
  readonly #settings: BatchSettings;
  readonly #io: Io;
  readonly #lang: Language;
  readonly #timing: Timing | undefined;
  #cache: Cache | undefined;
  #isBegun = false;
  #progress: Progress | undefined;
  #source: Source | undefined;
  #lost: string | undefined;

  private constructor(settings: BatchSettings, io: Io, lang: Language) {
    this.#settings = settings;
    this.#io = io;
    this.#lang = lang;
    this.#timing = settings.stats ? new Timing() : undefined;
  }

  /** @throws UsageError for flags that cannot be meant. */
  static of(args: Arguments, io: Io, lang: Language): Batch {
    return new Batch(batchSettings(args, io.cwd), io, lang);
  }

  /** What the run is to lint of the files found; of a part, there may be nothing. */
  async filesOf(files: readonly string[]): Promise<readonly string[]> {
    const { shard } = this.#settings;
    if (!shard) return files;
    const { filesOf } = await import('../engine/shard.js');
    const own = filesOf(shard, files, this.#io.cwd);
    if (own.length === 0 && files.length > 0) await this.#say(emptyShard(shard, files.length));
    return own;
  }

  /** What results say of the part that they are of. @param files those of all parts that are linted */
  async partOf(files: readonly string[]): Promise<Part | undefined> {
    const { shard } = this.#settings;
    return shard && (await import('../engine/shard.js')).partOfRun(shard, files, this.#io.cwd);
  }

  /** Only a part of the files is asked for. */
  get isShard(): boolean {
    return this.#settings.shard !== undefined;
  }

  /** Lints reports; results come in their order. */
  async *results(jobs: readonly Job[], work: BatchWork): AsyncGenerator<LintResult> {
    this.#progress = Progress.of(jobs.length, this.#io, this.#lang);
    this.#cache = await this.#openCache();
    const { stats } = this.#settings;
    const source = new Source(jobs, work, { cache: this.#cache, stats });
    this.#source = source;
    const threads: Threads = {
      count: this.#settings.threads,
      processors: availableParallelism(),
      script: pathToFileURL(join(this.#io.root, 'dist', 'worker.js')),
      patience: PATIENCE,
      lost: (reason) => (this.#lost = reason),
    };
    yield* lintMany(source, threads);
  }

  /** Takes note of a result. */
  async add(result: LintResult): Promise<void> {
    if (!this.#isBegun) this.#io.onFirst?.();
    this.#isBegun = true;
    this.#timing?.add(result);
    await this.#progress?.step();
  }

  /** Prints something of the results; the next reports are linted while it is written. */
  readonly print = async (output: () => Promise<void>): Promise<void> => {
    const start = now() - (this.#source?.spent ?? 0);
    await (this.#progress?.around(output) ?? output());
    this.#timing?.addOutput(now() - (this.#source?.spent ?? 0) - start);
  };

  /** What there is to say after the last result. */
  async finish(): Promise<void> {
    await this.#progress?.end();
    if (this.#lost !== undefined) await this.#say(lostThread(this.#lost));
    if (this.#cache?.failure !== undefined) await this.#say(unwritten(this.#cache.failure));
    if (this.#timing) await this.#io.stderr(this.#timing.text(this.#lang));
  }

  async #openCache(): Promise<Cache | undefined> {
    const { cacheFolder } = this.#settings;
    if (cacheFolder === undefined) return undefined;
    const [{ Cache }, { programPrint }] = await Promise.all([
      import('../engine/cache/cache.js'),
      import('../engine/cache/program.js'),
    ]);
    const { root, version, runtime } = this.#io;
    const program = [version, rulebook.version, runtime, programPrint(join(root, 'dist'))];
    return new Cache(cacheFolder, program.join(' '), this.#io.disk);
  }

  #say(text: Bilingual): Promise<void> {
    return this.#io.stderr(`nianbao: ${text[this.#lang]}\n`);
  }
}

function emptyShard({ index, count }: Shard, files: number): Bilingual {
  return {
    zh: `第 ${index}/${count} 份没有分到文件（共 ${files} 个）。`,
    en: `Part ${index}/${count} has none of the files (${files} in all).`,
  };
}

function lostThread(reason: string): Bilingual {
  return {
    zh: `有线程中断（${plain(reason)}），它的文件已由主线程检查，结果不受影响。`,
    en: `A thread ended early (${plain(reason)}); the main thread linted its files, nothing is missing.`,
  };
}

function unwritten(reason: string): Bilingual {
  return {
    zh: `缓存写不进去（${plain(reason)}），下次要重新检查；本次结果不受影响。请检查 --cache-location 的权限和磁盘空间。`,
    en: `The cache cannot be written (${plain(reason)}); the results of this run are complete. Check --cache-location: permissions, space on the disk.`,
  };
}
