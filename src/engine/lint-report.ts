import { isBetween } from '../between/index.js';
import type { CheckKind, Settings } from '../check/kind.js';
import type { Detected, Finding, NotApplicable } from '../check/finding.js';
import { comparedIn, type Compared } from '../check/prose/compared.js';
import type { Draft } from '../draft/draft.js';
import { LineIndex } from '../draft/lines.js';
import { except } from '../except/apply.js';
import type { Told } from '../except/types.js';
import { editionReason, recognisedNote } from '../output/edition.js';
import { countsOf, type LintMessage, type LintResult } from '../output/result.js';
import { withPrints } from '../output/print.js';
import { wordStatements } from '../output/statements.js';
import { fullPlace } from '../output/place.js';
import { wordFinding, wordReason, type WordingContext } from '../output/wording.js';
import type { EditionId, Language, Rulebook } from '../rulebook/types.js';
import type { Report } from '../understand/report.js';
import { judgeable } from '../understand/judgeable.js';
import { NotJudged } from '../understand/stages.js';
import { joinOthers, type Others } from './between/join.js';
import { recordIn } from './between/record.js';
import { byPlace } from './by-place.js';
import { crashed, failed, noRule, notJudged, restsOnUnread } from './failures.js';
import type { LintOptions } from './options.js';
import { deadlineOf } from './profiles.js';
import { checkRuleOptions } from './rule-options/fault.js';
import { activeRules, findingLevel, ruleNames, type ActiveRule } from './rules.js';
import { Stopwatch } from './stopwatch.js';
import { leftOut } from './tables-only.js';
import { unreadable } from './unreadable.js';
import { flatMap } from '../text/flat-map.js';

/** What the engine is made of; tests put in their own. */
export interface Parts {
  readonly rulebook: Rulebook;
  readonly kinds: Readonly<Record<string, CheckKind>>;
  readonly read: (
    bytes: Uint8Array,
    options: { filename?: string; encoding?: string },
  ) => Promise<Draft>;
  readonly understand: (
    draft: Draft,
    rulebook: Rulebook,
    options: { edition?: EditionId },
  ) => Report;
  /** What the report is held against. */
  readonly others?: Others;
}

interface Outcome {
  readonly told: readonly Told[];
  /** Where the rule was not assessed: why, or that it broke down. */
  readonly reason?: string;
  readonly isBroken?: true;
}

/**
 * Lints one report. Input that cannot be read gives a fatal message, not an error; so does a check
 * that breaks down, while the others still run.
 * @throws ConfigurationError for a rule or an option that does not exist.
 */
export async function lintReport(
  input: Uint8Array | string,
  options: LintOptions,
  parts: Parts,
): Promise<LintResult> {
  const lang = options.lang ?? 'zh';
  const filePath = options.filename ?? '<text>';
  if (options.rules) await checkRuleOptions(parts.rulebook, options.rules);
  const active = activeRules(parts.rulebook, options);
  const watch = options.stats ? new Stopwatch() : undefined;
  const report = await readReport(input, options, parts, watch).catch((error: unknown) =>
    failed(error, lang),
  );
  if ('severity' in report) return unreadable(filePath, report, lang);
  const held =
    options.profile === undefined
      ? active
      : activeRules(parts.rulebook, options, report.edition.id);
  const result = assess(report, held, {
    options,
    parts,
    lang,
    filePath,
    watch,
    judged: judgeable(report),
  });
  return watch ? { ...result, stats: { times: { passes: [watch.pass()] }, fixPasses: 0 } } : result;
}

async function readReport(
  input: Uint8Array | string,
  options: LintOptions,
  parts: Parts,
  watch: Stopwatch | undefined,
): Promise<Report> {
  const { filename, edition } = options;
  const encoding = typeof input === 'string' ? 'utf-8' : options.encoding;
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const stopReading = watch?.read();
  const draft = await parts.read(bytes, {
    ...(filename && { filename }),
    ...(encoding && { encoding }),
  });
  stopReading?.();
  const chosen = edition && edition !== 'auto' ? { edition } : {};
  const stopUnderstanding = watch?.understand();
  const report = parts.understand(draft, parts.rulebook, chosen);
  stopUnderstanding?.();
  return report;
}

interface Job {
  readonly options: LintOptions;
  readonly parts: Parts;
  readonly lang: Language;
  readonly filePath: string;
  readonly watch: Stopwatch | undefined;
  /** The report as checks see it, where only what was read can be asked for. */
  readonly judged: Report;
}

