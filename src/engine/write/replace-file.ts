import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import type { Bilingual } from '../../rulebook/types.js';
import { temporaryBeside } from './temporary.js';

/**
 * Replaces the content of a file in one step: whoever reads it, whenever the program is killed, finds the old
 * or the new content and nothing between. Mode and owner stay; of a symbolic link the target is replaced.
 * Returns why it could not be done, and then the file is as it was.
 */
export async function replaceFile(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
): Promise<Bilingual | undefined> {
  let temporary: string | undefined;
  try {
    const target = await realpath(path);
    const stats = await stat(target);
    if ((stats.mode & 0o222) === 0) return READ_ONLY;
    await access(target, constants.W_OK);
    if (!isSame(await readFile(target), before)) return CHANGED;
    temporary = temporaryBeside(target);
    await writeWhole(temporary, after, stats);
    if (!isUntouched(stats, await stat(target))) return CHANGED;
    await rename(temporary, target);
    temporary = undefined;
    await syncFolder(dirname(target));
    return undefined;
  } catch (error) {
    return reasonOf(error);
  } finally {
    if (temporary !== undefined) await unlink(temporary).catch(ignoreMissing);
  }
}

/** The content is on the disk before the file takes the other's place. */
async function writeWhole(path: string, content: Uint8Array, like: Stats): Promise<void> {
  const file = await open(path, 'wx', like.mode & 0o777);
  try {
    await file.writeFile(content);
    const own = await file.stat();
    if (own.uid !== like.uid || own.gid !== like.gid) await file.chown(like.uid, like.gid);
    await file.chmod(like.mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself last; some systems do not let a folder be opened, and need no such thing. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  if (folder === undefined) return;
  try {
    await folder.sync();
  } catch (error) {
    if (!isCode(error, 'EINVAL', 'EPERM', 'EBADF', 'ENOTSUP')) throw error;
  } finally {
    await folder.close();
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function isUntouched(before: Stats, now: Stats): boolean {
  return before.ino === now.ino && before.size === now.size && before.mtimeMs === now.mtimeMs;
}

function ignoreMissing(error: unknown): void {
  if (!isCode(error, 'ENOENT')) throw error;
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    codes.includes(String(error.code))
  );
}

const READ_ONLY: Bilingual = {
  zh: '文件是只读的，没有改动。请先取消只读属性。',
  en: 'The file is read-only and was left as it is. Make it writable first.',
};

const CHANGED: Bilingual = {
  zh: '检查期间文件被别的程序改动了，没有写入。请重新运行。',
  en: 'Another program changed the file meanwhile; nothing was written. Run again.',
};

function reasonOf(error: unknown): Bilingual {
  if (isCode(error, 'EACCES', 'EPERM', 'EROFS')) {
    return {
      zh: '没有写入这个文件或它所在文件夹的权限，没有改动。',
      en: 'There is no permission to write the file or into its folder; it was left as it is.',
    };
  }
  if (isCode(error, 'ENOENT')) return CHANGED;
  if (isCode(error, 'ENOSPC', 'EDQUOT')) {
    return { zh: '磁盘空间不足，没有改动。', en: 'The disk is full; the file was left as it is.' };
  }
  const cause = error instanceof Error ? error.message : String(error);
  return {
    zh: `写入失败（${cause}），没有改动。`,
    en: `Writing failed (${cause}); the file was left as it is.`,
  };
}
