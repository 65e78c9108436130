import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { PlacedEntry } from './types.js';

/** Whether an entry speaks of a file: by its name or path as written, or by pattern. */
export async function speaksOf({ file, source }: PlacedEntry, path: string): Promise<boolean> {
  const near = relative(dirname(source), path).split(sep).join('/').normalize();
  const wanted = file.replace(/^\.\//, '').normalize();
  if (near === wanted || basename(path).normalize() === wanted) return true;
  const { default: picomatch } = await import('picomatch');
  return picomatch(everywhere(wanted), { dot: true })(near);
}

/** Whether the disk has a file that an entry speaks of and that is none of these. */
export async function speaksOfOthers(
  { file, source }: PlacedEntry,
  paths: ReadonlySet<string>,
): Promise<boolean> {
  const { glob } = await import('tinyglobby');
  const found = await glob([everywhere(file.replace(/^\.\//, ''))], {
    cwd: dirname(source),
    ignore: ['**/node_modules/**', '**/.git/**'],
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.some((path) => !paths.has(resolve(path)));
}

/** A pattern without a folder means files of that name in every folder. */
function everywhere(pattern: string): string {
  return pattern.includes('/') ? pattern : `**/${pattern}`;
}
