import type { Bilingual } from '../../rulebook/types.js';
import { isDay } from '../config/deadline.js';
import { parseConfig, type ParsedConfig } from '../config/parse.js';
import type { Disk } from '../disk/disk.js';
import { readTextWithin } from '../disk/read.js';
import { unreadWords } from '../disk/words.js';
import { ConfigurationError } from '../errors.js';
import { nearest } from '../nearest.js';
import {
  keysOf,
  nameOf,
  schemaSentence,
  valueAt,
  type SchemaError,
} from '../shape/schema-words.js';
import type { Manifest, ManifestOrgan } from './manifest.js';
import validate from './validate.generated.js';

/**
 * Reads the list of a region's organs.
 * @throws ConfigurationError where it cannot be read or used; it names file, line and what to write.
 */
export async function loadManifest(path: string, disk: Disk): Promise<Manifest> {
  const text = readTextWithin(path, MEGABYTES, disk);
  if (typeof text !== 'string')
    throw new ConfigurationError(
      { zh: `读不到 ${path}。`, en: `Cannot read ${path}.` },
      unreadWords(text, MEGABYTES),
    );
  const parsed = await parseConfig(path, text);
  if (!validate(parsed.data)) throw await explain(parsed, validate.errors ?? []);
  const data = parsed.data as Written;
  const organs: ManifestOrgan[] = [];
  for (const [index, given] of data.organs.entries()) {
    const organ = typeof given === 'string' ? { name: given } : given;
    const place = await parsed.locate(['organs', String(index)], 'value');
    const [line = 1, column = 1] = place.split(':').map(Number);
    const twin = organs.find(({ name }) => name.trim() === organ.name.trim());
    if (twin) throw twice(path, place, organ.name, twin.line);
    if (organ.published !== undefined && !isDay(organ.published))
      throw noDate(path, place, organ.published);
    organs.push({ ...organ, name: organ.name.trim(), line, column });
  }
  return {
    ...data,
    path,
    region: data.region.trim(),
    reports: [data.reports].flat(),
    earlier: [data.earlier ?? []].flat(),
    complete: data.complete ?? true,
    organs,
  };
}

type Written = Omit<Manifest, 'path' | 'reports' | 'earlier' | 'complete' | 'organs'> & {
  readonly reports: string | readonly string[];
  readonly earlier?: string | readonly string[];
  readonly complete?: boolean;
  readonly organs: readonly (string | Omit<ManifestOrgan, 'line' | 'column'>)[];
};

const MEGABYTES = 4;
const KEYS = ['region', 'year', 'report', 'earlier', 'reports', 'deadline', 'complete', 'organs'];
const ORGAN_KEYS = ['name', 'also', 'file', 'published', 'counted', 'excused'];

const SAMPLE: Bilingual = {
  zh: '写法：\nregion: 某县\nyear: 2025\nreport: 某县.docx\nreports: 各单位\norgans:\n  - 某县财政局\n  - name: 某县教育局\n    published: 2026-01-20',
  en: 'Such as:\nregion: 某县\nyear: 2025\nreport: 某县.docx\nreports: organs\norgans:\n  - 某县财政局\n  - name: 某县教育局\n    published: 2026-01-20',
};

async function explain(
  parsed: ParsedConfig,
  errors: readonly SchemaError[],
): Promise<ConfigurationError> {
  // A key that is misspelt is missing too, and an organ that is no set of keys is no text either: the nearest tells.
  const error =
    errors.find(({ keyword }) => keyword === 'additionalProperties') ??
    errors.find(
      ({ keyword, schemaPath }) => keyword !== 'anyOf' && schemaPath.includes('organ/'),
    ) ??
    errors.find(({ keyword }) => keyword !== 'anyOf') ??
    errors[0]!;
  const keys = keysOf(error.instancePath);
  const extra = error.params['additionalProperty'];
  const isExtra = typeof extra === 'string';
  const place = await parsed.locate(isExtra ? [...keys, extra] : keys, isExtra ? 'key' : 'value');
  const said = isExtra
    ? unknownKey(extra, keys.length > 0 ? ORGAN_KEYS : KEYS)
    : schemaSentence(error, nameOf(keys), valueAt(parsed.data, keys)).text;
  return at(parsed.path, place, said, SAMPLE);
}

function unknownKey(key: string, known: readonly string[]): Bilingual {
  const like = nearest(key, known);
  return {
    zh: `没有“${key}”这一项。${like ? `是不是要写 ${like}？` : ''}可用的项：${known.join('、')}。`,
    en: `There is no key "${key}".${like ? ` Did you mean ${like}?` : ''} Keys: ${known.join(', ')}.`,
  };
}

function twice(path: string, place: string, name: string, line: number): ConfigurationError {
  return at(path, place, {
    zh: `“${name}”写了两次，前一次在第 ${line} 行。`,
    en: `"${name}" stands twice, first in line ${line}.`,
  });
}

function noDate(path: string, place: string, date: string): ConfigurationError {
  return at(path, place, { zh: `没有 ${date} 这一天。`, en: `There is no day ${date}.` });
}

function at(path: string, place: string, text: Bilingual, next?: Bilingual): ConfigurationError {
  return new ConfigurationError(
    { zh: `${path}:${place}：${text.zh}`, en: `${path}:${place}: ${text.en}` },
    next,
  );
}
