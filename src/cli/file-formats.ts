import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UsageError } from '../engine/errors.js';

/** The formats that are no text: a copy of each report with comments, a workbook with the list of findings. */
export const FILE_FORMATS = ['docx', 'xlsx'] as const;

type FileFormat = (typeof FILE_FORMATS)[number];

/** What a run is to write: texts of its results, and files of other kinds by their paths. */
export interface Asked {
  readonly formats: readonly string[];
  readonly files: Readonly<Partial<Record<FileFormat, string>>>;
}

/** @throws UsageError for a file that has no place, or two */
export function filesIn(all: readonly string[]): Asked {
  const formats: string[] = [];
  const files: Partial<Record<FileFormat, string>> = {};
  for (const format of all) {
    const name = FILE_FORMATS.find((each) => format === each || format.startsWith(`${each}=`));
    if (name === undefined) formats.push(format);
    else {
      const path = format.slice(name.length + 1);
      if (path === '' || files[name] !== undefined) throw noPlace(name);
      files[name] = path;
    }
  }
  return { formats, files };
}

/**
 * The same where only results are at hand, which have no Word files to write comments into.
 * @throws UsageError also for copies with comments
 */
export function listIn(
  all: readonly string[],
  command: string,
): { readonly formats: readonly string[]; readonly xlsx?: string } {
  if (all.some((format) => /^docx(=|$)/.test(format))) throw noCopies(command);
  const { formats, files } = filesIn(all);
  return { formats, ...(files.xlsx !== undefined && { xlsx: files.xlsx }) };
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

const WHAT = {
  docx: { zh: '带批注的文件', en: 'file with comments', name: '批注.docx' },
  xlsx: { zh: '问题清单', en: 'list of findings', name: '问题清单.xlsx' },
} as const;

function noPlace(format: FileFormat): UsageError {
  const { zh, en, name } = WHAT[format];
  return new UsageError(
    {
      zh: `-f ${format} 要写明${zh}写到哪里，而且只写一处。`,
      en: `-f ${format} needs one place for the ${en}.`,
    },
    { zh: `例如 -f ${format}=${name}。`, en: `Such as -f ${format}=${name}.` },
  );
}

function noCopies(command: string): UsageError {
  return new UsageError(
    {
      zh: `nianbao ${command} 不能写带批注的 Word 文件（-f docx）：批注要在检查报告时写。`,
      en: `nianbao ${command} writes no Word files with comments (-f docx); they are written where reports are linted.`,
    },
    {
      zh: '请写：nianbao <报告.docx> -f docx=批注.docx；这里可以用 -f xlsx=问题清单.xlsx。',
      en: 'Write: nianbao <report.docx> -f docx=comments.docx; here -f xlsx=findings.xlsx will do.',
    },
  );
}
