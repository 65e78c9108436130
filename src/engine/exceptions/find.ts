import { join } from 'node:path';
import type { Disk } from '../disk/disk.js';
import { Upwards } from '../disk/upwards.js';

export const FILE_NAME = 'nianbao.exceptions.yaml';

/** Finds the files of exceptions that hold for a folder; each folder is asked once. */
export class ExceptionsSearch {
  readonly #upwards: Upwards;
  readonly #own = new Map<string, readonly string[]>();

  constructor(disk: Disk) {
    this.#upwards = new Upwards(disk);
  }

  /** Its own and those above it, within the repository. */
  all(folder: string): readonly string[] {
    const below: string[] = [];
    let at: string | undefined = folder;
    while (at !== undefined && !this.#own.has(at)) {
      below.push(at);
      at = this.#upwards.parentOf(at);
    }
    let found = at === undefined ? [] : this.#own.get(at)!;
    for (const each of below.reverse()) {
      const path = join(each, FILE_NAME);
      found = this.#upwards.has(path) ? [path, ...found] : found;
      this.#own.set(each, found);
    }
    return found;
  }
}
