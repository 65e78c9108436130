import { isBetween, pairKinds } from '../../between/index.js';
import type { PairFinding, Side } from '../../between/kind.js';
import { sharedSentences } from '../../between/likeness.js';
import { rangeOfNote, wordPair } from '../../between/words.js';
import {
  countsOf,
  type LintMessage,
  type LintResult,
  type ReportRecord,
} from '../../output/result.js';
import { wordReason } from '../../output/wording.js';
import type { Bilingual, Language, Rulebook } from '../../rulebook/types.js';
import type { Digest } from '../../understand/digest/digest.js';
import { byPlace } from '../by-place.js';
import { crashed } from '../failures.js';
import type { RuleSetting } from '../options.js';
import { activeRules, findingLevel, type ActiveRule } from '../rules.js';
import { exceptPairs, type ToldPair } from './except.js';

/** The reports that one is held against; undefined where nobody looked for any. */
export interface Others {
  /** Last year's; several where the organ was made of several, none where there is none. */
  readonly last?: readonly Side[];
  /** Of other organs, much like it. */
  readonly neighbours?: readonly Side[];
  /** How many such there are, where only some are given. */
  readonly neighbourCount?: number;
  /** Of the organs whose figures those of this one contain. */
  readonly region?: readonly Side[];
  /** How many such reports are not there. */
  readonly absent?: number;
  /** The same report kept in other formats. */
  readonly forms?: readonly Side[];
}

/** A result with what the rules between documents find. Without anything to hold it against it stays as it is. */
export function joinOthers(
  result: LintResult,
  record: ReportRecord,
  others: Others,
  rulebook: Rulebook,
): LintResult {
  const { digest, held } = record;
  const { lang } = result;
  const told: ToldPair[] = [];
  const failures: LintMessage[] = [];
  const run: string[] = [];
  const notApplicable = [...result.notApplicable];
  for (const active of rulesBetween(record, rulebook)) {
    const { rule, options } = active;
    const kind = pairKinds[rule.kind];
    const sides = kind && others[kind.needs];
    if (kind === undefined || sides === undefined) continue;
    const { check, needs } = kind;
    if ((needs === 'last' || needs === 'forms') && sides.length === 0) continue;
    if (!rule.editions.includes(digest.edition)) continue;
    const misfit = needs === 'last' ? otherYear(digest, sides, lang) : undefined;
    if (misfit !== undefined) {
      notApplicable.push({ ruleId: rule.id, reason: misfit });
      continue;
    }
    try {
      const { last = [], neighbours = [], neighbourCount = 0 } = others;
      const { region = [], absent = 0, forms = [] } = others;
      const beside = { last, neighbours, neighbourCount, region, absent, forms };
      const outcome = check({
        own: digest,
        file: result.filePath,
        ...beside,
        rule,
        options,
        rulebook,
      });
      if ('notApplicable' in outcome) {
        notApplicable.push({ ruleId: rule.id, reason: wordReason(rule, outcome, lang) });
        continue;
      }
      run.push(rule.id);
      for (const finding of outcome) told.push(tell(finding, active, { digest, rulebook, lang }));
    } catch (error) {
      failures.push(crashed(rule.id, error, lang));
    }
  }
  const excepted = exceptPairs(told, held, run, result.baseline);
  const [before] = others.last ?? [];
  const messages = [...result.messages, ...failures, ...excepted.messages].sort(byPlace);
  return {
    ...result,
    messages,
    suppressedMessages: [...result.suppressedMessages, ...excepted.suppressed].sort(byPlace),
    ...countsOf(messages),
    ...(before && {
      promises: { last: before.digest.promises, own: digest.promises },
      shared: sharedSentences(digest.prose, before.digest.prose).map(({ own }) =>
        rangeOfNote(own.range),
      ),
    }),
    notApplicable,
    rulesRun: [...result.rulesRun, ...run],
    ...(excepted.unused.length > 0 && {
      unusedExceptions: [...(result.unusedExceptions ?? []), ...excepted.unused],
    }),
    ...(excepted.baseline && { baseline: excepted.baseline }),
  };
}

/** Why reports are not those of the year before. */
function otherYear({ year }: Digest, last: readonly Side[], lang: Language): string | undefined {
  const other = last.find(({ digest }) => digest.year === null || digest.year + 1 !== year);
  if (year === null) return NO_YEAR[lang];
  if (!other) return undefined;
  const found = other.digest.year;
  if (found === null) return NO_YEAR[lang];
  return lang === 'zh'
    ? `用来对照的应是 ${year - 1} 年度的报告，给的是 ${found} 年度的`
    : `needs the report on ${year - 1}, was given that on ${found}`;
}

const NO_YEAR: Bilingual = {
  zh: '两份报告中有一份看不出年度',
  en: 'one of the two reports does not tell its year',
};

/** The rules between documents that are on for a report. */
export function rulesBetween({ digest, held }: ReportRecord, rulebook: Rulebook): ActiveRule[] {
  const { preset, profile, rules } = held;
  const selection = {
    ...(preset && { preset }),
    ...(profile !== undefined && { profile }),
    ...(rules && { rules: rules as Readonly<Record<string, RuleSetting>> }),
  };
  return activeRules(rulebook, selection, digest.edition).filter(({ rule }) => isBetween(rule));
}

function tell(
  finding: PairFinding,
  active: ActiveRule,
  context: Parameters<typeof wordPair>[2],
): ToldPair {
  const level = findingLevel(active, finding.level);
  return { finding, ...wordPair({ ...finding, level }, active.rule, context) };
}
