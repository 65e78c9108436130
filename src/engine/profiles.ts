import type { EditionId, ProfileSpec, RuleSpec, Rulebook } from '../rulebook/types.js';
import { ConfigurationError } from './errors.js';
import { nearest } from './nearest.js';
import type { RuleSetting } from './options.js';

/**
 * The profile of an id.
 * @throws ConfigurationError with the name most like it, where there is none.
 */
export function profileNamed({ profiles }: Rulebook, id: string): ProfileSpec {
  const found = profiles.find((profile) => profile.id === id);
  if (found) return found;
  const ids = profiles.map((profile) => profile.id);
  const like = nearest(id, ids);
  throw new ConfigurationError(
    {
      zh: `没有“${id}”这一地方要求。${like ? `是不是要写 ${like}？` : ''}`,
      en: `There is no profile "${id}".${like ? ` Did you mean ${like}?` : ''}`,
    },
    { zh: `可以是：${ids.join('、')}。`, en: `It may be: ${ids.join(', ')}.` },
  );
}

export function holdsFor({ editions }: ProfileSpec, edition: EditionId): boolean {
  return editions.includes(edition);
}

/** The last day of publication that a profile sets for an edition. */
export function deadlineOf(
  rulebook: Rulebook,
  id: string | undefined,
  edition: EditionId,
): string | undefined {
  if (id === undefined) return undefined;
  const profile = profileNamed(rulebook, id);
  return holdsFor(profile, edition) ? profile.deadline : undefined;
}

/** A rule as a profile asks for it: its basis comes first, and what the profile alone asks for ends where it ends. */
export function underProfile(rule: RuleSpec, profile: ProfileSpec): RuleSpec {
  const basis = [...profile.basis, ...rule.basis];
  if (rule.preset !== 'local') return { ...rule, basis };
  return { ...rule, basis, editions: rule.editions.filter((id) => holdsFor(profile, id)) };
}

/** A setting on top of another: its level wins, and so does each of its options. */
export function joined(
  under: RuleSetting | undefined,
  over: RuleSetting | undefined,
): RuleSetting | undefined {
  if (under === undefined || over === undefined) return over ?? under;
  const [level, own] = settingParts(over);
  const [, base] = settingParts(under);
  const options = base || own ? { ...base, ...own } : undefined;
  return options ? [level, options] : level;
}

function settingParts(setting: RuleSetting) {
  return typeof setting === 'object' ? setting : ([setting] as const);
}
