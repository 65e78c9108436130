import { resolve } from 'node:path';
import { rowsOf } from '../../data/rows.js';
import { discover } from '../../engine/discover.js';
import { UsageError } from '../../engine/errors.js';
import { defectText, failed } from '../../engine/failures.js';
import { plain } from '../../output/words.js';
import { read } from '../../read/index.js';
import { rulebook } from '../../rulebook/index.js';
import type { Bilingual, Language } from '../../rulebook/types.js';
import { understandFigures } from '../../understand/index.js';
import { batchSettings } from '../batch-settings.js';
import { complain } from '../complain.js';
import { contextOf } from '../context.js';
import { checkEncoding } from '../encoding.js';
import { EXTRACT, type DataFormat } from '../extract/flags.js';
import { SameReports } from '../extract/same.js';
import { openTarget, type RowTarget } from '../extract/target.js';
import { commandHelp } from '../help.js';
import { readInput } from '../input.js';
import { CLEAN, isOutputError, NOT_DONE, type ExitCode, type Io } from '../io.js';
import { concernsAll } from '../one-file.js';
import { parse, type Arguments } from '../parse.js';
import { Plan } from '../plan.js';
import { lockNote, resultsNote, skippedNote } from '../skipped.js';
import { INPUT, leftResults, refuseTaken } from '../targets.js';

/** `nianbao extract <file|dir|glob>…`: the cells of the forms as a table for databases. */
export async function extractCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, EXTRACT, 'extract');
  if (parsed.has('help')) {
    await io.stdout(commandHelp('extract', EXTRACT, lang));
    return CLEAN;
  }
  if (parsed.operands.length === 0) throw nothingNamed();
  checkEncoding(parsed.value('encoding'));
  const path = parsed.value('output');
  const format = formatOf(parsed.value('format'), path);
  if (format === 'xlsx' && path === undefined) throw needsFile();
  const { files, hasProblems, isEmptyPart } = await filesOf(parsed, path, io, lang);
  if (files.length === 0 && !isEmptyPart) return NOT_DONE;
  const target = openTarget(format, path, io);
  try {
    const { shorten } = contextOf(parsed, io, lang);
    const same = new SameReports(files.map((file) => portable(shorten(file))));
    const count = { rows: 0, files: 0 };
    const plan = new Plan(parsed, io, rulebook);
    const job = { plan, args: parsed, io, lang, target, same, count };
    await target.begin();
    let isWhole = !hasProblems;
    for (const [at, file] of files.entries())
      isWhole = (await extractOne(file, at, job)) && isWhole;
    await target.end();
    for (const note of same.notes()) await complain(note, io, lang);
    if (path !== undefined) await complain(written(path, count), io, lang);
    return isWhole ? CLEAN : NOT_DONE;
  } finally {
    target.abandon();
  }
}

interface Job {
  readonly plan: Plan;
  readonly args: Arguments;
  readonly io: Io;
  readonly lang: Language;
  readonly target: RowTarget;
  readonly same: SameReports;
  readonly count: { rows: number; files: number };
}

/** Hands on the rows of one report. Whatever is wrong with it is told, and the others are still extracted. */
async function extractOne(
  file: string,
  at: number,
  { plan, args, io, lang, target, same, count }: Job,
): Promise<boolean> {
  const { shorten } = contextOf(args, io, lang);
  const name = shorten(file);
  const say = async (text: Bilingual, isDone: boolean): Promise<boolean> => {
    await complain(
      { zh: `${plain(name)}：${text.zh}`, en: `${plain(name)}: ${text.en}` },
      io,
      lang,
    );
    return isDone;
  };
  const input = await readInput(file, io);
  if (!(input instanceof Uint8Array)) return say(input, false);
  const { edition } = await plan.settingsOf(file);
  const encoding = args.value('encoding');
  const draft = await read(input, {
    filename: file,
    ...(encoding && encoding !== 'auto' && { encoding }),
  }).catch((error: unknown) => {
    if (isOutputError(error)) throw error;
    return failed(error, lang).message;
  });
  if (typeof draft === 'string') return say({ zh: draft, en: draft }, false);
  try {
    const chosen = edition && edition !== 'auto' ? { edition } : {};
    const report = understandFigures(draft, rulebook, chosen);
    const held = { organ: report.issuer?.name ?? null, year: report.year?.year ?? null };
    const named = { file: portable(name), sameAs: same.of(at, held) };
    const { rows, lost } = rowsOf(report, named, rulebook);
    await target.add(rows);
    count.rows += rows.length;
    count.files += 1;
    const [broken] = report.unread;
    if (broken) return await say(defectText(broken.error), false);
    return lost.length === 0 || say(lostForms(lost.map((form) => form.name)), true);
  } catch (error) {
    if (concernsAll(error)) throw error;
    return say(defectText(error), false);
  }
}

