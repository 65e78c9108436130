import type { Bilingual, Rulebook } from '../../rulebook/types.js';
import { plain } from '../../output/words.js';
import { ConfigurationError } from '../errors.js';
import { nearest } from '../nearest.js';
import { findRule, unknownRule } from '../rules.js';
import { isMonthDay } from './deadline.js';
import type { ParsedConfig } from './parse.js';
import type { ConfigData } from './types.js';
import validate, { type SchemaError } from './validate.generated.js';

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
    const error = (validate.errors ?? []).find(({ keyword }) => keyword !== 'if');
    throw await explain(parsed, data, error);
  }
  const config = data as ConfigData;
  await checkSettings(parsed, rulebook, config, []);
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
  throw await placed(parsed, [...keys, 'deadline'], {
    zh: `没有 ${deadline} 这一天。`,
    en: `There is no day ${deadline}.`,
  });
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
      throw await placed(parsed, keys, {
        zh: `匹配式 ${show(pattern)} 的括号不成对。`,
        en: `The brackets of the pattern ${show(pattern)} are not paired.`,
      });
    }
  }
}

async function placed(
  parsed: ParsedConfig,
  keys: readonly string[],
  { zh, en }: Bilingual,
): Promise<ConfigurationError> {
  const place = `${parsed.path}:${await parsed.locate(keys, 'value')}`;
  return new ConfigurationError({ zh: `${place}：${zh}`, en: `${place}: ${en}` });
}

async function checkRules(
  parsed: ParsedConfig,
  rulebook: Rulebook,
  rules: ConfigData['rules'],
  keys: readonly string[],
): Promise<void> {
  for (const name of Object.keys(rules ?? {})) {
    if (findRule(rulebook, name)) continue;
    const { text, next } = unknownRule(rulebook, name);
    const place = `${parsed.path}:${await parsed.locate([...keys, name], 'key')}`;
    throw new ConfigurationError({ zh: `${place}：${text.zh}`, en: `${place}: ${text.en}` }, next);
  }
}

async function explain(
  parsed: ParsedConfig,
  data: unknown,
  error: SchemaError | undefined,
): Promise<ConfigurationError> {
  const keys = pointerKeys(error?.instancePath ?? '');
  const extra = error?.params['additionalProperty'];
  const path = typeof extra === 'string' ? [...keys, extra] : keys;
  const place = `${parsed.path}:${await parsed.locate(path, typeof extra === 'string' ? 'key' : 'value')}`;
  const name = plain(path.join('.'));
  const { text, next } = sentence(error, name, keys, valueAt(data, keys));
  return new ConfigurationError({ zh: `${place}：${text.zh}`, en: `${place}: ${text.en}` }, next);
}

interface Sentence {
  readonly text: Bilingual;
  readonly next?: Bilingual;
}

function sentence(
  error: SchemaError | undefined,
  name: string,
  keys: readonly string[],
  value: unknown,
): Sentence {
  const found = show(value);
  switch (error?.keyword) {
    case 'additionalProperties':
      return unknownKey(String(error.params['additionalProperty']), keys);
    case 'enum':
      return unknownValue(name, value, error.params['allowedValues']);
    case 'required': {
      const missing = String(error.params['missingProperty']);
      return { text: { zh: `“${name}”缺少“${missing}”。`, en: `"${name}" lacks "${missing}".` } };
    }
    case 'type': {
      const types = [error.params['type']]
        .flat()
        .map((type) => TYPES[String(type)] ?? TYPES['object']!);
      const zh = types.map((type) => type.zh).join('或');
      const en = types.map((type) => type.en).join(' or ');
      return {
        text: {
          zh: `${name === '' ? '配置' : `“${name}”`}应为${zh}，现为 ${found}。`,
          en: `${name === '' ? 'The configuration' : `"${name}"`} must be ${en}, found ${found}.`,
        },
      };
    }
    case 'pattern':
      return {
        text: {
          zh: `“${name}”应写作 月-日，现为 ${found}。`,
          en: `"${name}" must be MM-DD, found ${found}.`,
        },
        next: { zh: "例如 deadline: '01-31'", en: "For example: deadline: '01-31'" },
      };
    case 'minItems':
    case 'minLength':
      return {
        text: { zh: `“${name}”不能为空。`, en: `"${name}" must not be empty.` },
      };
    case 'maxLength':
      return {
        text: {
          zh: `“${name}”太长，最多 ${String(error.params['limit'])} 个字符。`,
          en: `"${name}" is too long; ${String(error.params['limit'])} characters at most.`,
        },
      };
    default:
      return {
        text: {
          zh: `“${name}”写法不对，现为 ${found}。`,
          en: `"${name}" is not as it should be: ${found}.`,
        },
        next: {
          zh: '规则写作 级别，或 [级别, {选项}]，级别为 off、warning、error。',
          en: 'A rule takes a level, or [level, {options}]; levels are off, warning, error.',
        },
      };
  }
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '一段文字', en: 'a string' },
  array: { zh: '一个列表', en: 'a list' },
  object: { zh: '一组“键: 值”', en: 'a set of "key: value"' },
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

function unknownValue(name: string, value: unknown, allowed: unknown): Sentence {
  const values = [...new Set((Array.isArray(allowed) ? allowed : []).map(String))];
  const like = typeof value === 'string' ? nearest(value, values) : undefined;
  return {
    text: {
      zh: `“${name}”不能是 ${show(value)}。${like ? `是不是要写 ${like}？` : ''}`,
      en: `"${name}" cannot be ${show(value)}.${like ? ` Did you mean ${like}?` : ''}`,
    },
    next: { zh: `可以是：${values.join('、')}。`, en: `It may be: ${values.join(', ')}.` },
  };
}

function pointerKeys(pointer: string): string[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(data: unknown, keys: readonly string[]): unknown {
  let value = data;
  for (const name of keys) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value;
}

function show(value: unknown): string {
  const text = plain(JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
