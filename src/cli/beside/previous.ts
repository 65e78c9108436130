import { sideOf, type GivenSide } from '../../engine/between/given.js';
import { discover } from '../../engine/discover.js';
import { JobError, UsageError } from '../../engine/errors.js';
import type { OtherReport } from '../../engine/options.js';
import { kinds } from '../../check/index.js';
import { read } from '../../read/index.js';
import { UnreadableError } from '../../read/errors.js';
import { rulebook } from '../../rulebook/index.js';
import type { Language } from '../../rulebook/types.js';
import { understand } from '../../understand/index.js';
import { readInput } from '../input.js';
import type { Io } from '../io.js';

/** A report of last year that was named. */
export interface Previous {
  readonly given: OtherReport;
  readonly side: GivenSide;
}

/** What `--previous` names beside the run. */
export interface LastReports {
  readonly reports: readonly Previous[];
  /** A single report was named, which is meant whatever it calls itself. */
  readonly isOne: boolean;
}

/**
 * The reports that `--previous` names, without those of the run itself: no report is last year's to itself.
 * @param own files of the run
 * @throws JobError where there is none, or one cannot be read: nothing is then held against too little
 */
export async function previousReports(
  named: readonly string[],
  own: ReadonlySet<string>,
  io: Io,
  lang: Language,
): Promise<LastReports> {
  if (named.length === 0) return { reports: [], isOne: false };
  if (named.includes('-')) throw noStdin();
  const found = await discover(named, io.cwd, io.disk);
  const [problem] = found.problems;
  if (problem) throw new UsageError(prefixed(problem.text.zh, problem.text.en));
  if (found.files.length === 0)
    throw new UsageError(prefixed('没有找到报告。', 'no report was found.'));
  const reports: Previous[] = [];
  for (const file of found.files)
    if (!own.has(file)) reports.push(await previousOf(file, io, lang));
  return { reports, isOne: found.files.length === 1 && reports.length === 1 };
}

async function previousOf(file: string, io: Io, lang: Language): Promise<Previous> {
  const input = await readInput(file, io);
  if (!(input instanceof Uint8Array))
    throw new JobError(prefixed(`${file}：${input.zh}`, `${file}: ${input.en}`));
  const given = { input, filename: file };
  try {
    return { given, side: await sideOf(given, file, { read, understand, rulebook, kinds }) };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const words = lang === 'zh' ? error.in('zh') : error.in('en');
    throw new JobError(prefixed(`${file}：${words}`, `${file}: ${words}`), undefined, {
      cause: error,
    });
  }
}

function prefixed(zh: string, en: string) {
  return { zh: `--previous：${zh}`, en: `--previous: ${en}` };
}

function noStdin(): UsageError {
  return new UsageError(
    prefixed(
      '不能是标准输入，请写上一年报告的文件名。',
      "cannot be standard input; name the file of last year's report.",
    ),
  );
}