/** A path as it is written on every system. */
function portable(path: string): string {
  return path.replaceAll('\\', '/');
}

interface Found {
  readonly files: readonly string[];
  readonly hasProblems: boolean;
  /** There are reports, and none falls to the part. */
  readonly isEmptyPart: boolean;
}

/** The reports that are meant, without what an earlier run wrote; what is amiss is told. */
async function filesOf(
  args: Arguments,
  output: string | undefined,
  io: Io,
  lang: Language,
): Promise<Found> {
  const { shard } = batchSettings(args, io.cwd);
  const { operands } = args;
  const found = await discover(operands, io.cwd, io.disk);
  for (const note of found.notes) await complain(note, io, lang);
  for (const { text } of found.problems) await complain(text, io, lang);
  if (found.skipped.length > 0) await complain(skippedNote(found.skipped), io, lang);
  if (found.locks.length > 0) await complain(lockNote(found.locks), io, lang);
  const target = output === undefined ? undefined : resolve(io.cwd, output);
  const results = leftResults(found.results, [output], io.cwd);
  if (results.length > 0) await complain(resultsNote(results, io.cwd), io, lang);
  const kept = await new Plan(args, io, rulebook).kept(found.files);
  if (kept.includes('-')) throw noStdin();
  const taken = found.files.map((file) => ({ file, what: INPUT }));
  if (target !== undefined) refuseTaken([{ file: target, shown: output! }], taken, io.disk);
  const { filesOf: partOf } = await import('../../engine/shard.js');
  const files = shard ? partOf(shard, kept, io.cwd) : kept;
  const isEmptyPart = kept.length > 0 && files.length === 0;
  if (isEmptyPart) await complain(EMPTY_PART, io, lang);
  if (found.files.length > 0 && kept.length === 0) await complain(NOTHING_LEFT, io, lang);
  return { files, hasProblems: found.problems.length > 0, isEmptyPart };
}

function written(path: string, { rows, files }: Job['count']): Bilingual {
  return {
    zh: `数据（${files} 个文件，${rows} 行）已写入 ${plain(path)}。`,
    en: `The data (${files} files, ${rows} rows) is in ${plain(path)}.`,
  };
}

const EMPTY_PART: Bilingual = {
  zh: '没有报告分到这一份；写出的数据没有行。',
  en: 'No report falls to this part; what is written has no rows.',
};

const NOTHING_LEFT: Bilingual = {
  zh: '指定的文件都不取用（被设置排除，或是本命令自己写的），没有数据。',
  en: 'All files are left out (by configuration, or written by this command itself); there is no data.',
};

function formatOf(given: string | undefined, path: string | undefined): DataFormat {
  if (given !== undefined) return given as DataFormat;
  const ending = /\.([^./\\]+)$/.exec(path ?? '.csv')?.[1]?.toLowerCase();
  if (ending === 'csv' || ending === 'json' || ending === 'xlsx') return ending;
  throw new UsageError(
    {
      zh: `看不出“${path ?? ''}”是哪种格式。`,
      en: `The ending of "${path ?? ''}" tells no format.`,
    },
    {
      zh: '请用 .csv、.json 或 .xlsx 结尾，或加上 -f。',
      en: 'Let it end in .csv, .json or .xlsx, or add -f.',
    },
  );
}

function lostForms(names: readonly Bilingual[]): Bilingual {
  return {
    zh: `没有认出${names.map(({ zh }) => zh).join('、')}，其中的数没有取。`,
    en: `Not found, so nothing was taken from it: ${names.map(({ en }) => en).join(', ')}.`,
  };
}

function needsFile(): UsageError {
  return new UsageError(
    {
      zh: 'Excel 工作簿要写入文件。',
      en: 'A workbook goes to a file.',
    },
    { zh: '请加上 -o 数据.xlsx。', en: 'Add -o data.xlsx' },
  );
}

function noStdin(): UsageError {
  return new UsageError({
    zh: 'nianbao extract 从文件取数，不接收标准输入。',
    en: 'nianbao extract reads files, not standard input.',
  });
}

function nothingNamed(): UsageError {
  return new UsageError(
    {
      zh: '请指定要取数的报告，例如：nianbao extract 年报/ -o 数据.csv',
      en: 'Name the reports, such as: nianbao extract reports/ -o data.csv',
    },
    { zh: '用 nianbao extract --help 查看用法。', en: 'See nianbao extract --help' },
  );
}
