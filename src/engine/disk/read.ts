import { constants } from 'node:fs';
import { codeOf, type Disk } from './disk.js';

/** Without this a pipe would be waited for until somebody writes to it; Windows has no such mode. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A descriptor of a file to read from. */
export function openForReading(path: string, disk: Disk): number {
  return disk.openSync(path, READ);
}

const MEGABYTE = 1024 * 1024;

/** Why there is nothing to read; `system`: the code tells. */
export interface Unread {
  readonly why: 'missing' | 'special' | 'large' | 'system' | 'encoding';
  readonly code: string;
}

/**
 * The one way in which files are read: only regular files, and none of so many megabytes or more. It reads
 * at once: the files are small, and to read them aside costs more than to wait for them.
 */
export function readFileWithin(path: string, megabytes: number, disk: Disk): Uint8Array | Unread {
  try {
    const descriptor = openForReading(path, disk);
    try {
      const stats = disk.fstatSync(descriptor);
      if (!stats.isFile()) return { why: 'special', code: '' };
      if (stats.size >= megabytes * MEGABYTE) return { why: 'large', code: '' };
      return disk.readFileSync(descriptor);
    } finally {
      disk.closeSync(descriptor);
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { why: code === 'ENOENT' ? 'missing' : 'system', code };
  }
}

/** The text of a file in UTF-8, or in UTF-16 with its mark. */
export function readTextWithin(path: string, megabytes: number, disk: Disk): string | Unread {
  const bytes = readFileWithin(path, megabytes, disk);
  return bytes instanceof Uint8Array ? textOf(bytes) : bytes;
}

/** Of text in a national encoding nobody can tell in which: to guess would put wrong names into reports. */
export function textOf(bytes: Uint8Array): string | Unread {
  const wide = WIDE.find(({ mark }) => bytes[0] === mark[0] && bytes[1] === mark[1]);
  try {
    const text = new TextDecoder(wide?.label ?? 'utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (codeOf(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
  }
  return { why: 'encoding', code: '' };
}

const WIDE = [
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
] as const;
