import { resolve } from 'node:path';
import { UsageError } from '../engine/errors.js';
import { codeOf, type Disk } from '../engine/disk/disk.js';
import type { Bilingual } from '../rulebook/types.js';
import { isDevice } from './sinks.js';

/** A file that no result may be written over. */
export interface Taken {
  readonly file: string;
  readonly what: Bilingual;
}

export const INPUT: Bilingual = { zh: '要检查的报告', en: 'a report to be checked' };
export const RESULTS: Bilingual = { zh: '要合并的结果', en: 'results to be merged' };
export const CONFIG: Bilingual = { zh: '配置文件', en: 'the configuration' };
export const EXCEPTIONS: Bilingual = { zh: '例外文件', en: 'the exceptions' };
export const BASELINE: Bilingual = { zh: '基线文件', en: 'the baseline' };
export const COMPARED: Bilingual = { zh: '要比较的结果', en: 'results to be compared' };
export const TABLE: Bilingual = { zh: '各单位的表', en: 'the table of organs' };
const OTHER: Bilingual = { zh: '另一种格式的结果文件', en: 'the file of another format' };

/**
 * Results are never written over what they were made from, nor over each other.
 * @param targets absolute paths, and as they were named
 * @throws UsageError
 */
export function refuseTaken(
  targets: readonly { readonly file: string; readonly shown: string }[],
  taken: readonly Taken[],
  disk: Disk,
): void {
  const own = targets.filter(({ file }) => !isDevice(file, disk));
  if (own.length === 0) return;
  const known = new Map<string, Bilingual>();
  for (const { file, what } of taken) {
    for (const name of namesOf(file, disk)) known.set(name, what);
  }
  for (const { file, shown } of own) {
    const names = namesOf(file, disk);
    const what = names.map((name) => known.get(name)).find((each) => each !== undefined);
    if (what) throw isTaken(shown, what);
    for (const name of names) known.set(name, OTHER);
  }
}

/** Where formats go, as files that those of other kinds are not to be written over. */
export function takenBy(wanted: readonly { readonly path?: string }[], cwd: string): Taken[] {
  return wanted.flatMap(({ path }) =>
    path === undefined ? [] : [{ file: resolve(cwd, path), what: OTHER }],
  );
}

/** Results of an earlier run that are not written again by this one: nobody meant them for reports. */
export function leftResults(
  results: readonly string[],
  written: readonly (string | undefined)[],
  cwd: string,
): string[] {
  const targets = new Set(
    written.flatMap((path) => (path === undefined ? [] : resolve(cwd, path))),
  );
  return results.filter((file) => !targets.has(file));
}

/** What tells that two paths are one file: the path, the path without links, and the file itself. */
function namesOf(file: string, disk: Disk): string[] {
  try {
    const stats = disk.statSync(file, { throwIfNoEntry: false, bigint: true });
    if (!stats) return [file];
    const id = stats.ino === 0n ? [] : [`${stats.dev}:${stats.ino}`];
    return [file, disk.realpathSync(file), ...id];
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [file];
  }
}

function isTaken(shown: string, what: Bilingual): UsageError {
  return new UsageError(
    {
      zh: `结果不能写到“${shown}”：它是${what.zh}。没有写入任何文件。`,
      en: `The results cannot go to "${shown}": it is ${what.en}. Nothing was written.`,
    },
    {
      zh: '请换一个文件名，如 -f json=结果.json。',
      en: 'Choose another name, such as -f json=results.json.',
    },
  );
}
