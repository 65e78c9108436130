import type { EditionId, Level, Preset, RuleSpec, Rulebook } from '../rulebook/types.js';
import type { RuleNames } from '../except/types.js';
import { ConfigurationError } from './errors.js';
import { nearest } from './nearest.js';
import type { LintOptions, RuleLevel, RuleSetting } from './options.js';
import { holdsFor, joined, profileNamed, underProfile } from './profiles.js';
import { flatMap } from '../text/flat-map.js';
import { key } from '../text/fold.js';

/** A rule that is on, with the level and options that hold in this run. */
export interface ActiveRule {
  readonly rule: RuleSpec;
  readonly level: Level;
  /** The user set the level himself; otherwise a finding may be graver than its rule. */
  readonly isSet: boolean;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The rule of an id, an earlier id or a title, in either language. */
export function findRule(rulebook: Rulebook, name: string): RuleSpec | undefined {
  const { rules } = rulebook;
  const byId = rules.find(({ id, aliases }) => id === name || aliases.includes(name));
  if (byId || ID.test(name)) return byId;
  const wanted = key(name).toLowerCase();
  return rules.find(({ title }) =>
    [title.zh, title.en].some((each) => key(each).toLowerCase() === wanted),
  );
}

const ID = /^[a-z]+(?:-[a-z]+)+$/;

/** The rule whose name is most like a mistyped one, as it was written: an id, or a Chinese title. */
export function nearestRule({ rules }: Rulebook, name: string): string | undefined {
  const isChinese = /\p{Script=Han}/u.test(name);
  return nearest(
    name,
    flatMap(rules, ({ id, aliases, title }) => (isChinese ? [title.zh] : [id, ...aliases])),
  );
}

/** What to resolve the names of rules with, where these are on. */
export function ruleNames(rulebook: Rulebook, on: ReadonlySet<string>): RuleNames {
  return {
    idOf: (name) => findRule(rulebook, name)?.id,
    nearest: (name) => nearestRule(rulebook, name),
    isOn: (id) => on.has(id),
  };
}

/** What decides on the rules of a run. */
export type Selection = Pick<LintOptions, 'preset' | 'rules' | 'profile'>;

/**
 * The rules that are on, in the order of the rulebook.
 * @param edition that of the report, where it is known: a profile adds to some editions only
 * @throws ConfigurationError for a profile, a rule or an option that does not exist.
 */
export function activeRules(
  rulebook: Rulebook,
  { preset, rules = {}, profile: named }: Selection,
  edition?: EditionId,
): ActiveRule[] {
  const profile = named === undefined ? undefined : profileNamed(rulebook, named);
  const isHeld = profile !== undefined && (edition === undefined || holdsFor(profile, edition));
  const width = preset ?? (isHeld ? profile.preset : undefined) ?? 'recommended';
  const byId = new Map(
    Object.entries(rules).map(([name, setting]) => [ruleIdOf(rulebook, name), setting]),
  );
  return flatMap(rulebook.rules, (rule) => {
    // A rule that only the profile asks for says that it does not hold for the edition.
    const asked = isHeld || rule.preset === 'local' ? profile?.rules[rule.id] : undefined;
    const setting = joined(asked, byId.get(rule.id));
    const level = levelOf(setting) ?? (isIn(rule, width) ? rule.level : 'off');
    if (level === 'off') return [];
    const own = typeof setting === 'object' ? setting[1] : undefined;
    const options = own === undefined ? rule.options : { ...rule.options, ...own };
    const held = profile && asked !== undefined ? underProfile(rule, profile) : rule;
    return [{ rule: held, level, isSet: setting !== undefined, options }];
  });
}

function isIn({ preset }: RuleSpec, width: Preset): boolean {
  return preset !== 'local' && (width === 'strict' || preset === width);
}

/** The level of one finding: a check may grade it itself, but not beyond what the user set. */
export function findingLevel(active: ActiveRule, detected: Level | undefined): Level {
  if (active.isSet && active.level === 'warning') return 'warning';
  return detected ?? active.level;
}

export function levelOf(setting: RuleSetting | undefined): RuleLevel | undefined {
  return typeof setting === 'object' ? setting[0] : setting;
}

function ruleIdOf(rulebook: Rulebook, name: string): string {
  const rule = findRule(rulebook, name);
  if (rule) return rule.id;
  throw unknownRule(rulebook, name);
}

/** What to say of a rule that does not exist, with the name most like it. */
export function unknownRule(rulebook: Rulebook, name: string): ConfigurationError {
  const like = nearestRule(rulebook, name);
  return new ConfigurationError(
    { zh: `没有“${name}”这条规则。`, en: `There is no rule "${name}".` },
    like
      ? { zh: `是不是要写 ${like}？`, en: `Did you mean ${like}?` }
      : { zh: '用 nianbao rules 列出全部规则。', en: 'List all rules with: nianbao rules' },
  );
}
