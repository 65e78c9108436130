import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { JobError } from '../../engine/errors.js';
import type { Io } from '../io.js';

/** Writes a file that is not there yet. @throws JobError where there is one, or it cannot be written. */
export async function create(
  path: string,
  content: string | Uint8Array,
  io: Pick<Io, 'cwd'>,
): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, path), content, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'EEXIST') throw isThere(path);
    throw new JobError(
      {
        zh: `无法写入 ${path}（${code}）。`,
        en: `Cannot write ${path} (${code}).`,
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
