import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../../engine/errors.js';
import { codeOf, type Disk } from '../../engine/disk/disk.js';

/** The folders that a server may read from and, if that is allowed, write to. Links are followed before they are judged. */
export class Folders {
  readonly #roots: readonly string[];
  readonly #disk: Disk;

  /** @throws UsageError for a folder that is not there */
  constructor(folders: readonly string[], cwd: string, disk: Disk) {
    this.#disk = disk;
    this.#roots = folders.map((folder) => {
      const path = resolve(cwd, folder);
      if (disk.statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw noFolder(folder);
      return disk.realpathSync(path);
    });
  }

  /**
   * The file that a path means, relative to the first folder, with links followed.
   * @throws UsageError for a path outside the folders, or a file that is not there
   */
  existing(path: string): string {
    const wanted = this.#resolve(path);
    const real = this.#real(wanted);
    if (real === undefined) throw noFile(path);
    if (!this.#holds(real)) throw outside(path);
    return real;
  }

  /**
   * Where a new file may be made. @throws UsageError for a path outside the folders, or a file that is there already
   */
  fresh(path: string): string {
    const wanted = this.#resolve(path);
    const folder = this.#real(dirname(wanted));
    if (folder === undefined || !this.#holds(join(folder, basename(wanted)))) throw outside(path);
    const target = join(folder, basename(wanted));
    if (this.#disk.lstatSync(target, { throwIfNoEntry: false })) throw isThere(path);
    return target;
  }

  #resolve(path: string): string {
    const wanted = resolve(this.#roots[0]!, path);
    return wanted;
  }

  #real(path: string): string | undefined {
    try {
      return this.#disk.realpathSync(path);
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return undefined;
    }
  }

  #holds(path: string): boolean {
    return this.#roots.some((root) => {
      const near = relative(root, path);
      return near !== '..' && !near.startsWith(`..${sep}`) && !isAbsolute(near);
    });
  }
}

function noFolder(folder: string): UsageError {
  return new UsageError({
    zh: `没有“${folder}”这个文件夹。`,
    en: `There is no folder "${folder}".`,
  });
}

function noFile(path: string): UsageError {
  return new UsageError({ zh: `没有“${path}”这个文件。`, en: `There is no file "${path}".` });
}

function isThere(path: string): UsageError {
  return new UsageError(
    { zh: `“${path}”已经存在，不覆盖。`, en: `"${path}" is there already and is not overwritten.` },
    { zh: '请换一个文件名。', en: 'Choose another name.' },
  );
}

function outside(path: string): UsageError {
  return new UsageError(
    {
      zh: `“${path}”不在允许的文件夹里。`,
      en: `"${path}" lies outside the folders that were given.`,
    },
    {
      zh: '可用的文件夹在启动时写明：nianbao mcp 年报文件夹。',
      en: 'They are named at the start: nianbao mcp reports.',
    },
  );
}
