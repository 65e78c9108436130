import { dirname, resolve } from 'node:path';
import { isUnpaired, unpaired } from '../engine/config/brackets.js';
import { ConfigSearch } from '../engine/config/find.js';
import { loadConfig } from '../engine/config/load.js';
import { isIgnored, merge, settingsFor } from '../engine/config/resolve.js';
import { NO_CONFIG, type Config, type Settable } from '../engine/config/types.js';
import { UsageError } from '../engine/errors.js';
import type { RuleLevel } from '../engine/options.js';
import { activeRules, findRule, unknownRule } from '../engine/rules.js';
import { nearest } from '../engine/nearest.js';
import type { EditionId, Preset, Rulebook } from '../rulebook/types.js';
import type { Disk } from '../engine/disk/disk.js';
import type { Io } from './io.js';
import type { Arguments } from './parse.js';

/** Settings for the files of a run, from configuration files and flags. */
export class Plan {
  readonly #byPath = new Map<string, Promise<Config>>();
  readonly #search: ConfigSearch;
  readonly #ignored: Config['ignores'];
  readonly #flags: Settable;
  readonly #args: Arguments;
  readonly #cwd: string;
  readonly #disk: Disk;
  readonly #rulebook: Rulebook;

  /** @throws UsageError for a `--rule` that cannot be meant. */
  constructor(args: Arguments, { cwd, disk }: Pick<Io, 'cwd' | 'disk'>, rulebook: Rulebook) {
    this.#args = args;
    this.#cwd = cwd;
    this.#disk = disk;
    this.#search = new ConfigSearch(disk);
    const patterns = args.values('ignore-pattern');
    const broken = patterns.find(isUnpaired);
    if (broken !== undefined) throw badPattern(broken);
    this.#ignored = [{ base: cwd, patterns }];
    this.#rulebook = rulebook;
    this.#flags = flagSettings(args, rulebook);
  }

  /** @throws ConfigurationError for a configuration that cannot be used. */
  async settingsOf(file: string): Promise<Settable> {
    const config = await this.configOf(file);
    const settings = merge(canonical(await settingsFor(config, file), this.#rulebook), this.#flags);
    activeRules(this.#rulebook, settings);
    return settings;
  }

  async ignores(file: string): Promise<boolean> {
    const { ignores } = await this.configOf(file);
    return isIgnored([...ignores, ...this.#ignored], file);
  }

  /** The files that are not left out. */
  async kept(files: readonly string[]): Promise<string[]> {
    const kept: string[] = [];
    for (const file of files) if (file === '-' || !(await this.ignores(file))) kept.push(file);
    return kept;
  }

  async configOf(file: string): Promise<Config> {
    if (this.#args.has('no-config')) return NO_CONFIG;
    const named = this.#args.value('config');
    const path =
      named === undefined ? this.#search.nearest(dirname(file)) : resolve(this.#cwd, named);
    if (path === undefined) return NO_CONFIG;
    const known = this.#byPath.get(path);
    if (known) return known;
    const config = loadConfig(path, this.#rulebook, this.#disk);
    this.#byPath.set(path, config);
    return config;
  }

  /** The configuration files that were read. */
  async sources(): Promise<readonly string[]> {
    return (await Promise.all(this.#byPath.values())).flatMap(({ sources }) => sources);
  }
}

/** Rules under their present ids, so that a flag and a configuration that uses an old name meet. */
function canonical(settings: Settable, rulebook: Rulebook): Settable {
  if (!settings.rules) return settings;
  const rules = Object.entries(settings.rules).map(
    ([name, setting]) => [findRule(rulebook, name)?.id ?? name, setting] as const,
  );
  return { ...settings, rules: Object.fromEntries(rules) };
}

function flagSettings(args: Arguments, rulebook: Rulebook): Settable {
  const edition = args.value('edition') as EditionId | 'auto' | undefined;
  const preset = args.value('preset') as Preset | undefined;
  const profile = args.value('profile');
  const rules = args.values('rule').map((text) => parseRule(text, rulebook));
  if (args.has('config') && args.has('no-config')) {
    throw new UsageError({
      zh: '--config 与 --no-config 不能同时使用。',
      en: '--config and --no-config exclude each other.',
    });
  }
  return {
    ...(edition && { edition }),
    ...(preset && { preset }),
    ...(profile !== undefined && { profile }),
    ...(rules.length > 0 && { rules: Object.fromEntries(rules) }),
  };
}

function badPattern(pattern: string): UsageError {
  const { zh, en } = unpaired(pattern);
  return new UsageError({ zh: `--ignore-pattern：${zh}`, en: `--ignore-pattern: ${en}` });
}

const LEVELS: readonly string[] = ['error', 'warning', 'off'];

function parseRule(text: string, rulebook: Rulebook): [string, RuleLevel] {
  const [name = '', level = ''] = text.split(/[:：]/).map((part) => part.trim());
  const rule = findRule(rulebook, name);
  if (!rule && /[={}"]/.test(text)) throw notARule(text);
  if (!rule) throw unknownRule(rulebook, name);
  if (LEVELS.includes(level)) return [rule.id, level as RuleLevel];
  const like = nearest(level, LEVELS);
  throw new UsageError(
    {
      zh: `--rule "${text}"：级别不能是“${level}”。${like ? `是不是要写 ${like}？` : ''}`,
      en: `--rule "${text}": the level cannot be "${level}".${like ? ` Did you mean ${like}?` : ''}`,
    },
    {
      zh: `写法如 --rule "${rule.id}: off"，级别为 ${LEVELS.join('、')}。`,
      en: `Such as --rule "${rule.id}: off"; levels are ${LEVELS.join(', ')}.`,
    },
  );
}

/** `--rule name=off` and JSON are what other linters take. */
function notARule(text: string): UsageError {
  return new UsageError(
    {
      zh: `--rule 的写法不对，现为“${text}”。`,
      en: `--rule cannot be written as "${text}".`,
    },
    {
      zh: '规则名和级别之间用冒号，如 --rule "table-label: off"。',
      en: 'Put a colon between the rule and its level, such as --rule "table-label: off".',
    },
  );
}
