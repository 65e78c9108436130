import { dirname, resolve } from 'node:path';
import { withBases } from '../../engine/config/bases.js';
import { ConfigSearch } from '../../engine/config/find.js';
import { discover } from '../../engine/discover.js';
import type { Disk } from '../../engine/disk/disk.js';
import { JobError } from '../../engine/errors.js';
import { ExceptionsSearch } from '../../engine/exceptions/find.js';
import type { Io } from '../io.js';
import type { Arguments } from '../parse.js';
import { append } from '../../text/lists.js';

/** What a watched run depends on: a print of each report and of each file that governs them, by path. */
export interface Snapshot {
  readonly reports: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, string>;
}

/** Looks at the disk. What has changed is found by looking: the events of a file system tell too little. */
export async function snapshotOf(
  operands: readonly string[],
  args: Arguments,
  { cwd, disk }: Pick<Io, 'cwd' | 'disk'>,
): Promise<Snapshot> {
  const { files } = await discover(operands, cwd, disk);
  const [config, baseline] = [args.value('config'), args.value('baseline')].map((path) =>
    path === undefined ? [] : [resolve(cwd, path)],
  ) as [string[], string[]];
  const folders = new Set(files.map((file) => dirname(file)));
  const [configs, exceptions] = [new ConfigSearch(disk), new ExceptionsSearch(disk)];
  const settings = [...baseline];
  for (const folder of folders) {
    append(config, configOf(folder, configs));
    append(settings, exceptions.all(folder));
  }
  for (const path of new Set(config)) append(settings, [...(await withBases(path, disk))]);
  return { reports: printsOf(files, disk), settings: printsOf(settings, disk) };
}

/** The reports to lint again: those that are new or changed, all of them where a setting changed. */
export function changesOf(before: Snapshot, now: Snapshot): readonly string[] {
  const all = [...now.reports.keys()];
  if (!isSame(before.settings, now.settings)) return all;
  return all.filter((path) => before.reports.get(path) !== now.reports.get(path));
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, print]) => other.get(path) === print);
}

/** Two configurations in a folder are told by the run itself. */
function configOf(folder: string, search: ConfigSearch): string[] {
  try {
    const path = search.nearest(folder);
    return path === undefined ? [] : [path];
  } catch (error) {
    if (error instanceof JobError) return [];
    throw error;
  }
}

function printsOf(paths: readonly string[], disk: Disk): Map<string, string> {
  const prints = new Map<string, string>();
  for (const path of paths) {
    const stats = disk.statSync(path, { throwIfNoEntry: false });
    if (stats) prints.set(path, `${stats.mtimeMs} ${stats.size} ${stats.ino}`);
  }
  return prints;
}
