import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Bilingual } from '../rulebook/types.js';
import type { Io } from './io.js';

/** A pipe without a writer must not be waited for; Windows has no such mode. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const MEGABYTE = 1024 * 1024;

/** A report of hundreds of pages with pictures stays far below it. */
export const MAX_MEGABYTES = 50;

/** The bytes of a file, or of standard input for `-`; or why there are none. */
export async function readInput(file: string, io: Io): Promise<Uint8Array | Bilingual> {
  const limit = MAX_MEGABYTES * MEGABYTE;
  if (file === '-') {
    const bytes = await io.stdin(limit);
    return bytes.length >= limit ? tooLarge() : bytes;
  }
  try {
    return readFileWithin(file, limit);
  } catch (error) {
    return unreadable(error);
  }
}

/** Reads at once: a report is small, and to read it aside costs more than to wait for it. */
function readFileWithin(file: string, limit: number): Uint8Array | Bilingual {
  const descriptor = openSync(file, READ);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return notAFile();
    return stats.size >= limit ? tooLarge() : readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function notAFile(): Bilingual {
  return {
    zh: '这不是普通文件，无法检查。请指定报告文件；从其他程序接收内容时用 -。',
    en: 'This is not a regular file. Name the file of the report, or use - for standard input.',
  };
}

function tooLarge(): Bilingual {
  return {
    zh: `文件达到或超过 ${MAX_MEGABYTES} MB，没有检查。年度报告不会这么大：请确认选对了文件，或去掉其中的图片后再检查。`,
    en: `The file has ${MAX_MEGABYTES} MB or more and was not checked. No annual report is so large: check that it is the right file, or remove its pictures.`,
  };
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  EACCES: {
    zh: '没有读取这个文件的权限。请检查文件权限。',
    en: 'There is no permission to read this file. Check its permissions.',
  },
  ENOENT: { zh: '文件已不存在。请检查路径。', en: 'The file is gone. Check the path.' },
  EMFILE: { zh: '打开的文件太多。请分批检查。', en: 'Too many open files. Lint fewer at a time.' },
};

function unreadable(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const known = REASONS[code === 'EPERM' ? 'EACCES' : code];
  return (
    known ?? {
      zh: `文件读不出来（${code}）。请检查磁盘，或换一个位置再试。`,
      en: `The file cannot be read (${code}). Check the disk, or try another place.`,
    }
  );
}
