import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, type Disk } from '../disk/disk.js';
import { temporaryIn, unlinkIfThere } from './temporary.js';

/** For anybody, less what the user's mask takes away, as other programs make files. */
const MODE = 0o666;

/**
 * New content of a file, written beside it under another name and put in place in one step: whoever reads
 * the file, whenever the program is killed, finds the old or the new content and nothing between. All
 * methods throw what the system throws; then, and after `abandon`, nothing is left behind.
 */
export class PendingFile {
  readonly #target: string;
  readonly #temporary: string;
  readonly #disk: Disk;
  #descriptor: number | undefined;

  /** @param like the file whose mode and owner the new one takes */
  constructor(target: string, disk: Disk, like?: Stats) {
    this.#target = target;
    this.#disk = disk;
    this.#temporary = temporaryIn(dirname(target), disk);
    this.#descriptor = disk.openSync(this.#temporary, 'wx', like ? like.mode & 0o777 : MODE);
    if (like) this.#attempt((descriptor) => this.#liken(descriptor, like));
  }

  write(content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#attempt((descriptor) => writeAll(descriptor, bytes, this.#disk));
  }

  /** Takes the place of what is there, if anything. The content is on the disk before that. */
  replace(): void {
    this.#place(() => this.#disk.renameSync(this.#temporary, this.#target));
  }

  /** The same for what can be made again: a power cut may lose the content. */
  replaceLightly(): void {
    this.#attempt((descriptor) => {
      this.#close(descriptor);
      this.#disk.renameSync(this.#temporary, this.#target);
    });
  }

  /** Takes its place where there is nothing yet. @throws EEXIST where there is. */
  create(): void {
    this.#place(() => {
      try {
        this.#disk.linkSync(this.#temporary, this.#target);
      } catch (error) {
        if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
        // Some file systems have no hard links: the name is taken first, then the content put under it.
        this.#disk.closeSync(this.#disk.openSync(this.#target, 'wx', MODE));
        this.#disk.renameSync(this.#temporary, this.#target);
        return;
      }
      unlinkIfThere(this.#temporary, this.#disk);
    });
  }

  /** Forgets the content; nothing changes. */
  abandon(): void {
    const descriptor = this.#descriptor;
    this.#descriptor = undefined;
    if (descriptor !== undefined) {
      try {
        this.#disk.closeSync(descriptor);
      } catch (error) {
        // A disk that is full may tell only now; the content is not wanted any more.
        if (codeOf(error) === undefined) throw error;
      }
    }
    unlinkIfThere(this.#temporary, this.#disk);
  }

  #place(step: () => void): void {
    this.#attempt((descriptor) => {
      this.#disk.fsyncSync(descriptor);
      this.#close(descriptor);
      step();
    });
    syncFolder(dirname(this.#target), this.#disk);
  }

  #close(descriptor: number): void {
    this.#descriptor = undefined;
    this.#disk.closeSync(descriptor);
  }

  #liken(descriptor: number, { uid, gid, mode }: Stats): void {
    const own = this.#disk.fstatSync(descriptor);
    if (own.uid !== uid || own.gid !== gid) this.#disk.fchownSync(descriptor, uid, gid);
    this.#disk.fchmodSync(descriptor, mode & 0o7777);
  }

  #attempt(step: (descriptor: number) => void): void {
    const descriptor = this.#descriptor;
    if (descriptor === undefined) throw new Error('The file is put in place or given up already');
    try {
      step(descriptor);
    } catch (error) {
      this.abandon();
      throw error;
    }
  }
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** The system may take a part of what it is given. */
export function writeAll(descriptor: number, bytes: Uint8Array, disk: Disk): void {
  for (let at = 0; at < bytes.length;) {
    at += disk.writeSync(descriptor, bytes, at, bytes.length - at);
  }
}

/** Makes the renaming itself last; some systems do not let a folder be opened, and need no such thing. */
function syncFolder(path: string, disk: Disk): void {
  try {
    const folder = disk.openSync(path, 'r');
    try {
      disk.fsyncSync(folder);
    } finally {
      disk.closeSync(folder);
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}
