import type { Rulebook } from '../../rulebook/types.js';
import { parseConfig, parsingOf } from '../config/parse.js';
import type { Disk } from '../disk/disk.js';
import { readTextWithin } from '../disk/read.js';
import { unreadWords } from '../disk/words.js';
import { ConfigurationError } from '../errors.js';
import { findRule } from '../rules.js';
import type { PlacedEntry } from './types.js';
import { validateExceptions } from './validate.js';

/**
 * Reads a file of exceptions.
 * @throws ConfigurationError where it cannot be read or used; it names file, line and what to write.
 */
export async function loadExceptions(
  path: string,
  rulebook: Rulebook,
  disk: Disk,
): Promise<PlacedEntry[]> {
  const parsed = await parseConfig(path, readText(path, disk), PARSING);
  const entries = await validateExceptions(parsed, rulebook);
  const placed: PlacedEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const [line = 1, column = 1] = (await parsed.locate(['exceptions', String(index)], 'value'))
      .split(':')
      .map(Number);
    const rule = findRule(rulebook, entry.rule)?.id ?? entry.rule;
    placed.push({ ...entry, rule, id: `${path}:${line}:${column}`, line, column, source: path });
  }
  return placed;
}

const PARSING = parsingOf({ zh: '例外文件', en: 'The file of exceptions' });

/** Some ten thousand entries. */
const MEGABYTES = 16;

function readText(path: string, disk: Disk): string {
  const text = readTextWithin(path, MEGABYTES, disk);
  if (typeof text === 'string') return text;
  throw new ConfigurationError(
    { zh: `读不到例外文件 ${path}。`, en: `Cannot read the exceptions ${path}.` },
    unreadWords(text, MEGABYTES),
  );
}
