import { dirname, resolve } from 'node:path';
import { codeOf, type Disk } from '../engine/disk/disk.js';
import { causeOf } from '../engine/disk/words.js';
import { JobError } from '../engine/errors.js';
import { PendingFile } from '../engine/write/pending-file.js';
import type { Bilingual } from '../rulebook/types.js';
import type { Io } from './io.js';
import { statsOf, targetOf } from './sinks.js';

/**
 * Writes a whole file in one step, over one that is there; a link is written through.
 * @param what is written, to say so where it cannot be
 * @param options `makesFolder`: a folder that is not there is made
 * @throws JobError that names the file and the cause
 */
export function putInPlace(
  path: string,
  content: string | Uint8Array,
  what: Bilingual,
  io: Pick<Io, 'cwd' | 'disk'>,
  { makesFolder = false } = {},
): void {
  try {
    const whole = resolve(io.cwd, path);
    if (makesFolder && statsOf(whole, io.disk) === undefined) makeFolder(dirname(whole), io.disk);
    const { target, like } = targetOf(whole, io.disk);
    const file = new PendingFile(target, io.disk, like);
    file.write(content);
    file.replace();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    const cause = causeOf(error);
    throw new JobError(
      {
        zh: `${what.zh}无法写入“${path}”：${cause.zh}。`,
        en: `${what.en} cannot be written to "${path}": ${cause.en}.`,
      },
      undefined,
      { cause: error },
    );
  }
}

/** Making a folder where a file stands fails as writing below that file does. */
function makeFolder(path: string, disk: Disk): void {
  try {
    disk.mkdirSync(path, { recursive: true });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw Object.assign(new Error('ENOTDIR', { cause: error }), { code: 'ENOTDIR' });
  }
}
