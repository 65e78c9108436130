import { dirname } from 'node:path';
import { isBetween } from '../../between/index.js';
import type { Side } from '../../between/kind.js';
import { organKey, type Pairing } from '../../between/pairing.js';
import { joinOthers } from '../../engine/between/join.js';
import { activeRules } from '../../engine/rules.js';
import {
  loadSeries,
  seriesFilesFor,
  strangersOf,
  type SeriesFile,
} from '../../engine/series/load.js';
import type { LintResult } from '../../output/result.js';
import { rulebook } from '../../rulebook/index.js';
import type { Bilingual, Language } from '../../rulebook/types.js';
import type { Desk, Waiting } from '../desk.js';
import type { Io } from '../io.js';
import { optionsOf, type Job } from '../jobs.js';
import { dressed } from './dress.js';
import { previousReports, type Previous } from './previous.js';
import { Register, firstOf, othersOf } from './register.js';
import { withoutRepeated } from './repeated.js';
import { Shelf } from './shelf.js';
import { notesOf } from './words.js';

interface Settled {
  readonly jobs: readonly Job[];
  readonly previous: readonly Previous[];
  /** One report and one that it is to be held against. */
  readonly isPair: boolean;
  /** `--previous` was written. */
  readonly isWanted: boolean;
  readonly files: readonly SeriesFile[];
  /** Each file is fixed by itself: none is another's form or neighbour. */
  readonly isFixing: boolean;
}

/** The reports of a run held against those of the year before, and against each other. */
export class Beside implements Waiting {
  readonly #settled: Settled;
  readonly #io: Io;
  #notes: readonly Bilingual[] = [];

  private constructor(settled: Settled, io: Io) {
    this.#settled = settled;
    this.#io = io;
  }

  /**
   * Undefined where there is nothing to hold a report against.
   * @param named the files and folders of `--previous`
   * @throws JobError where one of them cannot be read
   */
  static async of(
    jobs: readonly Job[],
    named: readonly string[],
    isFixing: boolean,
    io: Io,
    lang: Language,
  ): Promise<Beside | undefined> {
    const own = new Set(jobs.map(({ file }) => file));
    const { reports: previous, isOne } = await previousReports(named, own, io, lang);
    if (isFixing && previous.length === 0) return undefined;
    const isWanted = named.length > 0;
    if (!isWanted && jobs.length < 2) return undefined;
    const isAsked = jobs.some(({ settings }) =>
      activeRules(rulebook, settings).some(({ rule }) => isBetween(rule)),
    );
    if (!isAsked) return undefined;
    const folders = new Set(jobs.map(({ file }) => (file === '-' ? io.cwd : dirname(file))));
    const files: SeriesFile[] = [];
    for (const path of seriesFilesFor(folders, io.disk))
      files.push(await loadSeries(path, io.disk));
    const isPair = isOne && jobs.length === 1;
    return new Beside({ jobs, previous, isPair, isWanted, files, isFixing }, io);
  }

  /** The names of organs that were read. */
  get sources(): readonly string[] {
    return this.#settled.files.map(({ path }) => path);
  }

  /** Results with what the rules between documents find, in their order, after the last one has come. */
  async *joined(
    results: AsyncGenerator<LintResult>,
    seen: (result: LintResult) => Promise<void>,
    desk: Pick<Desk, 'args' | 'lang' | 'outputs'>,
  ): AsyncGenerator<LintResult> {
    const { jobs, isFixing } = this.#settled;
    const shelf = new Shelf(this.#io.disk);
    const register = new Register(rulebook);
    try {
      let count = 0;
      for await (const result of results) {
        shelf.add(result);
        register.add(result);
        await seen(result);
        count += 1;
      }
      const lasts = this.#settled.previous.map(({ side }) => side);
      for (const side of lasts) register.addLast(side);
      const sideOf = (index: number): Side | undefined => {
        if (index >= count) return lasts[index - count];
        const { filePath, record } = shelf.get(index);
        return record && { filePath, digest: record.digest };
      };
      const found = {
        pairs: this.#pairsOf(register),
        clusters: isFixing ? NONE : register.clusters(),
        forms: isFixing ? NONE : register.forms(),
        sideOf,
      };
      const first = firstOf(found.forms);
      this.#notes = this.#notesOn(found.pairs, register, { count, sideOf }, desk);
      for (let index = 0; index < count; index++) {
        const { record, ...alone } = shelf.get(index);
        const other = first.get(index);
        const own = other === undefined ? alone : withoutRepeated(alone, shelf.get(other));
        const joined = record ? joinOthers(own, record, othersOf(index, found), rulebook) : own;
        const options = optionsOf(jobs[index]!, desk.args, desk.lang);
        yield desk.outputs.needsDraft
          ? await dressed(joined, jobs[index]!, options, this.#io)
          : joined;
      }
    } finally {
      shelf.close();
    }
  }

  /** What there is to say after the last report. */
  notes(): readonly Bilingual[] {
    return this.#notes;
  }

  /** One report and one that it is to be held against belong together, whatever they call themselves. */
  #pairsOf(register: Register): Pairing {
    const { isPair, files } = this.#settled;
    if (isPair) return { last: new Map([[0, [1]]]), alone: [], unclear: [], lacking: [] };
    return register.pairs(new Map(files.flatMap(({ renames }) => [...renames])));
  }

  #notesOn(
    pairs: Pairing,
    register: Register,
    { count, sideOf }: { count: number; sideOf: (index: number) => Side | undefined },
    { args }: Pick<Desk, 'args'>,
  ): readonly Bilingual[] {
    const { jobs, previous, files, isPair, isWanted: wanted } = this.#settled;
    const nameOf = (index: number) =>
      index < count ? jobs[index]!.name : previous[index - count]!.side.filePath;
    const strangers = files.flatMap((file) => strangersOf(file, register.organs));
    if (isPair) return [...strangers, ...otherOrgan(sideOf(0), sideOf(1))];
    const { hasSeveralYears } = register;
    const named = { nameOf, io: this.#io, wanted, hasSeveralYears };
    return [...strangers, ...notesOf(pairs, { ...named, all: args.has('verbose') })];
  }
}

const NONE: ReadonlyMap<number, readonly number[]> = new Map();

function otherOrgan(own: Side | undefined, last: Side | undefined): Bilingual[] {
  const [name, other] = [own?.digest.organ, last?.digest.organ];
  if (!name || !other) return [];
  const [one, two] = [organKey(name), organKey(other)];
  if (one.endsWith(two) || two.endsWith(one)) return [];
  return [
    {
      zh: `两份报告的单位名称不同（${name}、${other}），仍按指定的对照。`,
      en: `The reports are of organs with different names (${name}, ${other}); they were compared as asked.`,
    },
  ];
}
