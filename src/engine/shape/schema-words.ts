import { plain } from '../../output/words.js';
import type { Bilingual } from '../../rulebook/types.js';
import { nearest } from '../nearest.js';

/** The part of ajv's error objects that messages are made from. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Where the schema asks for it: `#/properties/rules/additionalProperties`. */
  readonly schemaPath: string;
}

export interface Sentence {
  readonly text: Bilingual;
  readonly next?: Bilingual;
}

/** What a schema holds against a value, in words. @param name what the value is called; '' for the whole */
export function schemaSentence(
  { keyword, params }: SchemaError,
  name: string,
  value: unknown,
): Sentence {
  const found = show(value);
  switch (keyword) {
    case 'enum':
      return unknownValue(name, value, params['allowedValues']);
    case 'required': {
      const missing = String(params['missingProperty']);
      return { text: { zh: `“${name}”缺少“${missing}”。`, en: `"${name}" lacks "${missing}".` } };
    }
    case 'type': {
      const types = [params['type']].flat().map((type) => TYPES[String(type)] ?? TYPES['object']!);
      const zh = types.map((type) => type.zh).join('或');
      const en = types.map((type) => type.en).join(' or ');
      return {
        text: {
          zh: `${name === '' ? '配置' : `“${name}”`}应为${zh}，现为 ${found}。`,
          en: `${name === '' ? 'The configuration' : `"${name}"`} must be ${en}, found ${found}.`,
        },
      };
    }
    case 'minItems':
    case 'minLength':
      return { text: { zh: `“${name}”不能为空。`, en: `"${name}" must not be empty.` } };
    case 'minimum':
      return {
        text: {
          zh: `“${name}”不能小于 ${String(params['limit'])}，现为 ${found}。`,
          en: `"${name}" must not be less than ${String(params['limit'])}, found ${found}.`,
        },
      };
    case 'maximum':
      return {
        text: {
          zh: `“${name}”不能大于 ${String(params['limit'])}，现为 ${found}。`,
          en: `"${name}" must not be more than ${String(params['limit'])}, found ${found}.`,
        },
      };
    case 'maxLength':
      return {
        text: {
          zh: `“${name}”太长，最多 ${String(params['limit'])} 个字符。`,
          en: `"${name}" is too long; ${String(params['limit'])} characters at most.`,
        },
      };
    default:
      return {
        text: {
          zh: `“${name}”写法不对，现为 ${found}。`,
          en: `"${name}" is not as it should be: ${found}.`,
        },
      };
  }
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '一段文字', en: 'a string' },
  array: { zh: '一个列表', en: 'a list' },
  object: { zh: '一组“键: 值”', en: 'a set of "key: value"' },
  integer: { zh: '一个整数', en: 'a whole number' },
  number: { zh: '一个数', en: 'a number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
};

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

/** The keys of a JSON pointer. */
export function keysOf(pointer: string): string[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function nameOf(keys: readonly string[]): string {
  return plain(keys.join('.'));
}

export function valueAt(data: unknown, keys: readonly string[]): unknown {
  let value = data;
  for (const name of keys) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value;
}

export function show(value: unknown): string {
  const text = plain(JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
