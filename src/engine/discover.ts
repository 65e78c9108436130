import type { Stats } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import type { Bilingual } from '../rulebook/types.js';
import { visible } from '../text/visible.js';
import { codeOf, type Disk } from './disk/disk.js';
import { walk, type Obstacle } from './disk/walk.js';
import { causeOfCode } from './disk/words.js';
import { isOwnResult } from './own-results.js';
import { EXTENSIONS, isLockFile, unreadKindOf } from './unread.js';

const REPORT = new RegExp(`\\.(?:${EXTENSIONS.join('|')})$`, 'i');

/** Files of a repository that are not reports. */
const NOT_REPORTS = /^(readme|changelog|contributing|licen[cs]e)([._-].*)?$/i;

export interface Discovery {
  /** Absolute paths and `-`, each once; those of one argument in the order of their names. */
  readonly files: readonly string[];
  /** What was named or met and could not be read. */
  readonly problems: readonly Problem[];
  /** Files of folders that look like documents and cannot be read; absolute paths. */
  readonly skipped: readonly string[];
  /** What this program wrote itself of reports, and is none; absolute paths. */
  readonly results: readonly string[];
  /** Arguments that name what an editor leaves beside an open document. */
  readonly locks: readonly string[];
  /** What was met in folders and left aside. */
  readonly notes: readonly Bilingual[];
}

/** An argument that gave no file, or something in its folder, with what to say of it. */
export interface Problem {
  readonly argument: string;
  readonly text: Bilingual;
}

/** Finds the files that arguments name: files, folders, glob patterns and `-` for standard input. */
export async function discover(
  args: readonly string[],
  cwd: string,
  disk: Disk,
): Promise<Discovery> {
  const files = new Set<string>();
  const skipped = new Set<string>();
  const locks: string[] = [];
  const problems: Problem[] = [];
  const notes: Bilingual[] = [];
  const told = new Set<string>();
  for (const argument of args) {
    // The shell names them where a pattern is not quoted.
    if (isLockFile(argument)) {
      locks.push(argument);
      continue;
    }
    const found = await discoverOne(argument, cwd, disk);
    for (const file of found.files) files.add(file);
    for (const file of found.skipped ?? []) skipped.add(file);
    for (const { path, why, code } of found.obstacles) {
      if (told.has(path)) continue;
      told.add(path);
      const shown = visible(relative(cwd, path) || path);
      if (why === 'linked-folder') notes.push(linkedFolder(shown));
      else problems.push({ argument, text: OBSTACLES[why](shown, causeOfCode(code)) });
    }
    const isNothing = found.files.length === 0 && (found.skipped ?? []).length === 0;
    if (isNothing && found.nothing) problems.push({ argument, text: found.nothing });
  }
  const results = new Set([...files].filter((file) => isOwnResult(file, disk)));
  for (const file of results) files.delete(file);
  return {
    files: [...files],
    results: [...results],
    skipped: [...skipped],
    locks,
    problems,
    notes,
  };
}

interface Found {
  readonly files: readonly string[];
  readonly skipped?: readonly string[];
  readonly obstacles: readonly Obstacle[];
  /** What to say where there is no file. */
  readonly nothing?: Bilingual;
}

async function discoverOne(argument: string, cwd: string, disk: Disk): Promise<Found> {
  if (argument === '-') return { files: ['-'], obstacles: [] };
  const path = resolve(cwd, argument);
  const stats = statOf(path, disk);
  if (stats?.isDirectory()) return inFolder(argument, path, disk);
  if (stats) return { files: [path], obstacles: [] };
  if (/[*?[\]{}!()]/.test(argument)) return byPattern(argument, cwd, disk);
  return { files: [], obstacles: [], nothing: missing(argument) };
}

