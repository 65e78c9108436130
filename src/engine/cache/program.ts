import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A print of the built program: the names and sizes of its parts, whose names tell their content. So a
 * build from changed sources or rules believes nothing that an earlier one kept, whatever its version.
 */
export function programPrint(folder: string): string {
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .sort();
  const hash = createHash('sha256');
  for (const name of parts) hash.update(`${name}\0${statSync(join(folder, name)).size}\0`);
  return hash.digest('hex');
}
