import type { Bilingual } from '../../rulebook/types.js';
import { codeOf, type Disk } from '../disk/disk.js';
import { readFileWithin, textOf } from '../disk/read.js';
import { causeOf, unreadWords } from '../disk/words.js';
import { ConfigurationError, JobError } from '../errors.js';
import { PendingFile } from '../write/pending-file.js';
import { replaceFile } from '../write/replace-file.js';
import { parseLine, type Entry } from './entry.js';

/** A million findings. */
const MEGABYTES = 200;

/** A baseline as it was read. */
export interface Stored {
  readonly entries: readonly Entry[];
  /** Undefined where there is no file yet. */
  readonly bytes: Uint8Array | undefined;
}

/** @throws ConfigurationError where the file cannot be read or holds a line that is no entry. */
export function readBaseline(path: string, disk: Disk): Stored {
  const bytes = readFileWithin(path, MEGABYTES, disk);
  const text = bytes instanceof Uint8Array ? textOf(bytes) : bytes;
  if (!(bytes instanceof Uint8Array) || typeof text !== 'string') {
    const unread = text as Exclude<typeof text, string>;
    if (unread.why === 'missing') return { entries: [], bytes: undefined };
    throw new ConfigurationError(
      { zh: `读不到基线文件 ${path}。`, en: `Cannot read the baseline ${path}.` },
      unreadWords(unread, MEGABYTES),
    );
  }
  const entries: Entry[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
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
export function writeBaseline(path: string, content: string, before: Stored, disk: Disk): void {
  const after = new TextEncoder().encode(content);
  if (before.bytes) {
    if (Buffer.compare(before.bytes, after) === 0) return;
    const problem = replaceFile(path, before.bytes, after, disk);
    if (problem) throw new JobError({ zh: `${path}：${problem.zh}`, en: `${path}: ${problem.en}` });
    return;
  }
  try {
    const pending = new PendingFile(path, disk);
    pending.write(after);
    pending.create();
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      throw new JobError(WRITTEN_MEANWHILE, undefined, { cause: error });
    const cause = causeOf(error);
    throw new JobError(
      {
        zh: `基线无法写入“${path}”：${cause.zh}。`,
        en: `The baseline cannot be written to "${path}": ${cause.en}.`,
      },
      undefined,
      { cause: error },
    );
  }
}

const WRITTEN_MEANWHILE: Bilingual = {
  zh: '检查期间另一次运行写好了基线，没有覆盖它。请重新运行，两次的结果会合在一起。',
  en: 'Another run wrote the baseline meanwhile; it was left as it is. Run again to add to it.',
};

function broken(place: string): ConfigurationError {
  return new ConfigurationError(
    { zh: `${place}：这一行不是基线条目。`, en: `${place}: this line is no entry of a baseline.` },
    {
      zh: '如有合并冲突的标记，请先删去（两边的条目都可保留）；也可删除文件后用 --update-baseline 重新生成。',
      en: 'Remove conflict markers if a merge left some (entries of both sides may stay), or delete the file and write it again with --update-baseline.',
    },
  );
}
