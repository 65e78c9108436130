import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Disk } from '../engine/disk/disk.js';
import { walk } from '../engine/disk/walk.js';
import { Entries } from '../engine/exceptions/match.js';
import type { PlacedEntry } from '../engine/exceptions/types.js';
import { nearest } from '../engine/nearest.js';
import { statsOf } from './sinks.js';

/** An entry of a file of exceptions that speaks of no file, and the name that may have been meant. */
export interface Homeless {
  readonly entry: PlacedEntry;
  readonly like: string | undefined;
}

/**
 * Those of the entries for which there is no file in the folder of their file of exceptions, linted or not. The
 * folder is only searched where a name does not stand where it is written.
 * @param entries those that no report of the run has anything of, all from one file of exceptions
 */
export async function homelessOf(
  entries: readonly PlacedEntry[],
  source: string,
  disk: Disk,
): Promise<Homeless[]> {
  const folder = dirname(source);
  const absent = entries.filter(({ file }) => statsOf(resolve(folder, file), disk) === undefined);
  if (absent.length === 0) return [];
  const { files } = walk(folder, disk);
  const index = await Entries.of(source, absent);
  const housed = new Set(files.flatMap((file) => index.of(file)));
  const paths = files.map((file) => relative(folder, file).split(sep).join('/'));
  return absent
    .filter((entry) => !housed.has(entry))
    .map((entry) => {
      const known = entry.file.includes('/') ? paths : paths.map((path) => basename(path));
      return { entry, like: nearest(entry.file, new Set(known)) };
    });
}
