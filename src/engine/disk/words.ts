import type { Bilingual } from '../../rulebook/types.js';
import { codeOf } from './disk.js';
import type { Unread } from './read.js';

const CAUSES: Readonly<Record<string, Bilingual>> = {
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限', en: 'no permission' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘空间不足', en: 'the disk is full' },
  EDQUOT: { zh: '超出了磁盘配额', en: 'the quota of the disk is used up' },
  ENOENT: { zh: '文件夹不存在', en: 'the folder does not exist' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: { zh: '这是一个文件夹', en: 'this is a folder' },
  EEXIST: { zh: '文件已经存在', en: 'the file exists already' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the name is too long' },
  ELOOP: { zh: '符号链接绕成了圈', en: 'symbolic links lead in a circle' },
  EMFILE: { zh: '打开的文件太多', en: 'too many open files' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
  EBUSY: { zh: '文件正被别的程序占用', en: 'another program holds the file' },
  EFBIG: { zh: '文件太大', en: 'the file is too large' },
};

/** Why the system did not do it, as a part of a sentence. Of an unknown code, the code. */
export function causeOf(error: unknown): Bilingual {
  return causeOfCode(codeOf(error) ?? (error instanceof Error ? error.message : String(error)));
}

/** The same of a code such as ENOSPC. */
export function causeOfCode(code: string): Bilingual {
  return CAUSES[code] ?? { zh: code, en: code };
}

/** Why a file beside the reports was not read, and what to do, in a sentence or two. */
export function unreadWords({ why, code }: Unread, megabytes: number): Bilingual {
  switch (why) {
    case 'missing':
      return {
        zh: '文件不存在。请检查路径是否写对。',
        en: 'The file does not exist. Check the path.',
      };
    case 'special':
      return {
        zh: '这不是普通文件（是文件夹、管道或设备）。请换成普通文件。',
        en: 'It is not a regular file (but a folder, a pipe or a device). Put a regular file there.',
      };
    case 'large':
      return {
        zh: `文件达到或超过 ${megabytes} MB。请确认选对了文件。`,
        en: `It has ${megabytes} MB or more. Check that it is the right file.`,
      };
    case 'encoding':
      return {
        zh: '文件不是 UTF-8 编码的文本（可能存成了 GBK）。请用记事本“另存为”，编码选 UTF-8。',
        en: 'It is not text in UTF-8 (it may be in GBK). Save it again as UTF-8.',
      };
    case 'system': {
      const { zh, en } = causeOfCode(code);
      return {
        zh: `${zh}。请检查文件及其权限。`,
        en: `Cause: ${en}. Check the file and its permissions.`,
      };
    }
  }
}
