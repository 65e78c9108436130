#!/usr/bin/env node
import { readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type * as Command from './cli/index.js';
import type { Io } from './cli/io.js';
import { folderOf, keeperIn, kindOf } from './keeper.js';
import { launch, type Keeper } from './launch.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAX_COLUMNS = 120;

/** A stream takes nothing more, as on a full disk; src/cli/io.ts knows it by its name. */
class StreamError extends Error {
  override readonly name = 'OutputError';
  readonly code: string;

  constructor({ code = 'EIO', message }: NodeJS.ErrnoException) {
    super(message);
    this.code = code;
  }
}

type Write = (text: string | Uint8Array) => Promise<void>;

/** Writes with patience; a reader that has gone away (`| head`) is no failure, all else is. Node opens a stream when it is asked for. */
function writerOf(open: () => NodeJS.WriteStream): Write {
  let stream: NodeJS.WriteStream | undefined;
  let isClosed = false;
  let failure: StreamError | undefined;
  const note = (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'EOF') isClosed = true;
    else failure ??= new StreamError(error);
  };
  return (text) =>
    new Promise((resolve, reject) => {
      if (isClosed || failure) return failure ? reject(failure) : resolve();
      stream ??= open().on('error', note);
      stream.write(text, (error) => {
        if (error) note(error);
        if (failure) reject(failure);
        else resolve();
      });
    });
}

/** A line for stdout without the stream, which takes Node longer to open than all the rest of it; with it where that fails. */
async function atOnce(line: string, write: Write): Promise<void> {
  try {
    writeSync(1, line);
  } catch {
    await write(line);
  }
}

/** Where what is said beside the results is lost, the run goes on, and does not end as if nothing were. */
function forgiving(write: Write): { readonly write: Write; readonly isLost: () => boolean } {
  let isLost = false;
  return {
    write: (text) => write(text).catch(() => void (isLost = true)),
    isLost: () => isLost,
  };
}

async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}

/** A process of another user may not be asked, and is alive. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function versionOf(): string {
  const manifest: unknown = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
  return (manifest as { version: string }).version;
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const stdout = writerOf(() => process.stdout);
  const { write: stderr, isLost } = forgiving(writerOf(() => process.stderr));
  try {
    if (args.length === 1 && (args[0] === '--version' || args[0] === '-v')) {
      await atOnce(`${versionOf()}\n`, stdout);
      return;
    }
    const { exports: command, keep } = launch<typeof Command>(
      `${ROOT}dist/command/nianbao.cjs`,
      keeperFor(args),
    );
    const isTerminal = process.stdout.isTTY === true;
    const isWatched = process.stderr.isTTY === true;
    tune(SERVERS.has(args[0] ?? '') ? SERVER : OURS);
    const io: Io = {
      stdout,
      stderr,
      stdin: readStdin,
      streams: () => ({ input: process.stdin, output: process.stdout }),
      disk: { ...command.DISK, pid: process.pid, isAlive },
      cwd: process.cwd(),
      root: ROOT,
      version: versionOf(),
      runtime: process.version,
      isWatched,
      env: process.env,
      isTerminal,
      onFirst: () => tune(MANY),
      columns: Math.min(process.stdout.columns || 100, MAX_COLUMNS),
      palette: await command.paletteFor({ args, env: process.env, isTerminal }),
    };
    process.exitCode = await command.run(args, io);
    tune(USUAL);
    if (process.exitCode < 2) keep();
  } catch (error) {
    process.exitCode = 2;
    await stderr(describe(error));
  }
  if (isLost()) process.exitCode = 2;
}

/** Keeps byte code in the user's cache folder, so that the second run begins sooner, whatever Node runs it. */
function keeperFor(args: readonly string[]): Keeper | undefined {
  const folder = folderOf(process);
  return folder === undefined ? undefined : keeperIn(folder, kindOf(args), process);
}

interface Tuning {
  /**
   * How much of its byte code runs before V8 11, that of Node 20, optimises a function, in bytes. Later ones wait several
   * times as long, and most of our functions are done by then: waiting takes a fifth off the CPU time of 500 reports.
   */
  readonly budget: number;
  /** By how many per cent the heap may grow before what nobody needs is cleared; 0 leaves it to V8, which lets it double. */
  readonly growth: number;
  /** By what factor the room for new objects grows. */
  readonly room: number;
  /** Whether a pattern is compiled for an interpreter first, and once more when it is asked a second time, as nearly all are. */
  readonly isPatternTried: boolean;
  /**
   * Whether more reports are to come. For a single one neither Maglev, the compiler between, is worth its time on another
   * processor, nor marking what lives while it is read, which V8 begins because of the bytes of our code.
   */
  readonly isLong: boolean;
}

/** What lives grows little from report to report; left to itself V8 takes three times as much memory. */
const OURS: Tuning = { budget: 540_672, growth: 40, room: 2, isPatternTried: false, isLong: false };
/** The room that the first report took is enough for those after it: more would save nothing and take 40 MB. */
const MANY: Tuning = { ...OURS, room: 1, isLong: true };
const SERVER: Tuning = { ...OURS, isLong: true };
const SERVERS = new Set(['lsp', 'mcp']);
const USUAL: Tuning = { budget: 67_584, growth: 0, room: 2, isPatternTried: true, isLong: true };

/**
 * Ours only between loading the command, with the streams of Node, and keeping its byte code: both byte code and that of Node's
 * own modules are refused under other flags than they were made with.
 */
function tune({ budget, growth, room, isPatternTried, isLong }: Tuning): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${budget}`);
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  setFlagsFromString(`--semi-space-growth-factor=${room}`);
  setFlagsFromString(isPatternTried ? '--regexp-tier-up' : '--no-regexp-tier-up');
  setFlagsFromString(isLong ? '--incremental-marking' : '--no-incremental-marking');
  // Where V8 has no Maglev, as in Node 20 and 22, it takes no note.
  setFlagsFromString(isLong ? '--maglev' : '--no-maglev');
}

/** A defect of the program: a sentence for its user, the stack only for those who ask. */
function describe(error: unknown): string {
  if (error instanceof StreamError) {
    return `nianbao: 结果写不出去（${error.code}），没有完成。请检查磁盘空间。\n`;
  }
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = process.env['NIANBAO_DEBUG'] && error instanceof Error ? `${error.stack}\n` : '';
  return `nianbao: 程序内部出错（${cause}），没有完成。这是本程序的缺陷，请报告给开发者。\n${stack}`;
}

let isOver = false;
/**
 * Where something is waited for that never comes, Node ends without a word: that is no success. A server that is told to
 * end says so itself.
 */
process.once('exit', () => {
  if (!isOver && process.exitCode === undefined) process.exitCode = 2;
});
void main().finally(() => (isOver = true));
