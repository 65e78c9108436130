import { join } from 'node:path';
import { organKey, type Renames } from '../../between/pairing.js';
import type { Bilingual } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { parseConfig, parsingOf, type ParsedConfig } from '../config/parse.js';
import type { Disk } from '../disk/disk.js';
import { readTextWithin } from '../disk/read.js';
import { Upwards } from '../disk/upwards.js';
import { unreadWords } from '../disk/words.js';
import { ConfigurationError } from '../errors.js';
import { nearest } from '../nearest.js';
import { faultAt, fileFault, type FileKind } from '../shape/file-fault.js';
import validate from './validate.generated.js';

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
  const parsed = await parseConfig(path, text, PARSING);
  if (!validate(parsed.data)) throw await fileFault(parsed, validate.errors ?? [], KIND);
  const { organs } = parsed.data as { readonly organs: readonly Organ[] };
  await checkNames(parsed, organs);
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

const KIND: FileKind = {
  whole: { zh: '文件', en: 'The file' },
  item: { zh: '单位', en: 'organ' },
  keys: ['organs'],
  itemKeys: ['name', 'formerly'],
  forms: {
    organs: { zh: '应为单位的列表', en: 'must be a list of organs' },
    name: { zh: '应为单位现在的名称', en: 'must be the present name of an organ' },
    formerly: {
      zh: '应为原名的列表，如 formerly: [某市大数据管理局]',
      en: 'must be a list of earlier names, such as formerly: [某市大数据管理局]',
    },
  },
  sample: {
    zh: '写法：\norgans:\n  - name: 某市数据局\n    formerly: [某市大数据管理局]',
    en: 'Such as:\norgans:\n  - name: 某市数据局\n    formerly: [某市大数据管理局]',
  },
};

const PARSING = parsingOf({ zh: '单位更名文件', en: 'The file of earlier names' });

type Organ = { readonly name: string; readonly formerly: readonly string[] };

/** No organ stands there twice, and none was called as it is. @throws ConfigurationError */
async function checkNames(parsed: ParsedConfig, organs: readonly Organ[]): Promise<void> {
  const lines = new Map<string, string>();
  for (const [index, { name, formerly }] of organs.entries()) {
    const keys = ['organs', String(index)];
    const own = organKey(name);
    const [line = ''] = (await parsed.locate([...keys, 'name'], 'value')).split(':');
    const first = lines.get(own);
    if (first !== undefined)
      throw await faultAt(parsed, { keys: [...keys, 'name'], of: 'value' }, twice(name, first));
    lines.set(own, line);
    const at = formerly.findIndex((each) => organKey(each) === own);
    const place = { keys: [...keys, 'formerly', String(at)], of: 'value' } as const;
    if (at >= 0) throw await faultAt(parsed, place, itself(name));
  }
}

function twice(name: string, line: string): Bilingual {
  return {
    zh: `“${name}”写了两次，前一次在第 ${line} 行；原名请写在一个列表里。`,
    en: `"${name}" stands twice, first in line ${line}; put all earlier names into one list.`,
  };
}

function itself(name: string): Bilingual {
  return {
    zh: `“${name}”的原名写的是它自己；formerly 里写改名以前的名称。`,
    en: `"${name}" is given as its own earlier name; "formerly" takes the names before the change.`,
  };
}
