import { plain } from '../../output/words.js';
import type { Bilingual } from '../../rulebook/types.js';
import type { ParsedConfig } from '../config/parse.js';
import { ConfigurationError } from '../errors.js';
import { nearest } from '../nearest.js';
import { keysOf, show, valueAt, type SchemaError } from './schema-words.js';

/** What a kind of file holds, as messages speak of it. */
export interface FileKind {
  /** What the file is called, such as 名单. */
  readonly whole: Bilingual;
  /** What an item of its list is called, such as 单位. */
  readonly item: Bilingual;
  /** The keys that may stand at its top, and in an item of its list. */
  readonly keys: readonly string[];
  readonly itemKeys: readonly string[];
  /** How the value of a key is written: what follows “key”. */
  readonly forms: Readonly<Record<string, Bilingual>>;
  readonly sample: Bilingual;
}

/** The key under which the items stand. */
const LIST = 'organs';

/** The first thing that a schema holds against a file, with its place and the way to write it. */
export async function fileFault(
  parsed: ParsedConfig,
  errors: readonly SchemaError[],
  kind: FileKind,
): Promise<ConfigurationError> {
  const error = mostTelling(errors, parsed.data);
  const keys = keysOf(error?.instancePath ?? '');
  const extra = error?.params['additionalProperty'];
  if (typeof extra === 'string') {
    const text = unknownKey(extra, keys.length > 0 ? kind.itemKeys : kind.keys);
    return faultAt(parsed, { keys: [...keys, extra], of: 'key' }, text, kind.sample);
  }
  return faultAt(
    parsed,
    { keys, of: 'value' },
    textOf(error, keys, parsed.data, kind),
    kind.sample,
  );
}

/** A message with the file, line and column of a key or of its value. */
export async function faultAt(
  parsed: ParsedConfig,
  { keys, of }: { readonly keys: readonly string[]; readonly of: 'key' | 'value' },
  { zh, en }: Bilingual,
  next?: Bilingual,
): Promise<ConfigurationError> {
  const place = `${parsed.path}:${await parsed.locate(keys, of)}`;
  return new ConfigurationError({ zh: `${place}：${zh}`, en: `${place}: ${en}` }, next);
}

/**
 * A key that is misspelt is missing too; an item that is a set of keys is no text either, which the schema would
 * have taken as well: what lies deepest tells.
 */
function mostTelling(errors: readonly SchemaError[], data: unknown): SchemaError | undefined {
  const misspelt = errors.find(({ keyword }) => keyword === 'additionalProperties');
  if (misspelt) return misspelt;
  const depth = ({ instancePath }: SchemaError) => keysOf(instancePath).length;
  const isOther = ({ keyword, params, instancePath }: SchemaError) =>
    keyword === 'anyOf' ||
    (keyword === 'type' &&
      params['type'] === 'string' &&
      isObject(valueAt(data, keysOf(instancePath))));
  const telling = errors.filter((error) => !isOther(error));
  const all = telling.length > 0 ? telling : errors;
  return [...all].sort((a, b) => depth(b) - depth(a))[0];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(
  error: SchemaError | undefined,
  keys: readonly string[],
  data: unknown,
  { whole, item, forms }: FileKind,
): Bilingual {
  const index = keys[0] === LIST ? keys[1] : undefined;
  const owner =
    index === undefined
      ? whole
      : { zh: `第 ${Number(index) + 1} 个${item.zh}`, en: `${item.en} ${Number(index) + 1}` };
  if (error?.keyword === 'required') {
    const missing = String(error.params['missingProperty']);
    return { zh: `${owner.zh}缺少“${missing}”。`, en: `${owner.en} lacks "${missing}".` };
  }
  const found = show(valueAt(data, keys));
  const key = keys.findLast((each) => Object.hasOwn(forms, each) && !/^\d+$/.test(each));
  if (key === undefined || (index !== undefined && keys.length === 2))
    return {
      zh: `${owner.zh}写法不对，现为 ${found}。`,
      en: `${owner.en} is not as it should be: ${found}.`,
    };
  const form = forms[key]!;
  return {
    zh: `“${key}”${form.zh}，现为 ${found}。`,
    en: `"${key}" ${form.en}, found ${found}.`,
  };
}

function unknownKey(name: string, known: readonly string[]): Bilingual {
  const key = plain(name);
  const like = nearest(key, known);
  return {
    zh: `没有“${key}”这一项。${like ? `是不是要写 ${like}？` : ''}可用的项：${known.join('、')}。`,
    en: `There is no key "${key}".${like ? ` Did you mean ${like}?` : ''} Keys: ${known.join(', ')}.`,
  };
}
