import { dirname, resolve } from 'node:path';
import type { Disk } from '../disk/disk.js';
import { readTextWithin } from '../disk/read.js';
import { JobError } from '../errors.js';
import { MEGABYTES } from './load.js';
import { parseConfig } from './parse.js';

/**
 * A configuration and all that it extends, whether they are there or not. One that cannot be read or parsed
 * ends its line; what is wrong with it, the run says that loads it.
 */
export async function withBases(path: string, disk: Disk): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const base of await basesOf(next, disk)) waiting.push(resolve(dirname(next), base));
  }
  return found;
}

async function basesOf(path: string, disk: Disk): Promise<readonly string[]> {
  const text = readTextWithin(path, MEGABYTES, disk);
  if (typeof text !== 'string') return [];
  try {
    const { data } = await parseConfig(path, text);
    const bases = [(data as { readonly extends?: unknown } | null)?.extends].flat();
    return bases.filter((base) => typeof base === 'string');
  } catch (error) {
    if (error instanceof JobError) return [];
    throw error;
  }
}