function inFolder(argument: string, path: string, disk: Disk): Found {
  const isDocument = (file: string) => !NOT_REPORTS.test(basename(file));
  const isReport = (file: string) => REPORT.test(file) && isDocument(file);
  const isSkipped = (file: string) => unreadKindOf(file) !== undefined && isDocument(file);
  const { files, obstacles } = walk(path, disk);
  return {
    ...chosen(path, files, obstacles, isReport),
    skipped: chosen(path, files, [], isSkipped).files,
    nothing: noReports(argument),
  };
}

async function byPattern(argument: string, cwd: string, disk: Disk): Promise<Found> {
  const pattern = sep === '\\' ? argument.replaceAll('\\', '/') : argument;
  const nothing = noMatch(argument);
  const { default: picomatch } = await import('picomatch');
  const { base, glob, negated } = picomatch.scan(pattern);
  if (negated) return { files: [], obstacles: [], nothing };
  const root = resolve(cwd, base);
  if (!statOf(root, disk)?.isDirectory()) return { files: [], obstacles: [], nothing };
  const matches = picomatch(glob, { nocase: true });
  const { files, obstacles } = walk(root, disk, {
    hidden: /(?:^|[/{,(|])\.(?!\/)/.test(glob),
    ...(!glob.includes('**') && { depth: glob.split('/').length - 1 }),
  });
  const isMeant = (file: string) => matches(relative(root, file).split(sep).join('/'));
  return { ...chosen(root, files, obstacles, isMeant), nothing };
}

/** Those of the files that are meant, in the order of their names; a link that leads nowhere may be meant too. */
function chosen(
  root: string,
  files: readonly string[],
  obstacles: readonly Obstacle[],
  isMeant: (file: string) => boolean,
): Found {
  const met = files.filter((file) => isMeant(file) && !isLockFile(file));
  const own = met.map((file) => ({ file, name: relative(root, file) }));
  return {
    files: own.sort((a, b) => compare(a.name, b.name)).map(({ file }) => file),
    obstacles: obstacles.filter(({ path, why }) => why !== 'dangling' || isMeant(path)),
  };
}

/** By code units: the same order on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A name that is no valid path (too long, a NUL in it) names no file either. */
function statOf(path: string, disk: Disk): Stats | undefined {
  try {
    return disk.statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) !== undefined) return undefined;
    throw error;
  }
}

const OBSTACLES: Readonly<
  Record<'unreadable' | 'dangling', (shown: string, cause: Bilingual) => Bilingual>
> = {
  unreadable: (shown, cause) => ({
    zh: `文件夹“${shown}”读不出来（${cause.zh}），里面的报告没有检查。请检查权限。`,
    en: `The folder "${shown}" cannot be read (${cause.en}); its reports were not checked. Check its permissions.`,
  }),
  dangling: (shown) => ({
    zh: `符号链接“${shown}”所指的文件打不开，没有检查。请检查链接。`,
    en: `The symbolic link "${shown}" leads to no file that can be opened; it was not checked. Mend the link.`,
  }),
};

function linkedFolder(shown: string): Bilingual {
  return {
    zh: `没有进入符号链接“${shown}”所指的文件夹；要检查它，请直接写出它的路径。`,
    en: `The symbolic link "${shown}" leads to a folder and was not followed; name it to have it checked.`,
  };
}

function missing(argument: string): Bilingual {
  return {
    zh: `找不到“${argument}”。请检查路径是否写对。`,
    en: `"${argument}" does not exist. Check the path.`,
  };
}

function noMatch(argument: string): Bilingual {
  return {
    zh: `没有文件符合“${argument}”。请检查写法；通配符可加引号，如 "reports/**/*.md"。`,
    en: `Nothing matches "${argument}". Check the pattern; quote it, such as "reports/**/*.md".`,
  };
}

function noReports(argument: string): Bilingual {
  const list = EXTENSIONS.map((extension) => `.${extension}`);
  return {
    zh: `文件夹“${argument}”里没有可检查的报告（${list.join('、')}）。请指定报告文件，或换一个文件夹。`,
    en: `The folder "${argument}" holds no report (${list.join(', ')}). Name the file, or another folder.`,
  };
}
