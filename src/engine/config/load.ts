import { dirname, resolve } from 'node:path';
import type { EditionId, Rulebook } from '../../rulebook/types.js';
import type { Disk } from '../disk/disk.js';
import { readTextWithin } from '../disk/read.js';
import { unreadWords } from '../disk/words.js';
import { ConfigurationError } from '../errors.js';
import { parseConfig } from './parse.js';
import type { Config, ConfigData, Layer, Settable } from './types.js';
import { validateConfig } from './validate.js';
import { flatMap } from '../../text/flat-map.js';

/**
 * Reads a configuration file and all that it extends.
 * @throws ConfigurationError where one cannot be read, parsed or used, or extends itself.
 */
export async function loadConfig(
  path: string,
  rulebook: Rulebook,
  disk: Disk,
  chain: readonly string[] = [],
): Promise<Config> {
  if (chain.includes(path)) throw cycle([...chain, path]);
  const text = readText(path, chain.at(-1), disk);
  const data = await validateConfig(await parseConfig(path, text), rulebook);
  const folder = dirname(path);
  const bases: Config[] = [];
  for (const base of [data.extends ?? []].flat()) {
    bases.push(await loadConfig(resolve(folder, base), rulebook, disk, [...chain, path]));
  }
  return {
    sources: [...flatMap(bases, (base) => base.sources), path],
    layers: [...flatMap(bases, (base) => base.layers), ...layersOf(data, folder)],
    ignores: [
      ...flatMap(bases, (base) => base.ignores),
      ...(data.ignore ? [{ base: folder, patterns: data.ignore }] : []),
    ],
  };
}

function layersOf(data: ConfigData, base: string): Layer[] {
  const overrides = (data.overrides ?? []).map((override) => ({
    base,
    files: [override.files].flat(),
    settings: settingsOf(override),
  }));
  return [{ base, settings: settingsOf(data) }, ...overrides];
}

/** An edition written without quotes is a number in YAML. */
function settingsOf(data: Omit<ConfigData, 'overrides'>): Settable {
  const { preset, rules, edition, profile, issuer, deadline } = data;
  return {
    ...(preset && { preset }),
    ...(rules && { rules }),
    ...(edition !== undefined && { edition: String(edition) as EditionId | 'auto' }),
    ...(profile && { profile }),
    ...(issuer && { issuer }),
    ...(deadline && { deadline }),
  };
}

/** What somebody writes by hand. */
export const MEGABYTES = 4;

function readText(path: string, from: string | undefined, disk: Disk): string {
  const text = readTextWithin(path, MEGABYTES, disk);
  if (typeof text === 'string') return text;
  throw new ConfigurationError(
    {
      zh: `读不到配置文件 ${path}${from ? `（${from} 的 extends 里写的）` : ''}。`,
      en: `Cannot read the configuration ${path}${from ? ` (extended by ${from})` : ''}.`,
    },
    unreadWords(text, MEGABYTES),
  );
}

function cycle(chain: readonly string[]): ConfigurationError {
  return new ConfigurationError(
    {
      zh: `配置的 extends 绕成了圈：${chain.join(' → ')}。`,
      en: `Configurations extend in a circle: ${chain.join(' → ')}.`,
    },
    { zh: '请去掉其中一处 extends。', en: 'Remove one of the "extends".' },
  );
}
