import { constants, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, type Disk } from '../engine/disk/disk.js';
import { PendingFile, writeAll } from '../engine/write/pending-file.js';
import { Spool } from '../engine/write/spool.js';
import type { Formatter } from '../output/formatter.js';

/** Where the text of one format goes, part by part. Methods throw what the system throws. */
export interface Sink {
  readonly write: (text: string) => Promise<void> | void;
  /** All is written: `head` goes before, `foot` after it. */
  readonly end: (head: string, foot: string) => Promise<void> | void;
  /** Puts a file in its place, when all that there is has been written. */
  readonly place: () => Promise<void> | void;
  /** Takes away what was not put in its place. */
  readonly abandon: () => void;
}

/** Hands on as it comes; where something comes before all else and is known last, it waits. */
export function flowing(
  { head }: Pick<Formatter, 'head'>,
  put: (text: string) => Promise<void> | void,
  close: () => void = () => undefined,
): Sink {
  const waiting: string[] = [];
  return {
    write: (text) => {
      if (text === '') return undefined;
      return head ? void waiting.push(text) : put(text);
    },
    end: async (first, foot) => {
      for (const text of [first, ...waiting, foot]) if (text !== '') await put(text);
    },
    place: close,
    abandon: close,
  };
}

/** A file, put in place in one step. What waits does so on the disk, so that no memory grows with the reports. */
export function toFile({ head }: Pick<Formatter, 'head'>, path: string, disk: Disk): Sink {
  const { target, like } = targetOf(path, disk);
  const file = new PendingFile(target, disk, like);
  let spool: Spool | undefined;
  return {
    write: (text) => {
      if (!head) return file.write(text);
      spool ??= new Spool(dirname(target), disk);
      spool.write(text);
    },
    end: (first, foot) => {
      file.write(first);
      spool?.moveTo(file);
      file.write(foot);
    },
    place: () => file.replace(),
    abandon: () => {
      spool?.close();
      file.abandon();
    },
  };
}

/** A link is written through; a file that is there already gives its mode and has to be writable. */
export function targetOf(path: string, disk: Disk) {
  const stats = statsOf(path, disk);
  if (!stats) return { target: path, like: undefined };
  if (stats.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  const target = disk.realpathSync(path);
  disk.accessSync(target, constants.W_OK);
  return { target, like: stats };
}

/** A pipe or a device, which cannot be put in place. */
export function toDevice(formatter: Pick<Formatter, 'head'>, path: string, disk: Disk): Sink {
  const descriptor = disk.openSync(path, 'w');
  let isOpen = true;
  const close = () => {
    if (isOpen) disk.closeSync(descriptor);
    isOpen = false;
  };
  return flowing(formatter, (text) => writeAll(descriptor, Buffer.from(text), disk), close);
}

/** Whether a path is to be written as it is: a pipe, a device, a stream of a process. */
export function isDevice(path: string, disk: Disk): boolean {
  if (/^\/(?:dev|proc)\//.test(path)) return true;
  const stats = statsOf(path, disk);
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** What stands at a path; undefined too where the way to it leads through a file, which writing tells of. */
export function statsOf(path: string, disk: Disk): Stats | undefined {
  try {
    return disk.statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) !== 'ENOTDIR') throw error;
    return undefined;
  }
}
