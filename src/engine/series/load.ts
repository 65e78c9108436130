import { join } from 'node:path';
import { organKey, type Renames } from '../../between/pairing.js';
import type { Bilingual } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { parseConfig, type ParsedConfig } from '../config/parse.js';
import type { Disk } from '../disk/disk.js';
import { readTextWithin } from '../disk/read.js';
import { Upwards } from '../disk/upwards.js';
import { unreadWords } from '../disk/words.js';
import { ConfigurationError } from '../errors.js';
import { nearest } from '../nearest.js';
import validate, { type SchemaError } from './validate.generated.js';

export const FILE_NAME = 'nianbao.series.yaml';

/** Names of organs, as a file of them tells. */
export interface SeriesFile {
  readonly path: string;
  readonly renames: Renames;
}

/** The files that hold for folders: the nearest upwards of each, within the repository. */
export function seriesFilesFor(folders: Iterable<string>, disk: Disk): string[] {
  const upwards = new Upwards(disk);
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const folder of folders) {
    let at: string | undefined = folder;
    for (; at !== undefined && !seen.has(at); at = upwards.parentOf(at)) {
      seen.add(at);
      const path = join(at, FILE_NAME);
      if (!upwards.has(path)) continue;
      found.add(path);
      break;
    }
  }
  return [...found];
}

/**
 * Reads a file of names.
 * @throws ConfigurationError where it cannot be read or used; it names file, line and what to write.
 */
export async function loadSeries(path: string, disk: Disk): Promise<SeriesFile> {
  const text = readTextWithin(path, MEGABYTES, disk);
  if (typeof text !== 'string')
    throw new ConfigurationError(
      { zh: `读不到 ${path}。`, en: `Cannot read ${path}.` },
      unreadWords(text, MEGABYTES),
    );
  const parsed = await parseConfig(path, text);
  if (!validate(parsed.data)) throw await explain(parsed, validate.errors?.[0]);
  const { organs } = parsed.data as {
    readonly organs: readonly { readonly name: string; readonly formerly: readonly string[] }[];
  };
  return { path, renames: new Map(organs.map(({ name, formerly }) => [name, formerly])) };
}

const MEGABYTES = 4;

/** Names that no report of a run has, each with the name of the run that is most like it. */
export function strangersOf({ renames, path }: SeriesFile, organs: readonly string[]): Bilingual[] {
  const known = new Set(organs.map(organKey));
  const names = flatMap([...renames], ([name, formerly]) => [name, ...formerly]);
  return names
    .filter((name) => !known.has(organKey(name)))
    .map((name) => {
      const like = nearest(name, organs);
      return {
        zh: `${path} 里的“${name}”没有对应的报告。${like ? `是不是“${like}”？` : ''}`,
        en: `No report is of "${name}", which stands in ${path}.${like ? ` Did you mean "${like}"?` : ''}`,
      };
    });
}

const KEYS = ['organs', 'name', 'formerly'];

const SAMPLE: Bilingual = {
  zh: '写法：\norgans:\n  - name: 某市数据局\n    formerly: [某市大数据管理局]',
  en: 'Such as:\norgans:\n  - name: 某市数据局\n    formerly: [某市大数据管理局]',
};

async function explain(
  parsed: ParsedConfig,
  error: SchemaError | undefined,
): Promise<ConfigurationError> {
  const keys = (error?.instancePath ?? '').split('/').slice(1);
  const extra = error?.params['additionalProperty'];
  const isExtra = typeof extra === 'string';
  const place = await parsed.locate(isExtra ? [...keys, extra] : keys, isExtra ? 'key' : 'value');
  const where = `${parsed.path}:${place}`;
  const text = isExtra ? unknownKey(extra) : wrongValue(error);
  return new ConfigurationError({ zh: `${where}：${text.zh}`, en: `${where}: ${text.en}` }, SAMPLE);
}

function unknownKey(key: string): Bilingual {
  const like = nearest(key, KEYS);
  return {
    zh: `没有“${key}”这一项。${like ? `是不是要写 ${like}？` : ''}`,
    en: `There is no key "${key}".${like ? ` Did you mean ${like}?` : ''}`,
  };
}

function wrongValue(error: SchemaError | undefined): Bilingual {
  const missing = error?.params['missingProperty'];
  if (missing !== undefined)
    return { zh: `缺少“${String(missing)}”。`, en: `"${String(missing)}" is missing.` };
  const name = (error?.instancePath ?? '')
    .split('/')
    .filter((part) => KEYS.includes(part))
    .at(-1);
  if (name === undefined) return { zh: '写法不对。', en: 'This is not as it should be.' };
  return {
    zh: `“${name}”的写法不对：${name === 'name' ? '应为单位的名称' : '应为一个列表'}。`,
    en: `"${name}" is not as it should be: ${name === 'name' ? 'the name of an organ' : 'a list'}.`,
  };
}
