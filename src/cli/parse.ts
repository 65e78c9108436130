import type { Bilingual } from '../rulebook/types.js';
import { UsageError } from '../engine/errors.js';
import { nearest } from '../engine/nearest.js';
import type { Flag } from './flag.js';
import { inEnglish, SYNONYMS } from './synonyms.js';

/** Arguments taken apart. Values of flags are checked against their choices. */
export interface Arguments {
  readonly operands: readonly string[];
  readonly has: (flag: string) => boolean;
  readonly value: (flag: string) => string | undefined;
  readonly values: (flag: string) => readonly string[];
}

/**
 * @param command the command that the arguments are for; without one they are for linting
 * @throws UsageError for a flag that does not exist, lacks its value, or is given twice.
 */
export async function parse(
  args: readonly string[],
  flags: readonly Flag[],
  command?: string,
): Promise<Arguments> {
  const { _: operands, ...given } = args.some(isFlag)
    ? (await import('./parse-flags.js')).parseFlags(args, flags)
    : { _: args };
  const found = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(given)) {
    if (flags.some((flag) => flag.short === name || flag.otherShort === name)) continue;
    found.set(name, await check(name, [value].flat(), flags, command));
  }
  return {
    operands: operands.map(String),
    has: (flag) => found.has(flag),
    value: (flag) => found.get(flag)?.[0],
    values: (flag) => found.get(flag) ?? [],
  };
}

/** Most runs name files only, and load no parser. */
function isFlag(argument: string): boolean {
  return argument.startsWith('-') && argument !== '-';
}

async function check(
  name: string,
  given: readonly unknown[],
  flags: readonly Flag[],
  command: string | undefined,
): Promise<readonly string[]> {
  const flag = flags.find((candidate) => candidate.name === name);
  if (!flag) {
    if (command !== undefined && (await isOfLint(name))) throw notHere(name, command);
    throw unknownFlag(name, flags);
  }
  const values = given.map(String);
  if (flag.value === undefined) return values;
  if (values.length > 1 && !flag.repeatable)
    throw usage(`--${name} 写了两次。`, `--${name} is given twice.`);
  for (const value of values) {
    if (value.trim() === '') throw needsValue(flag);
    if (flag.choices && !flag.choices.includes(value)) throw notAChoice(flag, value);
  }
  return values;
}

/** Whether reports are linted with such a flag. */
async function isOfLint(name: string): Promise<boolean> {
  const { LINT } = await import('./flags.js');
  return LINT.some((flag) => flag.name === name);
}

function notHere(name: string, command: string): UsageError {
  return usage(
    `--${name} 不能与 nianbao ${command} 一起用，它是检查报告时用的。`,
    `--${name} does not go with nianbao ${command}; it is for linting reports.`,
    {
      zh: `用 nianbao ${command} --help 查看它的选项。`,
      en: `See its flags with: nianbao ${command} --help`,
    },
  );
}

function needsValue({ name, value = '', choices }: Flag): UsageError {
  const list = choices
    ? { zh: `可以是：${choices.join('、')}。`, en: `One of: ${choices.join(', ')}.` }
    : undefined;
  return usage(`--${name} 后面缺少值（${value}）。`, `--${name} needs a value (${value}).`, list);
}

function notAChoice(flag: Flag, value: string): UsageError {
  const choices = flag.choices ?? [];
  const like = nearest(value, choices);
  return usage(
    `--${flag.name} 不能是“${value}”。${like ? `是不是要写 ${like}？` : ''}`,
    `--${flag.name} cannot be "${value}".${like ? ` Did you mean ${like}?` : ''}`,
    { zh: `可以是：${choices.join('、')}。`, en: `One of: ${choices.join(', ')}.` },
  );
}

/** Letters tell only what was mistyped; what comes from another linter has a table. */
const MISTYPED = 0.6;

function unknownFlag(name: string, flags: readonly Flag[]): UsageError {
  const dashed = name.length === 1 ? `-${name}` : `--${name}`;
  const known = flags.map((flag) => flag.name);
  const meant = meantBy(name, known);
  const like = meant ? undefined : nearest(name, known, MISTYPED);
  return usage(
    `没有 ${dashed} 这个选项。${meant?.zh ?? (like ? `是不是要写 --${like}？` : '')}`,
    `There is no flag ${dashed}.${meant ? ` ${meant.en}` : like ? ` Did you mean --${like}?` : ''}`,
    { zh: '用 nianbao --help 查看全部选项。', en: 'See all flags with: nianbao --help' },
  );
}

/** What the table of synonyms has for a name, if this command has it too. */
function meantBy(name: string, known: readonly string[]): Bilingual | undefined {
  const key = name.toLowerCase();
  const meant = Object.hasOwn(SYNONYMS, key) ? SYNONYMS[key] : undefined;
  if (typeof meant !== 'string') return meant;
  const flag = /^--([a-z-]+)/.exec(meant)?.[1];
  if (flag !== undefined && !known.includes(flag)) return undefined;
  return { zh: `请写 ${meant}。`, en: `Write ${inEnglish(meant)}.` };
}

function usage(zh: string, en: string, next?: Bilingual): UsageError {
  return new UsageError({ zh, en }, next);
}
