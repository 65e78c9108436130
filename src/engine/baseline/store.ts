import { open, readFile, rename, unlink } from 'node:fs/promises';
import { ConfigurationError, JobError } from '../errors.js';
import { replaceFile } from '../write/replace-file.js';
import { temporaryBeside } from '../write/temporary.js';
import { parseLine, type Entry } from './entry.js';

/** A baseline as it was read. */
export interface Stored {
  readonly entries: readonly Entry[];
  /** Undefined where there is no file yet. */
  readonly bytes: Uint8Array | undefined;
}

/** @throws ConfigurationError where the file cannot be read or holds a line that is no entry. */
export async function readBaseline(path: string): Promise<Stored> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (isMissing(error)) return { entries: [], bytes: undefined };
    throw new ConfigurationError(
      { zh: `读不到基线文件 ${path}。`, en: `Cannot read the baseline ${path}.` },
      { zh: '请检查路径和权限。', en: 'Check the path and its permissions.' },
      { cause: error },
    );
  }
  const entries: Entry[] = [];
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const entry = parseLine(line);
    if (!entry) throw broken(`${path}:${index + 1}`);
    entries.push(entry);
  }
  return { entries, bytes };
}

/**
 * Writes a baseline in one step, so that nobody ever reads half of it.
 * @throws JobError where it cannot be written, or another program wrote it meanwhile.
 */
export async function writeBaseline(path: string, content: string, before: Stored): Promise<void> {
  const after = new TextEncoder().encode(content);
  if (before.bytes) {
    if (Buffer.compare(before.bytes, after) === 0) return;
    const problem = await replaceFile(path, before.bytes, after);
    if (!problem) return;
    throw new JobError({ zh: `${path}：${problem.zh}`, en: `${path}: ${problem.en}` });
  }
  const temporary = temporaryBeside(path);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(after);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch((reason: unknown) => {
      if (!isMissing(reason)) throw reason;
    });
    throw new JobError(
      { zh: `基线无法写入“${path}”。`, en: `The baseline cannot be written to "${path}".` },
      {
        zh: '请检查文件夹是否存在、是否有写入权限。',
        en: 'Check that the folder exists and may be written to.',
      },
      { cause: error },
    );
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

function broken(place: string): ConfigurationError {
  return new ConfigurationError(
    { zh: `${place}：这一行不是基线条目。`, en: `${place}: this line is no entry of a baseline.` },
    {
      zh: '如有合并冲突的标记，请先删去（两边的条目都可保留）；也可删除文件后用 --update-baseline 重新生成。',
      en: 'Remove conflict markers if a merge left some (entries of both sides may stay), or delete the file and write it again with --update-baseline.',
    },
  );
}
