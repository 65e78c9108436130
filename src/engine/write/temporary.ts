import { basename, dirname, join } from 'node:path';

/** A new name beside a file, under which its next content is written before it takes the file's place. */
export function temporaryBeside(path: string): string {
  // Not of node:crypto, which takes every run 10 ms to load.
  return join(dirname(path), `.${basename(path)}.${crypto.randomUUID().slice(0, 12)}.tmp`);
}
