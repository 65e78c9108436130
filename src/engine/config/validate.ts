import type { Bilingual, Rulebook } from '../../rulebook/types.js';
import { plain } from '../../output/words.js';
import { ConfigurationError } from '../errors.js';
import { nearest } from '../nearest.js';
import { findRule, unknownRule } from '../rules.js';
import { isUnpaired, unpaired } from './brackets.js';
import { isMonthDay } from './deadline.js';
import type { ParsedConfig } from './parse.js';
import type { ConfigData } from './types.js';
import { optionFault } from '../rule-options/fault.js';
import {
  keysOf,
  nameOf,
  schemaSentence,
  show,
  valueAt,
  type SchemaError,
  type Sentence,
} from '../shape/schema-words.js';
import validate from './validate.generated.js';

const KEYS = [
  'extends',
  'preset',
  'rules',
  'overrides',
  'ignore',
  'edition',
  'profile',
  'issuer',
  'deadline',
];
const OVERRIDE_KEYS = ['files', 'preset', 'rules', 'edition', 'profile', 'issuer', 'deadline'];

/**
 * The data of a configuration file, held against the schema and the rulebook.
 * @throws ConfigurationError that names the file, the place, the key and what it may be.
 */
export async function validateConfig(
  parsed: ParsedConfig,
  rulebook: Rulebook,
): Promise<ConfigData> {
  const data = parsed.data ?? {};
  if (!validate(data)) {
    const errors = validate.errors ?? [];
    // A key that is misspelt is missing too; its name tells more.
    const error =
      errors.find(({ keyword }) => keyword === 'additionalProperties') ??
      errors.find(({ keyword }) => keyword !== 'if');
    throw await explain(parsed, data, error);
  }
  const config = data as ConfigData;
  await checkSettings(parsed, rulebook, config, []);
  await checkIgnored(parsed, config.ignore ?? []);
  for (const [index, override] of (config.overrides ?? []).entries()) {
    const keys = ['overrides', String(index)];
    await checkSettings(parsed, rulebook, override, keys);
    await checkPatterns(parsed, [override.files].flat(), [...keys, 'files']);
  }
  return config;
}

/** What the schema cannot say of settings: rules that exist, and a day that a month has. */
async function checkSettings(
  parsed: ParsedConfig,
  rulebook: Rulebook,
  { rules, deadline }: Pick<ConfigData, 'rules' | 'deadline'>,
  keys: readonly string[],
): Promise<void> {
  await checkRules(parsed, rulebook, rules, [...keys, 'rules']);
  if (deadline === undefined || isMonthDay(deadline)) return;
  throw await placed(
    parsed,
    { keys: [...keys, 'deadline'] },
    {
      zh: `没有 ${deadline} 这一天。`,
      en: `There is no day ${deadline}.`,
    },
  );
}

/** A bracket that is left open makes a pattern that matches nothing. */
async function checkPatterns(
  parsed: ParsedConfig,
  patterns: readonly string[],
  keys: readonly string[],
): Promise<void> {
  const { default: picomatch } = await import('picomatch');
  for (const pattern of patterns) {
    try {
      picomatch(pattern, { strictBrackets: true });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw await placed(parsed, { keys }, unpaired(pattern));
    }
  }
}

async function checkIgnored(parsed: ParsedConfig, patterns: readonly string[]): Promise<void> {
  for (const [index, pattern] of patterns.entries())
    if (isUnpaired(pattern))
      throw await placed(parsed, { keys: ['ignore', String(index)] }, unpaired(pattern));
}

/** A message with the file, line and column of a key or of its value. */
async function placed(
  parsed: ParsedConfig,
  { keys, of = 'value' }: { readonly keys: readonly string[]; readonly of?: 'key' | 'value' },
  { zh, en }: Bilingual,
  next?: Bilingual,
): Promise<ConfigurationError> {
  const place = `${parsed.path}:${await parsed.locate(keys, of)}`;
  return new ConfigurationError({ zh: `${place}：${zh}`, en: `${place}: ${en}` }, next);
}

async function checkRules(
  parsed: ParsedConfig,
  rulebook: Rulebook,
  rules: ConfigData['rules'],
  keys: readonly string[],
): Promise<void> {
  for (const [name, setting] of Object.entries(rules ?? {})) {
    const rule = findRule(rulebook, name);
    if (rule === undefined) {
      const { text, next } = unknownRule(rulebook, name);
      throw await placed(parsed, { keys: [...keys, name], of: 'key' }, text, next);
    }
    const own = typeof setting === 'object' ? setting[1] : undefined;
    const fault = own && (await optionFault(rule, own));
    if (!fault) continue;
    const of = fault.isKey ? 'key' : 'value';
    throw await placed(
      parsed,
      { keys: [...keys, name, '1', ...fault.path], of },
      fault.text,
      fault.next,
    );
  }
}

async function explain(
  parsed: ParsedConfig,
  data: unknown,
  error: SchemaError | undefined,
): Promise<ConfigurationError> {
  const keys = keysOf(error?.instancePath ?? '');
  const extra = error?.params['additionalProperty'];
  const path = typeof extra === 'string' ? [...keys, extra] : keys;
  const place = `${parsed.path}:${await parsed.locate(path, typeof extra === 'string' ? 'key' : 'value')}`;
  const name = nameOf(path);
  const { text, next } = sentence(error, name, keys, valueAt(data, keys));
  return new ConfigurationError({ zh: `${place}：${text.zh}`, en: `${place}: ${text.en}` }, next);
}

/** What the schema of a configuration holds against it. */
function sentence(
  error: SchemaError | undefined,
  name: string,
  keys: readonly string[],
  value: unknown,
): Sentence {
  const extra = error?.params['additionalProperty'];
  if (typeof extra === 'string') return unknownKey(extra, keys);
  if (error?.keyword === 'pattern')
    return {
      text: {
        zh: `“${name}”应写作 月-日，现为 ${show(value)}。`,
        en: `"${name}" must be MM-DD, found ${show(value)}.`,
      },
      next: { zh: "例如 deadline: '01-31'", en: "For example: deadline: '01-31'" },
    };
  const said = schemaSentence(error ?? NO_ERROR, name, value);
  return error && WORDED.has(error.keyword) ? said : { ...said, next: SETTING };
}

const NO_ERROR: SchemaError = { keyword: '', instancePath: '', schemaPath: '', params: {} };
const WORDED: ReadonlySet<string> = new Set([
  'enum',
  'required',
  'type',
  'minItems',
  'minLength',
  'maxLength',
]);
const SETTING: Bilingual = {
  zh: '规则写作 级别，或 [级别, {选项}]，级别为 off、warning、error。',
  en: 'A rule takes a level, or [level, {options}]; levels are off, warning, error.',
};

function unknownKey(name: string, keys: readonly string[]): Sentence {
  const key = plain(name);
  const known = keys[0] === 'overrides' ? OVERRIDE_KEYS : KEYS;
  const like = nearest(key, known);
  return {
    text: {
      zh: `没有“${key}”这个设置。${like ? `是不是要写 ${like}？` : ''}`,
      en: `There is no setting "${key}".${like ? ` Did you mean ${like}?` : ''}`,
    },
    next: { zh: `可用的设置：${known.join('、')}。`, en: `Settings: ${known.join(', ')}.` },
  };
}
