import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const FILE_NAME = 'nianbao.exceptions.yaml';

/** The files of exceptions that hold for a folder: its own and those above it, within the repository. */
export function findExceptions(folder: string): string[] {
  const path = join(folder, FILE_NAME);
  const own = existsSync(path) ? [path] : [];
  const parent = dirname(folder);
  if (parent === folder || existsSync(join(folder, '.git'))) return own;
  return [...own, ...findExceptions(parent)];
}
