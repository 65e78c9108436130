import { resolve } from 'node:path';
import { causeOf } from '../engine/disk/words.js';
import { codeOf } from '../engine/disk/disk.js';
import { JobError, UsageError } from '../engine/errors.js';
import { nearest } from '../engine/nearest.js';
import { writeAll } from '../engine/write/pending-file.js';
import type { FormatContext, Formatter } from '../output/formatter.js';
import { formatters, NEEDS_DRAFT, NEEDS_PRINTS } from '../output/index.js';
import { PLAIN } from '../output/palette.js';
import type { LintResult } from '../output/result.js';
import type { Language } from '../rulebook/types.js';
import { complain } from './complain.js';
import { FILE_FORMATS } from './file-formats.js';
import { disarm, guarded, inGithubActions, stepSummary, SUMMARY_BYTES } from './github-actions.js';
import type { Io } from './io.js';
import { flowing, isDevice, toDevice, toFile, type Sink } from './sinks.js';
import { refuseTaken, type Taken } from './targets.js';

/** Where the results of a run go: one format to standard output at most, others to files. */
export interface Outputs {
  readonly needsDraft: boolean;
  readonly needsPrints: boolean;
  readonly begin: () => Promise<void>;
  readonly file: (result: LintResult) => Promise<void>;
  /** Puts the files in place. @throws JobError where one cannot be written. */
  readonly end: () => Promise<void>;
  /** Takes away what was begun and not ended; after `end` there is nothing. */
  readonly abandon: () => void;
}

interface Stream {
  readonly formatter: Formatter;
  readonly sink: Sink;
}

/** @throws UsageError for a format that does not exist or a second one for standard output. */
export function wantedOutputs(formats: readonly string[]): readonly Wanted[] {
  const chosen = formats.map(split);
  if (chosen.filter(({ path }) => path === undefined).length > 1) throw severalOutputs();
  for (const { name, path } of chosen) if (path?.trim() === '') throw noPath(name);
  for (const { name } of chosen) if (!Object.hasOwn(formatters, name)) throw unknownFormat(name);
  return chosen;
}

/**
 * Opens what is wanted.
 * @param taken files that are not to be written over
 * @throws UsageError for a file that is taken, JobError for one that cannot be written; then there is none
 */
export async function openOutputs(
  chosen: readonly Wanted[],
  context: FormatContext,
  io: Io,
  taken: readonly Taken[],
): Promise<Outputs> {
  const targets = chosen.flatMap(({ path }) =>
    path === undefined ? [] : [{ file: resolve(io.cwd, path), shown: path }],
  );
  refuseTaken(targets, taken, io.disk);
  const named = chosen.length > 0 ? chosen : usual(io);
  const wanted = [...named, ...summaryBeside(named, io)];
  const streams: Stream[] = [];
  const abandon = () => streams.forEach(({ sink }) => sink.abandon());
  try {
    for (const each of wanted) streams.push(await open(each, context, io));
  } catch (error) {
    abandon();
    throw error;
  }
  const toAll = async (text: (formatter: Formatter) => string) => {
    for (const { formatter, sink } of streams) await sink.write(text(formatter));
  };
  return {
    needsDraft: wanted.some(({ name }) => NEEDS_DRAFT.has(name)),
    needsPrints: wanted.some(({ name }) => NEEDS_PRINTS.has(name)),
    begin: () => toAll((formatter) => formatter.begin?.() ?? ''),
    file: (result) => toAll((formatter) => formatter.file(result)),
    end: async () => {
      for (const { formatter, sink } of streams) {
        const foot = formatter.end();
        await sink.end(formatter.head?.() ?? '', foot);
      }
      for (const { sink } of streams) await sink.place();
    },
    abandon,
  };
}

/** A format, and the file that it goes to. */
export interface Wanted {
  readonly name: string;
  readonly path?: string;
  /** The page of the run on GitHub, which others write to as well. */
  readonly isSummary?: true;
  readonly wrap?: (formatter: Formatter) => Formatter;
}

function split(format: string): Wanted {
  const at = format.indexOf('=');
  return at < 0 ? { name: format } : { name: format.slice(0, at), path: format.slice(at + 1) };
}

/** Where no format is chosen: the output for people, and on GitHub annotations beside it. */
function usual(io: Io): readonly Wanted[] {
  if (!inGithubActions(io)) return [{ name: 'stylish' }];
  return [{ name: 'stylish', wrap: guarded }, { name: 'github' }];
}

