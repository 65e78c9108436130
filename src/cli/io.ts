import type { Disk } from '../engine/disk/disk.js';
import type { Palette } from '../output/palette.js';

/** 0: nothing at error level; 1: findings; 2: the job could not be done. */
export type ExitCode = 0 | 1 | 2;

export const CLEAN: ExitCode = 0;
export const FINDINGS: ExitCode = 1;
export const NOT_DONE: ExitCode = 2;

/** Standard output or standard error takes nothing more, as on a full disk. */
export interface OutputError extends Error {
  readonly name: 'OutputError';
  /** What the system calls it. */
  readonly code: string;
}

/** By its name: the error is made in another bundle. */
export function isOutputError(error: unknown): error is OutputError {
  return error instanceof Error && error.name === 'OutputError';
}

/** All that a command may touch outside itself, so that it can be run without a process. */
export interface Io {
  /**
   * Resolves when the text is handed over, so that a slow reader slows the writer.
   * Rejects with an OutputError where it cannot be.
   */
  readonly stdout: (text: string | Uint8Array) => Promise<void>;
  readonly stderr: (text: string | Uint8Array) => Promise<void>;
  /** All of standard input, or one byte more than `limit` of it. */
  readonly stdin: (limit: number) => Promise<Uint8Array>;
  /** Standard input and output as they are, for what is spoken and not printed. */
  readonly streams: () => {
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream;
  };
  readonly disk: Disk;
  readonly cwd: string;
  /** The folder of this package. */
  readonly root: string;
  readonly version: string;
  /** Version of what runs the program. */
  readonly runtime: string;
  /** Standard error is a terminal that somebody may be looking at. */
  readonly isWatched: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output is a screen, not a pipe or a file. */
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly palette: Palette;
  /** The first report is done; what the process makes of it. */
  readonly onFirst?: () => void;
}
