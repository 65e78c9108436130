import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.js';

/**
 * The folder of the cache: the one named, else that for caches of the project's dependencies, else one
 * of its own where the command runs.
 * @throws UsageError where a file is named.
 */
export function cacheFolder(named: string | undefined, cwd: string): string {
  if (named === undefined) return usual(cwd) ?? join(cwd, '.nianbaocache');
  const path = resolve(cwd, named);
  if (!existsSync(path) || statSync(path).isDirectory()) return path;
  throw new UsageError(
    {
      zh: `--cache-location 应为文件夹，“${named}”是文件。`,
      en: `--cache-location must be a folder; "${named}" is a file.`,
    },
    { zh: '例如：--cache-location .nianbaocache', en: 'Such as: --cache-location .nianbaocache' },
  );
}

/** Next to the nearest package.json, where its dependencies are installed. */
function usual(folder: string): string | undefined {
  if (existsSync(join(folder, 'package.json'))) {
    const modules = join(folder, 'node_modules');
    return existsSync(modules) ? join(modules, '.cache', 'nianbao') : undefined;
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : usual(parent);
}
