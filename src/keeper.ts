import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import * as zlib from 'node:zlib';
import type { Keeper } from './launch.js';

/** Files that are kept: a few kinds of runs, versions of Node and of this program. */
const MOST = 12;
const OURS = /^code-[\w.-]+\.cache(?:\.\d+)?$/;
const SUM = 4;

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly pid: number;
}

/** What of the process code is kept for, and by. */
export interface Runtime {
  readonly pid: number;
  readonly versions: { readonly v8: string };
}

/** The folder for caches of this user; undefined where there is none, or where byte code shall not be kept. */
export function folderOf({ env, platform }: Surroundings): string | undefined {
  if (env['NODE_DISABLE_COMPILE_CACHE']) return undefined;
  const [base, ...path] =
    platform === 'win32'
      ? [env['LOCALAPPDATA'], 'nianbao-lint', 'Cache']
      : env['XDG_CACHE_HOME']
        ? [env['XDG_CACHE_HOME'], 'nianbao-lint']
        : platform === 'darwin'
          ? [env['HOME'], 'Library', 'Caches', 'nianbao-lint']
          : [env['HOME'], '.cache', 'nianbao-lint'];
  return base && isAbsolute(base) ? join(base, ...path) : undefined;
}

/**
 * What a run compiles depends on what it does: its command, and the kind of file that it reads.
 *
 * @param args the command line, without the program
 */
export function kindOf(args: readonly string[]): string {
  const command = /^[a-z-]{2,20}$/.exec(args[0] ?? '')?.[0] ?? 'lint';
  const type = /\.([a-z]{2,5})$/i.exec(args.at(-1) ?? '')?.[1]?.toLowerCase() ?? 'any';
  return `${command}-${type}`;
}

/**
 * Keeps byte code in a folder: a file for each text of the bundle, version of V8 with its flags and kind of run.
 *
 * V8 takes damaged byte code for good and runs it, so each file ends with a checksum, and stands there whole or not at
 * all. Nothing rests on it: where the folder cannot be read or written, the code is compiled anew.
 */
export function keeperIn(folder: string, kind: string, { pid, versions }: Runtime): Keeper {
  const ofThisV8 = `code-${versions.v8}-`;
  return {
    isEmpty: () => !namesIn(folder).some((name) => name.startsWith(ofThisV8)),
    nameOf: (source) => {
      // Node 20.15 and 22.2 brought it; older ones go without.
      if ((zlib as Partial<typeof zlib>).crc32 === undefined) return undefined;
      const parts = [cachedDataVersionTag(), zlib.crc32(source), source.length];
      return `${ofThisV8}${parts.map((part) => part.toString(36)).join('-')}-${kind}.cache`;
    },
    find: (name) => {
      const whole = readIfThere(join(folder, name));
      if (whole === undefined || whole.length <= SUM) return undefined;
      const code = whole.subarray(0, -SUM);
      return zlib.crc32(code) === whole.readUInt32LE(code.length) ? code : undefined;
    },
    keep: (name, code) => {
      const sum = Buffer.alloc(SUM);
      sum.writeUInt32LE(zlib.crc32(code));
      try {
        put(join(folder, name), Buffer.concat([code, sum]), pid);
        removeOldest(folder);
      } catch {
        // A folder that cannot be written, a full disk, another run that was first: the next run tries again.
      }
    },
  };
}

/** Writes a file that others find whole or not at all. */
function put(file: string, content: Buffer, pid: number): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${pid}`;
  try {
    writeFileSync(unfinished, content, { flag: 'wx', mode: 0o600 });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Not there, or not to be read by this user: then it is compiled anew, as if it had never been kept. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** None where the folder is not there, or not to be read by this user. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeOldest(folder: string): void {
  const kept = readdirSync(folder)
    .filter((name) => OURS.test(name))
    .map((name) => join(folder, name))
    .map((file) => ({ file, time: statSync(file).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { file } of kept.slice(MOST)) rmSync(file, { force: true });
}
