import { PassThrough } from 'node:stream';
import { run } from '../../src/cli/run.js';
import type { Io } from '../../src/cli/io.js';
import { DISK } from '../../src/engine/disk/disk.js';
import { PLAIN } from '../../src/output/palette.js';

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

const nothing = () => Promise.resolve();

/** An outside world without input that takes what it is told, and is no terminal. */
export const QUIET: Omit<Io, 'cwd'> = {
  stdout: nothing,
  stderr: nothing,
  stdin: () => Promise.resolve(new Uint8Array()),
  streams: () => ({ input: new PassThrough(), output: new PassThrough() }),
  disk: DISK,
  root: process.cwd(),
  version: '0.0.0',
  runtime: '',
  isWatched: false,
  env: {},
  isTerminal: false,
  columns: 100,
  palette: PLAIN,
};

/** Runs the command in this process, in a folder, with whatever of the outside world is to be otherwise. */
export async function command(
  args: readonly string[],
  cwd: string,
  changes: Partial<Io> = {},
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const exit = await run(args, {
    ...QUIET,
    stdout: (text) => Promise.resolve(void (stdout += String(text))),
    stderr: (text) => Promise.resolve(void (stderr += String(text))),
    cwd,
    ...changes,
  });
  return { exit, stdout, stderr };
}
