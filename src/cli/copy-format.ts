import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UsageError } from '../engine/errors.js';

/** The format that is no text of the results, but a copy of each report. */
export const COPY_FORMAT = 'docx';

/** What a run is to write: texts of the results, and copies of the reports. */
export interface Asked {
  readonly formats: readonly string[];
  /** The file or folder of the copies. */
  readonly copies: string | undefined;
}

/** @throws UsageError for copies without a place, or two */
export function copiesIn(all: readonly string[]): Asked {
  const isCopy = (format: string) => format === COPY_FORMAT || format.startsWith(`${COPY_FORMAT}=`);
  const [first, second] = all.filter(isCopy);
  const path = first?.slice(COPY_FORMAT.length + 1);
  if (path === '' || second !== undefined) throw noPlace();
  return { formats: all.filter((format) => !isCopy(format)), copies: path };
}

/** The reports among files found: what lies in the folder of the copies was made by an earlier run. */
export function withoutCopies(
  files: readonly string[],
  copies: string | undefined,
  cwd: string,
): readonly string[] {
  if (copies === undefined) return files;
  const folder = resolve(cwd, copies);
  const others = files.filter((file) => !isIn(folder, file));
  return others.length > 0 ? others : files;
}

function isIn(folder: string, file: string): boolean {
  const near = relative(folder, file);
  return near !== '' && near !== '..' && !near.startsWith(`..${sep}`) && !isAbsolute(near);
}

function noPlace(): UsageError {
  return new UsageError(
    {
      zh: '-f docx 要写明带批注的文件写到哪里，而且只写一处。',
      en: '-f docx needs one place for the file with comments.',
    },
    { zh: '例如 -f docx=批注.docx。', en: 'Such as -f docx=checked.docx.' },
  );
}
