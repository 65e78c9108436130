import { resolve } from 'node:path';
import { codeOf } from '../../engine/disk/disk.js';
import { causeOf } from '../../engine/disk/words.js';
import { JobError } from '../../engine/errors.js';
import { PendingFile } from '../../engine/write/pending-file.js';
import type { Io } from '../io.js';

/** Writes a file that is not there yet. @throws JobError where there is one, or it cannot be written. */
export function create(
  path: string,
  content: string | Uint8Array,
  { cwd, disk }: Pick<Io, 'cwd' | 'disk'>,
): void {
  try {
    const pending = new PendingFile(resolve(cwd, path), disk);
    pending.write(content);
    pending.create();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw isThere(path);
    const cause = causeOf(error);
    throw new JobError(
      {
        zh: `无法写入 ${path}（${cause.zh}）。`,
        en: `Cannot write ${path} (${cause.en}).`,
      },
      {
        zh: '请检查文件夹是否存在、有没有写入权限。',
        en: 'Check that the folder exists and may be written to.',
      },
      { cause: error },
    );
  }
}

/** What there is already stays as it is. */
export function isThere(path: string): JobError {
  return new JobError(
    {
      zh: `已经有 ${path}，没有改动它。`,
      en: `There is a ${path} already; it was left as it is.`,
    },
    {
      zh: '请换一个文件名，或者先把原来的移走。',
      en: 'Choose another name, or move the old one away first.',
    },
  );
}
