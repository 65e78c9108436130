import { statSync, type Stats } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import type { Bilingual } from '../rulebook/types.js';

/** Report files in a folder are known by these. */
export const EXTENSIONS = ['md', 'markdown', 'txt', 'html', 'htm', 'docx'];

/** Files of a repository that are not reports. */
const NOT_REPORTS = /^(readme|changelog|contributing|licen[cs]e)([._-].*)?$/i;

export interface Discovery {
  /** Absolute paths and `-`, each once; those of one argument in the order of their names. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** An argument that gave no file, with what to say of it. */
export interface Problem {
  readonly argument: string;
  readonly text: Bilingual;
}

/** Finds the files that arguments name: files, folders, glob patterns and `-` for standard input. */
export async function discover(args: readonly string[], cwd: string): Promise<Discovery> {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const argument of args) {
    const found = await discoverOne(argument, cwd);
    if (Array.isArray(found)) for (const file of found) files.add(file);
    else problems.push({ argument, text: found });
  }
  return { files: [...files], problems };
}

async function discoverOne(argument: string, cwd: string): Promise<string[] | Bilingual> {
  if (argument === '-') return ['-'];
  const path = resolve(cwd, argument);
  const stats = statOf(path);
  if (stats?.isDirectory()) return inFolder(argument, path);
  if (stats) return [path];
  return /[*?[\]{}!()]/.test(argument) ? byPattern(argument, cwd) : missing(argument);
}

async function inFolder(argument: string, path: string): Promise<string[] | Bilingual> {
  const found = await walk([`**/*.{${EXTENSIONS.join(',')}}`], path);
  const reports = found.filter((file) => !NOT_REPORTS.test(basename(file)));
  return reports.length > 0 ? reports : noReports(argument);
}

async function byPattern(argument: string, cwd: string): Promise<string[] | Bilingual> {
  const found = await walk([sep === '\\' ? argument.replaceAll('\\', '/') : argument], cwd);
  return found.length > 0 ? found : noMatch(argument);
}

async function walk(patterns: string[], cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(patterns, {
    cwd,
    ignore: ['**/node_modules/**', '**/.git/**'],
    absolute: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const names = found.map((file) => resolve(file));
  return names.sort((a, b) => compare(relative(cwd, a), relative(cwd, b)));
}

/** By code units: the same order on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A name that is no valid path (too long, a NUL in it) names no file either. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
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
