import { appendFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { JobError, UsageError } from '../engine/errors.js';
import { nearest } from '../engine/nearest.js';
import type { FormatContext, Formatter } from '../output/formatter.js';
import { formatters, NEEDS_DRAFT, NEEDS_PRINTS } from '../output/index.js';
import { PLAIN } from '../output/palette.js';
import type { LintResult } from '../output/result.js';
import { guarded, inGithubActions, stepSummary } from './github-actions.js';
import type { Io } from './io.js';

/** Where the results of a run go: one format to standard output at most, others to files. */
export interface Outputs {
  readonly needsDraft: boolean;
  readonly needsPrints: boolean;
  readonly begin: () => Promise<void>;
  readonly file: (result: LintResult) => Promise<void>;
  /** @throws JobError where a file cannot be written. */
  readonly end: () => Promise<void>;
}

interface Sink {
  readonly formatter: Formatter;
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @throws UsageError for a format that does not exist or a second one for standard output. */
export async function openOutputs(
  formats: readonly string[],
  context: FormatContext,
  io: Io,
): Promise<Outputs> {
  const chosen = formats.map(split);
  if (chosen.filter(({ path }) => path === undefined).length > 1) throw severalOutputs();
  for (const { name } of chosen) if (!Object.hasOwn(formatters, name)) throw unknownFormat(name);
  const named = chosen.length > 0 ? chosen : usual(io);
  const wanted = [...named, ...summaryBeside(named, context, io)];
  const sinks = await Promise.all(wanted.map((each) => open(each, context, io)));
  const toAll = async (text: (formatter: Formatter) => string) => {
    for (const sink of sinks) await sink.write(text(sink.formatter));
  };
  return {
    needsDraft: wanted.some(({ name }) => NEEDS_DRAFT.has(name)),
    needsPrints: wanted.some(({ name }) => NEEDS_PRINTS.has(name)),
    begin: () => toAll((formatter) => formatter.begin?.() ?? ''),
    file: (result) => toAll((formatter) => formatter.file(result)),
    end: async () => {
      await toAll((formatter) => formatter.end());
      for (const sink of sinks) await sink.close();
    },
  };
}

interface Wanted {
  readonly name: string;
  readonly path?: string;
  /** Put after what the file holds already, and no longer than it may be. */
  readonly append?: (text: string) => string;
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
function summaryBeside(named: readonly Wanted[], context: FormatContext, io: Io): Wanted[] {
  const path = io.env['GITHUB_STEP_SUMMARY'];
  if (!path || named.every(({ name }) => name !== 'github')) return [];
  return [{ name: 'markdown', path, append: (text) => stepSummary(text, context.lang) }];
}

async function open(wanted: Wanted, context: FormatContext, io: Io): Promise<Sink> {
  const { name, path, append, wrap = (formatter) => formatter } = wanted;
  const create = await formatters[name]!();
  if (path === undefined) {
    const write = (text: string) => (text === '' ? Promise.resolve() : io.stdout(text));
    return { formatter: wrap(create(context)), write, close: () => Promise.resolve() };
  }
  const parts: string[] = [];
  return {
    formatter: create({ ...context, palette: PLAIN, columns: 100 }),
    write: async (text) => void parts.push(text),
    close: () => save(resolve(io.cwd, path), path, parts.join(''), append),
  };
}

async function save(
  file: string,
  path: string,
  text: string,
  append: Wanted['append'],
): Promise<void> {
  try {
    if (append) await appendFile(file, append(text));
    else await writeFile(file, text);
  } catch (error) {
    throw new JobError(
      { zh: `结果无法写入“${path}”。`, en: `The results cannot be written to "${path}".` },
      {
        zh: '请检查文件夹是否存在、是否有写入权限。',
        en: 'Check that the folder exists and may be written to.',
      },
      { cause: error },
    );
  }
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

function unknownFormat(name: string): UsageError {
  const known = Object.keys(formatters);
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
