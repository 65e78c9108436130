import type { Bilingual, Rulebook } from '../rulebook/types.js';
import { isDay, isMonthDay } from './config/deadline.js';
import { ConfigurationError } from './errors.js';
import { nearest } from './nearest.js';
import type { LintOptions } from './options.js';
import { profileNamed } from './profiles.js';

type Judge = (value: unknown, name: string, rulebook: Rulebook) => void;

const LEVELS = ['off', 'warning', 'error'];

/** How each option is judged; one that is not listed here is none. */
const JUDGES: Readonly<Record<keyof LintOptions, Judge>> = {
  filename: isText,
  encoding: isText,
  edition: (value, name, { editions }) => {
    isOneOf(value, name, ['auto', ...editions.map(({ id }) => id)]);
  },
  preset: (value, name) => {
    isOneOf(value, name, ['recommended', 'strict']);
  },
  profile: (value, name, rulebook) => {
    isText(value, name);
    profileNamed(rulebook, value as string);
  },
  rules: areRules,
  issuer: isText,
  deadline: (value, name) => {
    if (typeof value !== 'string' || !isMonthDay(value))
      throw wrong(name, value, { zh: '“月-日”，如 01-31', en: 'a day as MM-DD, such as 01-31' });
  },
  published: (value, name) => {
    if (typeof value !== 'string' || !isDay(value))
      throw wrong(name, value, {
        zh: '“年-月-日”，如 2026-01-20',
        en: 'a day as YYYY-MM-DD, such as 2026-01-20',
      });
  },
  lang: (value, name) => {
    isOneOf(value, name, ['zh', 'en']);
  },
  withDraft: isSwitch,
  withPrints: isSwitch,
  withRecord: isSwitch,
  previous: () => undefined,
  neighbours: isList,
  organs: isList,
  otherForms: isList,
  stats: isSwitch,
  inlineConfig: isSwitch,
  exceptions: isList,
  baseline: (value, name) => {
    if (value !== 'all') isList(value, name);
  },
};

/**
 * The options that a caller of the API gave, with an edition that is a number as text.
 *
 * @param more options that the caller takes beside those of a lint
 * @throws ConfigurationError for an option that does not exist, or a value that is none of its own; it names the
 *   nearest of those that there are.
 */
export function checkedOptions<Options extends LintOptions>(
  options: Options,
  rulebook: Rulebook,
  more: readonly string[] = [],
): Options {
  if (options === null || typeof options !== 'object' || Array.isArray(options))
    throw wrong('options', options, { zh: '一组“选项: 值”', en: 'an object of options' });
  const known = [...Object.keys(JUDGES), ...more];
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name)) throw unknownOption(name, known);
    if (value === undefined || more.includes(name)) continue;
    JUDGES[name as keyof LintOptions](value, name, rulebook);
  }
  const { edition } = options as { edition?: unknown };
  return typeof edition === 'number' ? { ...options, edition: String(edition) } : options;
}

function unknownOption(name: string, known: readonly string[]): ConfigurationError {
  const like = nearest(name, known);
  return new ConfigurationError(
    {
      zh: `没有“${name}”这个选项。${like ? `是不是要写 ${like}？` : ''}`,
      en: `There is no option "${name}".${like ? ` Did you mean ${like}?` : ''}`,
    },
    { zh: `可用的选项：${known.join('、')}。`, en: `Options: ${known.join(', ')}.` },
  );
}

function isText(value: unknown, name: string): void {
  if (typeof value !== 'string') throw wrong(name, value, { zh: '一段文字', en: 'a string' });
}

function isSwitch(value: unknown, name: string): void {
  if (typeof value !== 'boolean')
    throw wrong(name, value, { zh: 'true 或 false', en: 'a boolean' });
}

function isList(value: unknown, name: string): void {
  if (!Array.isArray(value)) throw wrong(name, value, { zh: '一个列表', en: 'a list' });
}

function isOneOf(value: unknown, name: string, choices: readonly string[]): void {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && choices.includes(text)) return;
  const like = typeof text === 'string' ? nearest(text, choices) : undefined;
  throw new ConfigurationError(
    {
      zh: `选项 ${name} 不能是 ${show(value)}。${like ? `是不是要写 ${like}？` : ''}`,
      en: `Option ${name} cannot be ${show(value)}.${like ? ` Did you mean ${like}?` : ''}`,
    },
    { zh: `可以是：${choices.join('、')}。`, en: `It may be: ${choices.join(', ')}.` },
  );
}

/** Levels, or lists of a level and options; whether the rules exist is told where they are switched on. */
function areRules(value: unknown, name: string): void {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw wrong(name, value, { zh: '一组“规则: 级别”', en: 'an object of levels by rule' });
  for (const [rule, setting] of Object.entries(value)) {
    const [level, options, ...rest] = Array.isArray(setting)
      ? (setting as readonly unknown[])
      : [setting as unknown];
    isOneOf(level, `rules.${rule}`, LEVELS);
    const isSound =
      rest.length === 0 &&
      (options === undefined || (options !== null && typeof options === 'object'));
    if (!isSound)
      throw wrong(`rules.${rule}`, setting, {
        zh: '级别，或 [级别, {选项}]',
        en: 'a level, or [level, {options}]',
      });
  }
}

function wrong(name: string, value: unknown, expected: Bilingual): ConfigurationError {
  return new ConfigurationError({
    zh: `选项 ${name} 应为${expected.zh}，现为 ${show(value)}。`,
    en: `Option ${name} must be ${expected.en}, found ${show(value)}.`,
  });
}

const LONGEST = 60;

/** A value in a message; what has no JSON is told by its kind. */
function show(value: unknown): string {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol')
    return typeof value;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'array' : 'object';
  const text = JSON.stringify(typeof value === 'bigint' ? String(value) : value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
