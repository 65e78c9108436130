import { join } from 'node:path';
import { codeOf, type Disk } from '../disk/disk.js';

/** The names of our temporary files, short enough beside any name; with the process that writes it. */
const OURS = /^\.nianbao-(\d+)-[0-9a-f]{12}\.tmp$/;

/** What a killed run left behind may go after this many milliseconds, when its process has ended. */
const STALE = 3_600_000;

/** Folders that were swept in this run. */
const swept = new WeakMap<Disk, Set<string>>();

/** A new name in a folder, under which content is written before it is put in place. */
export function temporaryIn(folder: string, disk: Disk): string {
  sweep(folder, disk);
  // Not of node:crypto, which takes every run 10 ms to load.
  const chance = crypto.randomUUID().replaceAll('-', '').slice(0, 12);
  return join(folder, `.nianbao-${disk.pid}-${chance}.tmp`);
}

/**
 * Removes what killed runs left in a folder, once a run: only regular files of our own naming, of a process
 * that has ended, and old, since the process may run on another machine that shares the folder.
 */
function sweep(folder: string, disk: Disk): void {
  const done = swept.get(disk) ?? new Set();
  swept.set(disk, done);
  if (done.has(folder)) return;
  done.add(folder);
  for (const name of namesIn(folder, disk)) {
    const [, pid] = OURS.exec(name) ?? [];
    if (pid === undefined || disk.isAlive(Number(pid))) continue;
    const path = join(folder, name);
    const stats = disk.lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() && Date.now() - stats.mtimeMs > STALE) unlinkIfThere(path, disk);
  }
}

/** A folder may be written to and not listed: then nothing is swept. */
function namesIn(folder: string, disk: Disk): readonly string[] {
  try {
    return disk.readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [];
  }
}

/** Takes a file of ours away; that it cannot be done, or is done already, changes nothing for the run. */
export function unlinkIfThere(path: string, disk: Disk): void {
  try {
    disk.unlinkSync(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}
