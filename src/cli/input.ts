import { readFileWithin, type Unread } from '../engine/disk/read.js';
import { causeOfCode } from '../engine/disk/words.js';
import type { Bilingual } from '../rulebook/types.js';
import type { Io } from './io.js';

/** A report of hundreds of pages with pictures stays far below it. */
export const MAX_MEGABYTES = 50;

/** The bytes of a file, or of standard input for `-`; or why there are none. */
export async function readInput(file: string, io: Io): Promise<Uint8Array | Bilingual> {
  if (file === '-') return readStdin(io);
  const found = readFileWithin(file, MAX_MEGABYTES, io.disk);
  return found instanceof Uint8Array ? found : unreadable(found, file);
}

async function readStdin(io: Io): Promise<Uint8Array | Bilingual> {
  const limit = MAX_MEGABYTES * 1024 * 1024;
  const bytes = await io.stdin(limit);
  if (bytes.length === 0) return NO_STDIN;
  return bytes.length >= limit ? tooLarge() : bytes;
}

const NO_STDIN: Bilingual = {
  zh: '标准输入里没有内容。请确认前面的程序有输出，或直接指定报告文件。',
  en: 'Nothing came by standard input. Check what is sent, or name the file of the report.',
};

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

function unreadable({ why, code }: Unread, file: string): Bilingual {
  if (why === 'special') return notAFile();
  if (why === 'large') return tooLarge();
  if (code === 'ENOENT' && file.includes('\ufffd')) return BAD_NAME;
  const known = REASONS[code === 'EPERM' ? 'EACCES' : code];
  const cause = causeOfCode(code);
  return (
    known ?? {
      zh: `文件读不出来（${cause.zh}）。请检查磁盘，或换一个位置再试。`,
      en: `The file cannot be read (${cause.en}). Check the disk, or try another place.`,
    }
  );
}

const BAD_NAME: Bilingual = {
  zh: '文件名不是 UTF-8 编码，打不开。请给文件改名。',
  en: 'The name of the file is not in UTF-8, so it cannot be opened. Rename the file.',
};
