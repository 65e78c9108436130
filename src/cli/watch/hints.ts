import { statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Where no events come, as from shared drives, the disk is looked at so often. */
const LOOK_EVERY = 2000;
/** A file that is being saved gives several events. */
const SETTLE = 100;

/** Waits for a sign that something may have changed: an event of the file system, or that time has passed. */
export class Hints {
  readonly #watchers: FSWatcher[] = [];
  #isDue = false;
  #wake: (() => void) | undefined;

  constructor(operands: readonly string[], cwd: string) {
    for (const [folder, recursive] of foldersOf(operands, cwd)) this.#watch(folder, recursive);
  }

  /** Resolves at the next sign, at once where one came meanwhile. */
  async next(): Promise<void> {
    if (!this.#isDue) {
      await new Promise<void>((done) => {
        const timer = setTimeout(done, LOOK_EVERY);
        this.#wake = () => {
          clearTimeout(timer);
          setTimeout(done, SETTLE);
        };
      });
    }
    this.#wake = undefined;
    this.#isDue = false;
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close();
  }

  /** A folder that cannot be watched is still looked at. */
  #watch(folder: string, recursive: boolean): void {
    try {
      const watcher = watch(folder, { recursive }, () => {
        this.#isDue = true;
        this.#wake?.();
      });
      watcher.on('error', () => watcher.close());
      this.#watchers.push(watcher);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
}

/** The folders of what is named; a folder itself with all in it. */
function foldersOf(operands: readonly string[], cwd: string): Map<string, boolean> {
  const folders = new Map<string, boolean>();
  for (const operand of operands) {
    const path = resolve(cwd, operand);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) folders.set(path, true);
    else if (stats) folders.set(dirname(path), folders.get(dirname(path)) ?? false);
    else folders.set(cwd, true);
  }
  return folders;
}
