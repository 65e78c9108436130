import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { Part } from '../output/result.js';

/** Part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * The files of a part. A file belongs to one part by its path relative to `cwd` alone: on every machine to
 * the same one, whatever other files there are.
 */
export function filesOf({ index, count }: Shard, files: readonly string[], cwd: string): string[] {
  return files.filter((file) => partOf(nameOf(file, cwd), count) === index);
}

/** The part of a run, and which parts have none of the files. */
export function partOfRun({ index, count }: Shard, files: readonly string[], cwd: string): Part {
  const full = new Set(files.map((file) => partOf(nameOf(file, cwd), count)));
  const all = Array.from({ length: count }, (_, at) => at + 1);
  return { index, of: count, cwd, empty: all.filter((part) => !full.has(part)) };
}

function partOf(name: string, count: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE(0) % count) + 1;
}

/** Some file systems write accents and Korean in parts: the same name all the same. */
function nameOf(file: string, cwd: string): string {
  return file === '-' ? file : relative(cwd, file).split(sep).join('/').normalize();
}
