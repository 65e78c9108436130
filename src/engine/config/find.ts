import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigurationError } from '../errors.js';

const NAMES = ['nianbao.config.yaml', 'nianbao.config.yml', 'nianbao.config.json'];

/**
 * The configuration that holds for a folder: the nearest one upwards. The search ends at the root, or
 * with the folder that holds `.git`, so that a repository is not governed from outside.
 */
export function findConfig(folder: string): string | undefined {
  const found = configIn(folder);
  if (found) return found;
  const parent = dirname(folder);
  return parent === folder || existsSync(join(folder, '.git')) ? undefined : findConfig(parent);
}

function configIn(folder: string): string | undefined {
  const present = NAMES.filter((name) => existsSync(join(folder, name)));
  if (present.length > 1) throw several(folder, present);
  if (present[0]) return join(folder, present[0]);
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) && hasKey(manifest) ? manifest : undefined;
}

/** A manifest that does not parse is not ours to complain of: it is only asked for our key. */
function hasKey(manifest: string): boolean {
  const text = readFileSync(manifest, 'utf8');
  return /"nianbao"\s*:/.test(text);
}

function several(folder: string, names: readonly string[]): ConfigurationError {
  return new ConfigurationError(
    {
      zh: `${folder} 里有两份以上的配置：${names.join('、')}。`,
      en: `There are several configurations in ${folder}: ${names.join(', ')}.`,
    },
    { zh: '请只留一份。', en: 'Keep one of them.' },
  );
}
