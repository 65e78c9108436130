import type { Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { codeOf, type Disk } from './disk.js';

/** Something in a folder that gave no file. */
export interface Obstacle {
  readonly path: string;
  /** A folder that may not be read, a link that leads nowhere, a link to a folder. */
  readonly why: 'unreadable' | 'dangling' | 'linked-folder';
  /** The system's word for it, where it has one. */
  readonly code: string;
}

export interface Walked {
  /** All files, in no order, each once: links to what was found already are left out. */
  readonly files: readonly string[];
  readonly obstacles: readonly Obstacle[];
}

export interface WalkOptions {
  /** So many folders below the first; all of them where absent. */
  readonly depth?: number;
  /** Also hidden folders and files. */
  readonly hidden?: boolean;
}

/** Folders of other people's files. */
const FOREIGN = new Set(['node_modules', '.git']);

/**
 * All files in a folder and those below it. Links to files count as files, unless the same file was found
 * under its own name; links to folders elsewhere are not entered, since
 * they may lead anywhere, and told of.
 */
export function walk(root: string, disk: Disk, options: WalkOptions = {}): Walked {
  return new Walk(root, disk, options).run();
}

class Walk {
  readonly #root: string;
  readonly #disk: Disk;
  readonly #depth: number;
  readonly #hidden: boolean;
  readonly #files: string[] = [];
  readonly #links: string[] = [];
  readonly #obstacles: Obstacle[] = [];

  constructor(
    root: string,
    disk: Disk,
    { depth = Number.POSITIVE_INFINITY, hidden = false }: WalkOptions,
  ) {
    this.#root = root;
    this.#disk = disk;
    this.#depth = depth;
    this.#hidden = hidden;
  }

  run(): Walked {
    const left = [{ path: this.#root, depth: 0 }];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const { path, depth } = next;
      for (const entry of this.#entries(path)) {
        const full = join(path, entry.name);
        if (entry.isSymbolicLink()) this.#links.push(full);
        else if (!entry.isDirectory()) this.#files.push(full);
        else if (depth < this.#depth) left.push({ path: full, depth: depth + 1 });
      }
    }
    this.#followLinks();
    return { files: this.#files, obstacles: this.#obstacles };
  }

  /** Links come last, so that a file is named by its own name wherever it has one in the folder. */
  #followLinks(): void {
    const links = this.#links.sort();
    const known = links.length > 0 ? new Set(this.#files.map((file) => this.#real(file))) : NONE;
    for (const link of links) {
      const target = this.#targetOf(link);
      if (target === undefined || known.has(target)) continue;
      known.add(target);
      this.#files.push(link);
    }
  }

  #entries(folder: string): readonly Dirent[] {
    try {
      const all = this.#disk.readdirSync(folder, { withFileTypes: true });
      return all.filter(({ name }) => !FOREIGN.has(name) && (this.#hidden || name[0] !== '.'));
    } catch (error) {
      this.#obstacle(folder, 'unreadable', error);
      return [];
    }
  }

  /** The file that a link leads to; undefined where there is none. */
  #targetOf(link: string): string | undefined {
    try {
      const target = this.#disk.realpathSync(link);
      if (!this.#disk.statSync(target).isDirectory()) return target;
      const isWalked = `${target}${sep}`.startsWith(`${this.#real(this.#root)}${sep}`);
      if (!isWalked) this.#obstacles.push({ path: link, why: 'linked-folder', code: '' });
    } catch (error) {
      this.#obstacle(link, 'dangling', error);
    }
    return undefined;
  }

  /** A file that is gone meanwhile is itself. */
  #real(file: string): string {
    try {
      return this.#disk.realpathSync(file);
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return file;
    }
  }

  #obstacle(path: string, why: Obstacle['why'], error: unknown): void {
    const code = codeOf(error);
    if (code === undefined) throw error;
    this.#obstacles.push({ path, why, code });
  }
}

const NONE = new Set<string>();
