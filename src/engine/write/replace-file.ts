import { constants } from 'node:fs';
import type { Stats } from 'node:fs';
import type { Bilingual } from '../../rulebook/types.js';
import { codeOf, DISK, type Disk } from '../disk/disk.js';
import { causeOf } from '../disk/words.js';
import { PendingFile } from './pending-file.js';

/**
 * Replaces the content of a file in one step. Mode and owner stay; of a symbolic link the target is replaced.
 * Another hard link to the file keeps the old content. Returns why it could not be done, and then the file is
 * as it was.
 */
export function replaceFile(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  disk: Disk = DISK,
): Bilingual | undefined {
  try {
    const target = disk.realpathSync(path);
    const stats = disk.statSync(target);
    if ((stats.mode & 0o222) === 0) return READ_ONLY;
    disk.accessSync(target, constants.W_OK);
    if (Buffer.compare(disk.readFileSync(target), before) !== 0) return CHANGED;
    const pending = new PendingFile(target, disk, stats);
    pending.write(after);
    if (isUntouched(stats, disk.statSync(target, { throwIfNoEntry: false }))) {
      pending.replace();
      return undefined;
    }
    pending.abandon();
    return CHANGED;
  } catch (error) {
    return reasonOf(error);
  }
}

function isUntouched(before: Stats, now: Stats | undefined): boolean {
  return before.ino === now?.ino && before.size === now.size && before.mtimeMs === now.mtimeMs;
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
  const code = codeOf(error) ?? '';
  if (code === 'ENOENT') return CHANGED;
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      zh: '没有写入这个文件或它所在文件夹的权限，没有改动。',
      en: 'There is no permission to write the file or into its folder; it was left as it is.',
    };
  }
  const cause = causeOf(error);
  return {
    zh: `写入失败（${cause.zh}），没有改动。`,
    en: `Writing failed (${cause.en}); the file was left as it is.`,
  };
}
