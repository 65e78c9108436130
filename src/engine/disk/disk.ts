import {
  accessSync,
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

/** The calls of `node:fs` that the program makes; all else is made of them. Its other parts load more of Node. */
const CALLS = {
  accessSync,
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
};

/**
 * The file system as the program uses it, handed on as a value: a test hands on one of which a call fails,
 * and so shows what no test machine has, such as a full disk.
 */
export interface Disk extends Readonly<typeof CALLS> {
  /** This process, by which other runs know its temporary files. */
  readonly pid: number;
  /** Whether a process runs on this machine; true where nobody can tell. */
  readonly isAlive: (pid: number) => boolean;
}

/** The file system of this machine, for whoever knows nothing of processes. */
export const DISK: Disk = { ...CALLS, pid: 0, isAlive: () => true };

/** What the system calls a failure, such as ENOSPC; undefined for what is a defect of the program. */
export function codeOf(error: unknown): string | undefined {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : undefined;
}
