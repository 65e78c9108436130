import { JobError, UsageError } from '../../engine/errors.js';
import type { Language } from '../../rulebook/types.js';
import { complain } from '../complain.js';
import { NOT_DONE, type ExitCode, type Io } from '../io.js';
import type { Arguments } from '../parse.js';
import { Hints } from './hints.js';
import { changesOf, snapshotOf } from './snapshot.js';

type Lint = (
  operands: readonly string[],
  args: Arguments,
  io: Io,
  lang: Language,
) => Promise<ExitCode>;

/** Clears the screen and what was rolled off it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

const EXCLUDED = [
  'fix',
  'diff',
  'fix-dry-run',
  'update-baseline',
  'prune-baseline',
  'shard',
  'stdin',
];

/**
 * Lints, and lints again what has changed, until the user ends it. A run that fails is told and waited over.
 * @throws UsageError for standard input, and for flags that write or take a part of the files.
 */
export async function watch(
  operands: readonly string[],
  args: Arguments,
  io: Io,
  lang: Language,
  lint: Lint,
): Promise<ExitCode> {
  refuse(operands, args);
  let before = await snapshotOf(operands, args, io);
  if (before.reports.size === 0) return lint(operands, args, io, lang);
  const hints = new Hints(operands, io.cwd);
  try {
    let changed: readonly string[] = operands;
    for (;;) {
      if (io.isTerminal) await io.stdout(CLEAR);
      await lintPatiently(changed, args, io, lang, lint);
      await complain(WAITING, io, lang);
      do {
        await hints.next();
        const now = await snapshotOf(operands, args, io);
        changed = changesOf(before, now);
        before = now;
      } while (changed.length === 0);
      // A file of results holds all reports.
      if (writesFiles(args)) changed = operands;
    }
  } finally {
    hints.close();
  }
}

async function lintPatiently(
  operands: readonly string[],
  args: Arguments,
  io: Io,
  lang: Language,
  lint: Lint,
): Promise<ExitCode> {
  try {
    return await lint(operands, args, io, lang);
  } catch (error) {
    if (!(error instanceof JobError)) throw error;
    await complain(error.both, io, lang);
    return NOT_DONE;
  }
}

function writesFiles(args: Arguments): boolean {
  return args.has('output') || args.values('format').some((format) => format.includes('='));
}

function refuse(operands: readonly string[], args: Arguments): void {
  const flag = EXCLUDED.find((name) => args.has(name));
  if (flag !== undefined) {
    throw new UsageError({
      zh: `--watch 与 --${flag} 不能同时使用。`,
      en: `--watch and --${flag} exclude each other.`,
    });
  }
  if (operands.includes('-')) {
    throw new UsageError(
      { zh: '--watch 不能用于标准输入。', en: '--watch cannot be used on standard input.' },
      { zh: '请写文件名或文件夹名。', en: 'Name a file or a folder.' },
    );
  }
}

const WAITING = {
  zh: '检查完了，文件有改动时再检查。按 Ctrl+C 结束。',
  en: 'Done; it is linted again when a file changes. Ctrl+C ends it.',
};
