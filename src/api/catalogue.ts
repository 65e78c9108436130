import { basisLine } from '../output/basis-line.js';
import { loadDocs, ruleById, rulebook } from '../rulebook/index.js';
import type { EditionId, Language, Level, Preset, RuleSpec } from '../rulebook/types.js';

/** What there is to choose an edition by. */
export interface EditionInfo {
  readonly id: EditionId;
  readonly title: string;
  /** First and last report year that must follow it; the newest has no last. */
  readonly from: number;
  readonly to?: number;
}

/** What an authority asks for beyond the national form. */
export interface ProfileInfo {
  readonly id: string;
  readonly title: string;
  readonly editions: readonly EditionId[];
  /** Last day of publication, `MM-DD`, where it sets one. */
  readonly deadline?: string;
}

/** A rule in short. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  /** `local`: on only where a profile or the options ask for it. */
  readonly preset: Preset | 'local';
  readonly editions: readonly EditionId[];
  /** Whether `fix` may repair what it finds, and how freely. */
  readonly fix: 'none' | 'safe' | 'unsafe';
}

/** A rule with all that its page says. */
export interface RuleText extends RuleInfo {
  /** Documents and clauses, a line each. */
  readonly basis: readonly string[];
  readonly summary: string;
  readonly why: string;
  /** When it says nothing. */
  readonly silent: string;
  /** Sentences that it understands, where it reads sentences. */
  readonly understands: readonly string[];
  readonly examples: readonly {
    readonly title: string;
    readonly bad: string;
    readonly good: string;
  }[];
}

/** The editions of the form, the oldest first. */
export function editions(lang: Language = 'zh'): readonly EditionInfo[] {
  return rulebook.editions.map(({ id, title, years: { from, to } }) => ({
    id,
    title: title[lang],
    from,
    ...(to !== undefined && { to }),
  }));
}

/** The profiles that `LintOptions.profile` may name. */
export function profiles(lang: Language = 'zh'): readonly ProfileInfo[] {
  return rulebook.profiles.map((profile) => ({
    id: profile.id,
    title: profile.title[lang],
    editions: profile.editions,
    ...(profile.deadline !== undefined && { deadline: profile.deadline }),
  }));
}

/** All rules in short. */
export function rules(lang: Language = 'zh'): readonly RuleInfo[] {
  return rulebook.rules.map((rule) => inShort(rule, lang));
}

/** What a rule checks, why, on what basis and when it is silent; undefined for an id that no rule has or had. */
export async function explain(id: string, lang: Language = 'zh'): Promise<RuleText | undefined> {
  const rule = ruleById(rulebook, id);
  if (!rule) return undefined;
  const docs = (await loadDocs())[rule.id];
  return {
    ...inShort(rule, lang),
    basis: rule.basis.map((basis) => basisLine(basis, lang)),
    summary: docs?.summary[lang].trim() ?? '',
    why: docs?.why[lang].trim() ?? '',
    silent: docs?.silent[lang].trim() ?? '',
    understands: docs?.understands ?? [],
    examples: (docs?.examples ?? []).map(({ title, bad, good }) => ({
      title: title[lang],
      bad: bad.trimEnd(),
      good: good.trimEnd(),
    })),
  };
}

function inShort({ id, title, level, preset, editions, fix }: RuleSpec, lang: Language): RuleInfo {
  return { id, title: title[lang], level, preset, editions, fix };
}
