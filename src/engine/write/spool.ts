import { codeOf, type Disk } from '../disk/disk.js';
import { writeAll, type PendingFile } from './pending-file.js';
import { temporaryIn, unlinkIfThere } from './temporary.js';

const CHUNK = 1 << 16;

/** Text that has to wait for what comes before it, on the disk instead of in memory. */
export class Spool {
  readonly #path: string;
  readonly #descriptor: number;
  readonly #disk: Disk;
  #isOpen = true;
  #length = 0;

  constructor(folder: string, disk: Disk) {
    this.#disk = disk;
    this.#path = temporaryIn(folder, disk);
    this.#descriptor = disk.openSync(this.#path, 'wx+', 0o600);
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    writeAll(this.#descriptor, bytes, this.#disk);
    this.#length += bytes.length;
  }

  /** A part of what was written, by its bytes. */
  read(from: number, length: number): string {
    const bytes = Buffer.alloc(length);
    for (let done = 0; done < length;) {
      const got = this.#disk.readSync(this.#descriptor, bytes, done, length - done, from + done);
      if (got === 0) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      done += got;
    }
    return bytes.toString();
  }

  /** Hands over all that was written. */
  moveTo(file: PendingFile): void {
    const chunk = new Uint8Array(CHUNK);
    for (let at = 0; ;) {
      const length = this.#disk.readSync(this.#descriptor, chunk, 0, CHUNK, at);
      if (length === 0) break;
      file.write(chunk.subarray(0, length));
      at += length;
    }
    this.close();
  }

  /** Takes it away; may be called again. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      this.#disk.closeSync(this.#descriptor);
    } catch (error) {
      // The content is not wanted any more.
      if (codeOf(error) === undefined) throw error;
    }
    unlinkIfThere(this.#path, this.#disk);
  }
}
