import { resolve } from 'node:path';
import { csvForm, jsonForm, type TextForm } from '../../data/text.js';
import type { DataRow } from '../../data/row.js';
import { codeOf } from '../../engine/disk/disk.js';
import { causeOf } from '../../engine/disk/words.js';
import { JobError } from '../../engine/errors.js';
import type { Bilingual } from '../../rulebook/types.js';
import { cellsSheet } from '../../sheet/cells.js';
import { MOST_ROWS, writeWorkbook } from '../../sheet/workbook.js';
import type { Io } from '../io.js';
import { putInPlace } from '../put-in-place.js';
import { flowing, isDevice, toDevice, toFile, type Sink } from '../sinks.js';
import type { DataFormat } from './flags.js';

const WHAT: Bilingual = { zh: '数据', en: 'The data' };

/** Where rows go. A file is put in place at the end, in one step. */
export interface RowTarget {
  readonly begin: () => Promise<void>;
  readonly add: (rows: readonly DataRow[]) => Promise<void>;
  readonly end: () => Promise<void>;
  /** Takes away what was begun and not ended. */
  readonly abandon: () => void;
}

/** @param path undefined for standard output; a workbook needs one. @throws JobError where it cannot be written */
export function openTarget(format: DataFormat, path: string | undefined, io: Io): RowTarget {
  if (format === 'xlsx') return workbook(path ?? '', io);
  return text(format === 'json' ? jsonForm() : csvForm(), path, io);
}

/** As it comes, so that the memory does not grow with the reports. */
function text(form: TextForm, path: string | undefined, io: Io): RowTarget {
  const sink = told(path, () => openSink(path, io));
  const step = (work: () => Promise<void> | void) => told(path, work);
  return {
    begin: async () => step(() => sink.write(form.begin())),
    add: async (rows) => step(() => sink.write(form.rows(rows))),
    end: async () => {
      await step(() => sink.end('', form.end()));
      await step(() => sink.place());
    },
    abandon: sink.abandon,
  };
}

function openSink(path: string | undefined, io: Io): Sink {
  if (path === undefined) return flowing({}, io.stdout);
  const file = resolve(io.cwd, path);
  return isDevice(file, io.disk) ? toDevice({}, file, io.disk) : toFile({}, file, io.disk);
}

/** All rows at once: the library writes whole sheets. */
function workbook(path: string, io: Io): RowTarget {
  const all: DataRow[] = [];
  return {
    begin: () => Promise.resolve(),
    add: (rows) => {
      if (all.length + rows.length >= MOST_ROWS) throw tooMany();
      for (const row of rows) all.push(row);
      return Promise.resolve();
    },
    end: async () => {
      const bytes = await writeWorkbook([cellsSheet(all)]);
      putInPlace(path, bytes, WHAT, io);
    },
    abandon: () => undefined,
  };
}

/** Does a step of writing. @throws JobError that names the file and the cause */
function told<Result>(path: string | undefined, step: () => Result): Result {
  const fail = (error: unknown): never => {
    if (path === undefined || codeOf(error) === undefined) throw error;
    const cause = causeOf(error);
    throw new JobError(
      {
        zh: `${WHAT.zh}无法写入“${path}”：${cause.zh}。`,
        en: `${WHAT.en} cannot be written to "${path}": ${cause.en}.`,
      },
      undefined,
      { cause: error },
    );
  };
  try {
    const result = step();
    return result instanceof Promise ? (result.catch(fail) as Result) : result;
  } catch (error) {
    return fail(error);
  }
}

function tooMany(): JobError {
  return new JobError(
    {
      zh: `超过 ${MOST_ROWS - 1} 格，一张 Excel 表放不下，没有写入。`,
      en: `There are more than ${MOST_ROWS - 1} cells, more than a sheet holds; nothing was written.`,
    },
    {
      zh: '请改用 -f csv：行数没有限制，各种数据库都能读。',
      en: 'Use -f csv, which takes any number of rows and which every database reads.',
    },
  );
}
