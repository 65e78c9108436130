import { plain } from '../../output/words.js';
import type { Bilingual, RuleSpec, Rulebook } from '../../rulebook/types.js';
import { ConfigurationError } from '../errors.js';
import { nearest } from '../nearest.js';
import type { RuleSetting } from '../options.js';
import { findRule } from '../rules.js';
import {
  keysOf,
  nameOf,
  schemaSentence,
  show,
  valueAt,
  type SchemaError,
} from '../shape/schema-words.js';
import type { Validate } from './validate.generated.js';

/** What is wrong with options that a user gave to a rule. */
export interface OptionFault {
  /** Keys and indexes from the options on. */
  readonly path: readonly string[];
  /** It is the last key itself that is wrong, not what stands behind it. */
  readonly isKey: boolean;
  readonly text: Bilingual;
  readonly next?: Bilingual;
}

/** Judges options by the schema of the rule's kind; those that are not given are the rule's own. */
export async function optionFault(
  rule: RuleSpec,
  own: Readonly<Record<string, unknown>>,
): Promise<OptionFault | undefined> {
  const { schemas, ...validators } = await import('./validate.generated.js');
  const kind = exportName(rule.kind);
  const validate = (validators as Readonly<Record<string, Validate>>)[kind];
  if (validate === undefined) {
    const known = Object.keys(rule.options);
    const name = Object.keys(own).find((each) => !known.includes(each));
    return name === undefined ? undefined : unknownOption(rule, [], name, known);
  }
  const data = { ...rule.options, ...own };
  if (validate(data)) return undefined;
  // A key that is misspelt is missing too; its name tells more.
  const errors = validate.errors ?? [];
  const error = errors.find(({ keyword }) => keyword === 'additionalProperties') ?? errors[0];
  return error && faultOf(rule, error, data, schemas[kind]);
}

/**
 * @throws ConfigurationError for the first rule among the settings whose options are not as its kind takes them
 */
export async function checkRuleOptions(
  rulebook: Rulebook,
  rules: Readonly<Record<string, RuleSetting>> = {},
): Promise<void> {
  for (const [name, setting] of Object.entries(rules)) {
    const own = typeof setting === 'object' ? setting[1] : undefined;
    const rule = own && !sound.has(own) ? findRule(rulebook, name) : undefined;
    if (own === undefined || rule === undefined) continue;
    const fault = await optionFault(rule, own);
    if (fault) throw new ConfigurationError(fault.text, fault.next);
    sound.add(own);
  }
}

/** The same options hold for all reports of a run. */
const sound = new WeakSet();

function exportName(kind: string): string {
  return kind.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function faultOf(
  rule: RuleSpec,
  error: SchemaError,
  data: unknown,
  schema: object | undefined,
): OptionFault {
  const keys = keysOf(error.instancePath);
  const extra = error.params['additionalProperty'];
  if (typeof extra === 'string')
    return unknownOption(rule, keys, extra, namesAt(schema, error.schemaPath));
  const value = valueAt(data, keys);
  const range = rangeIn(schema, error);
  const { text, next } = range
    ? outside(nameOf(keys), value, range)
    : schemaSentence(error, nameOf(keys), value);
  return {
    path: keys,
    isKey: false,
    text: {
      zh: `规则 ${rule.id} 的选项${text.zh}`,
      en: `Options of ${rule.id}: ${text.en}`,
    },
    ...(next && { next }),
  };
}

/** The least and the greatest value, where a number must lie between two; by the path of what it exceeds. */
function rangeIn(
  schema: object | undefined,
  { keyword, schemaPath }: SchemaError,
): readonly [number, number] | undefined {
  if (keyword !== 'minimum' && keyword !== 'maximum') return undefined;
  const around = valueAt(schema, keysOf(schemaPath).slice(0, -1)) as
    { readonly minimum?: number; readonly maximum?: number } | undefined;
  const { minimum, maximum } = around ?? {};
  return minimum === undefined || maximum === undefined ? undefined : [minimum, maximum];
}

function outside(
  name: string,
  value: unknown,
  [least, most]: readonly [number, number],
): { readonly text: Bilingual; readonly next?: undefined } {
  return {
    text: {
      zh: `“${name}”应在 ${least} 到 ${most} 之间，现为 ${show(value)}。`,
      en: `"${name}" must be from ${least} to ${most}, found ${show(value)}.`,
    },
  };
}

/** The names that an object may have, by the path of what forbids others: `#/…/additionalProperties`. */
function namesAt(schema: object | undefined, path: string): string[] {
  const around = valueAt(schema, keysOf(path).slice(0, -1)) as
    { readonly properties?: Readonly<Record<string, unknown>> } | undefined;
  return Object.keys(around?.properties ?? {});
}

function unknownOption(
  rule: RuleSpec,
  keys: readonly string[],
  extra: string,
  known: readonly string[],
): OptionFault {
  const name = plain(extra);
  const like = nearest(name, known);
  const inside = nameOf(keys);
  const zh = inside === '' ? '' : `的选项“${inside}”里`;
  const en = inside === '' ? '' : ` in "${inside}"`;
  return {
    path: [...keys, extra],
    isKey: true,
    text: {
      zh: `规则 ${rule.id} ${zh}没有“${name}”这个选项。${like ? `是不是要写 ${like}？` : ''}`,
      en: `Rule ${rule.id} has no option "${name}"${en}.${like ? ` Did you mean ${like}?` : ''}`,
    },
    next:
      known.length > 0
        ? { zh: `可用的选项：${known.join('、')}。`, en: `Options: ${known.join(', ')}.` }
        : { zh: '它没有选项。', en: 'It has none.' },
  };
}
