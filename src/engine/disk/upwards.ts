import { dirname, join } from 'node:path';
import { codeOf, type Disk } from './disk.js';

/**
 * The way from a folder up to the root, or to the folder that holds `.git`, so that a repository is not
 * governed from outside. Each folder is asked once, however many reports lie below it.
 */
export class Upwards {
  readonly #disk: Disk;
  readonly #parents = new Map<string, string | undefined>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** The folder above; undefined where the way ends. */
  parentOf(folder: string): string | undefined {
    if (this.#parents.has(folder)) return this.#parents.get(folder);
    const parent = dirname(folder);
    const isTop = parent === folder || this.has(join(folder, '.git'));
    this.#parents.set(folder, isTop ? undefined : parent);
    return isTop ? undefined : parent;
  }

  /** Whether there is such a name, be it a link that leads nowhere: who made it meant something by it. */
  has(path: string): boolean {
    try {
      return this.#disk.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    } catch (error) {
      // Nobody may look into the folder, or the path cannot be one.
      if (codeOf(error) === undefined) throw error;
      return false;
    }
  }
}