function assess(report: Report, active: readonly ActiveRule[], job: Job): LintResult {
  const { filePath, lang, options } = job;
  const context = { report, lines: new LineIndex(report.draft.source), lang };
  const between = active.filter(({ rule }) => isBetween(rule));
  const alone = active.filter(({ rule }) => !isBetween(rule));
  const outcomes = alone.map((each) => ({ id: each.rule.id, ...runRule(each, context, job) }));
  const { compared, failure } = comparisonsIn(job);
  const unread = [...report.unread.map((each) => notJudged(each, lang)), ...failure];
  const idle =
    between.length === 0 &&
    outcomes.every(({ reason }) => reason !== undefined) &&
    unread.length === 0;
  const told = [
    ...(idle ? [noRule(outcomes, lang), ...unread] : unread).map((message): Told => ({ message })),
    ...flatMap(outcomes, (outcome) => outcome.told),
  ];
  told.sort((a, b) => byPlace(a.message, b.message));
  const { messages: left, suppressedMessages, ...excepted } = exceptIn(told, alone, context, job);
  const mark = (list: readonly LintMessage[]): LintMessage[] =>
    [...(options.withPrints ? withPrints(list, report.draft.source, context.lines) : list)].sort(
      byPlace,
    );
  const messages = mark(left);
  const { record, reason } = recordIn(job.judged, between, { ...job, lines: context.lines });
  const result: LintResult = {
    filePath,
    messages,
    suppressedMessages: mark(suppressedMessages),
    ...excepted,
    ...countsOf(messages),
    edition: report.edition.id,
    year: report.year?.year ?? null,
    issuer: options.issuer ?? report.issuer?.name ?? null,
    notApplicable: [
      ...flatMap(outcomes, ({ id, reason }) =>
        reason === undefined ? [] : [{ ruleId: id, reason }],
      ),
      ...flatMap(reason === undefined ? [] : between, ({ rule: { id } }) => [
        { ruleId: id, reason: reason! },
      ]),
    ],
    editionTitle: report.edition.title[lang],
    editionReason:
      editionReason(report.choice, report.year, lang) + recognisedNote(report.draft, lang),
    rulesRun: outcomes
      .filter(({ reason, isBroken }) => reason === undefined && !isBroken)
      .map(({ id }) => id),
    statements: wordStatements(compared, context),
    lang,
    format: report.draft.format,
    ...(options.withDraft && { draft: report.draft }),
    ...(options.withRecord && record && { record }),
  };
  const { others, rulebook } = job.parts;
  return others && record ? joinOthers(result, record, others, rulebook) : result;
}

/** What the prose was compared to; a failure that a rule has not met and told already. */
function comparisonsIn({ judged, parts, lang }: Job): {
  readonly compared: readonly Compared[];
  readonly failure: readonly LintMessage[];
} {
  try {
    return { compared: comparedIn(judged, parts.rulebook), failure: [] };
  } catch (error) {
    const isTold = error instanceof NotJudged;
    const failure = isTold ? [] : [notJudged({ stage: 'comparison', error }, lang)];
    return { compared: [], failure };
  }
}

/** What is left of the findings after the exceptions, and what the exceptions are to be told. */
function exceptIn(
  told: readonly Told[],
  active: readonly ActiveRule[],
  { report, lines, lang }: WordingContext,
  { options, parts: { rulebook } }: Job,
) {
  const on = new Set(active.map(({ rule }) => rule.id));
  return except(told, {
    draft: report.draft,
    lines,
    lang,
    names: ruleNames(rulebook, on),
    inline: options.inlineConfig ?? true,
    exceptions: options.exceptions ?? [],
    ...(options.baseline && { baseline: options.baseline }),
  });
}

function runRule(active: ActiveRule, context: WordingContext, job: Job): Outcome {
  const { rule } = active;
  if (!rule.editions.includes(context.report.edition.id)) {
    return { told: [], reason: otherEditions(active, job) };
  }
  const stopChecking = job.watch?.rule(rule.id);
  try {
    const detected = leftOut(rule, context.report, job.lang) ?? check(active, job);
    if (typeof detected === 'string') return { told: [], reason: detected };
    if (isNotApplicable(detected))
      return { told: [], reason: wordReason(rule, detected, job.lang) };
    const findings = detected.map((each) => toFinding(each, active));
    return { told: findings.map((finding) => tell(finding, active, context)) };
  } catch (error) {
    if (error instanceof NotJudged) return { told: [], reason: restsOnUnread(job.lang) };
    return { told: [{ message: crashed(rule.id, error, job.lang) }], isBroken: true };
  } finally {
    stopChecking?.();
  }
}

function tell(finding: Finding, { rule }: ActiveRule, context: WordingContext): Told {
  const { heading, missing, absent, part, cells } = finding.values;
  const counts = cells !== undefined || finding.places !== undefined;
  const count = counts ? finding.values['count'] : undefined;
  const about = [heading, missing, absent, part, cells, count].filter((each) => each !== undefined);
  const message = wordFinding(finding, rule, context);
  return {
    message,
    place: () => fullPlace(finding.place, context.report, context.lang),
    ...(about.length > 0 && { about: about.join('\n') }),
  };
}

function check(active: ActiveRule, job: Job): readonly Detected[] | NotApplicable {
  const { kinds, rulebook } = job.parts;
  const { rule, options } = active;
  const kind = kinds[rule.kind];
  if (!kind) throw new Error(`There is no check of the kind "${rule.kind}"`);
  return kind({ report: job.judged, rule, options, rulebook, settings: settingsOf(job) });
}

function settingsOf({ options, parts: { rulebook }, judged }: Job): Settings {
  const { issuer, profile, published } = options;
  // Only a profile asks for the edition, which may not have been read.
  const deadline =
    options.deadline ?? (profile && deadlineOf(rulebook, profile, judged.edition.id));
  return {
    ...(issuer && { issuer }),
    ...(deadline && { deadline }),
    ...(published && { published }),
  };
}

function isNotApplicable(outcome: readonly Detected[] | NotApplicable): outcome is NotApplicable {
  return 'notApplicable' in outcome;
}

function toFinding(detected: Detected, active: ActiveRule): Finding {
  return {
    ruleId: active.rule.id,
    level: findingLevel(active, detected.level),
    messageId: detected.messageId,
    values: detected.values ?? {},
    span: detected.span,
    place: detected.place ?? {},
    ...(detected.places && { places: detected.places }),
    related: detected.related ?? [],
    ...(detected.fix && { fix: detected.fix }),
    suggestions: detected.suggestions ?? [],
  };
}

function otherEditions(active: ActiveRule, job: Job): string {
  const titles = job.parts.rulebook.editions
    .filter((edition) => active.rule.editions.includes(edition.id))
    .map((edition) => edition.title[job.lang]);
  const names = titles.length > 0 ? titles : active.rule.editions;
  return job.lang === 'zh' ? `只适用于${names.join('、')}` : `only for ${names.join(', ')}`;
}