/** With annotations, of which GitHub shows a few, goes the whole list on the page of the run. */
function summaryBeside(named: readonly Wanted[], io: Io): Wanted[] {
  const path = io.env['GITHUB_STEP_SUMMARY'];
  if (!path || named.every(({ name }) => name !== 'github')) return [];
  return [{ name: 'markdown', path, isSummary: true }];
}

async function open(wanted: Wanted, context: FormatContext, io: Io): Promise<Stream> {
  const { name, path, isSummary, wrap: wrapped } = wanted;
  const create = await formatters[name]!();
  if (path === undefined) {
    const created = create(context);
    const formatter = wrapped?.(created) ?? created;
    const isSafe = name === 'github' || wrapped !== undefined || !inGithubActions(io);
    const put = isSafe ? io.stdout : (text: string) => io.stdout(disarm(name, text));
    return { formatter, sink: flowing(formatter, put) };
  }
  const formatter = create({ ...context, palette: PLAIN, columns: 100 });
  if (isSummary) return { formatter, sink: toSummary(path, io, context.lang) };
  const file = resolve(io.cwd, path);
  const opened = await told(path, () =>
    isDevice(file, io.disk) ? toDevice(formatter, file, io.disk) : toFile(formatter, file, io.disk),
  );
  const sink: Sink = {
    write: (text) => told(path, () => opened.write(text)),
    end: (head, foot) => told(path, () => opened.end(head, foot)),
    place: () => told(path, opened.place),
    abandon: opened.abandon,
  };
  return { formatter, sink };
}

/** Does a step of writing. @throws JobError that names the file and the cause. */
async function told<Result>(path: string, step: () => Promise<Result> | Result): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    const cause = causeOf(error);
    throw new JobError(
      {
        zh: `结果无法写入“${path}”：${cause.zh}。`,
        en: `The results cannot be written to "${path}": ${cause.en}.`,
      },
      undefined,
      { cause: error },
    );
  }
}

/** No more than GitHub takes. Nobody asked for it, so that it cannot be written is told and no failure. */
function toSummary(path: string, io: Io, lang: Language): Sink {
  const parts: string[] = [];
  let length = 0;
  return {
    write: (text) => {
      if (length <= SUMMARY_BYTES) parts.push(text);
      length += text.length;
    },
    end: async (head, foot) => {
      const text = stepSummary([head, ...parts, foot].join(''), lang);
      try {
        const descriptor = io.disk.openSync(path, 'a');
        try {
          writeAll(descriptor, Buffer.from(text), io.disk);
        } finally {
          io.disk.closeSync(descriptor);
        }
      } catch (error) {
        if (codeOf(error) === undefined) throw error;
        const cause = causeOf(error);
        const said = {
          zh: `GitHub 的运行摘要写不进去（${cause.zh}）；检查结果不受影响。`,
          en: `The summary on the page of the run cannot be written (${cause.en}); the results are complete.`,
        };
        await complain(said, io, lang);
      }
    },
    place: () => undefined,
    abandon: () => undefined,
  };
}

function severalOutputs(): UsageError {
  return new UsageError(
    { zh: '只能有一种格式输出到屏幕。', en: 'Only one format can go to standard output.' },
    {
      zh: '其余的请写明文件，如 -f json=结果.json。',
      en: 'Give the others a file, such as -f json=results.json.',
    },
  );
}

function noPath(name: string): UsageError {
  return new UsageError(
    { zh: `-f ${name}= 后面缺少文件名。`, en: `-f ${name}= lacks the name of a file.` },
    {
      zh: `例如 -f ${name}=结果；要显示在屏幕上，写 -f ${name}。`,
      en: `Such as -f ${name}=results; for the screen write -f ${name}.`,
    },
  );
}

function unknownFormat(name: string): UsageError {
  const known = [...Object.keys(formatters), ...FILE_FORMATS];
  const list = { zh: `可用的格式：${known.join('、')}。`, en: `Formats: ${known.join(', ')}.` };
  const like = nearest(name, known);
  return new UsageError(
    {
      zh: `没有“${name}”这种输出格式。${like ? `是不是要写 ${like}？` : ''}`,
      en: `There is no format "${name}".${like ? ` Did you mean ${like}?` : ''}`,
    },
    list,
  );
}
