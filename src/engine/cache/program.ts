import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A print of the built program, by the names and the content of its parts: a build from changed sources or
 * rules believes nothing that an earlier one kept, whatever its version.
 */
export function programPrint(folder: string): string {
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:c?js|json)$/.test(name))
    .sort();
  const hash = createHash('sha256');
  for (const name of parts) {
    const content = readFileSync(join(folder, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
