import { isBetween } from '../../between/index.js';
import type { Draft } from '../../draft/draft.js';
import type { LineIndex } from '../../draft/lines.js';
import { inlineOf } from '../../except/apply.js';
import type { RuleNames } from '../../except/types.js';
import type { Held, ReportRecord } from '../../output/result.js';
import type { Language, Rulebook } from '../../rulebook/types.js';
import { digestOf } from '../../understand/digest/index.js';
import type { Report } from '../../understand/report.js';
import type { LintOptions } from '../options.js';
import { findRule, ruleNames, type ActiveRule } from '../rules.js';
import { restsOnUnread } from '../failures.js';
import { NotJudged } from '../../understand/stages.js';
import type { Others } from './join.js';

interface Run {
  readonly options: LintOptions;
  readonly parts: { readonly rulebook: Rulebook; readonly others?: Others };
  readonly lines: LineIndex;
  readonly lang: Language;
}

/** What is kept to hold a report against others, where anybody asks; why there is none. */
export function recordIn(
  report: Report,
  between: readonly ActiveRule[],
  { options, parts: { rulebook, others }, lines, lang }: Run,
): { readonly record?: ReportRecord; readonly reason?: string } {
  if (!others && !options.withRecord) return {};
  try {
    const names = ruleNames(rulebook, new Set(between.map(({ rule }) => rule.id)));
    return { record: recordOf(report, { options, rulebook, lines, names }) };
  } catch (error) {
    if (error instanceof NotJudged) return { reason: restsOnUnread(lang) };
    throw error;
  }
}

interface Surroundings {
  readonly options: LintOptions;
  readonly rulebook: Rulebook;
  readonly lines: LineIndex;
  readonly names: RuleNames;
}

/**
 * What is kept of a report to hold it against others.
 * @throws NotJudged where a part that it needs was not read
 */
function recordOf(report: Report, surroundings: Surroundings): ReportRecord {
  const digest = digestOf(report, surroundings.rulebook);
  return { digest, held: heldOf(report.draft, surroundings) };
}

function heldOf(draft: Draft, { options, rulebook, lines, names }: Surroundings): Held {
  const { preset, profile, rules = {}, exceptions = [], baseline } = options;
  const isOurs = (name: string) => {
    const rule = findRule(rulebook, name);
    return rule !== undefined && isBetween(rule);
  };
  const own = Object.entries(rules).filter(([name]) => isOurs(name));
  const point = (offset: number) => {
    const { line, column } = lines.pointAt(offset);
    return [line, column] as const;
  };
  const { regions } = inlineOf({ draft, inline: options.inlineConfig ?? true, names });
  return {
    ...(preset && { preset }),
    ...(profile !== undefined && { profile }),
    ...(own.length > 0 && { rules: Object.fromEntries(own) }),
    regions: regions
      .filter(({ rule }) => isOurs(rule))
      .map(({ rule, reason, start, end }) => ({
        rule,
        reason,
        from: point(start),
        to: point(end),
      })),
    exceptions: exceptions.filter(({ rule }) => isOurs(rule)),
    ...(baseline && {
      baseline: baseline === 'all' ? baseline : baseline.filter(({ rule }) => isOurs(rule)),
    }),
  };
}
