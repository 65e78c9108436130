import type { Draft } from '../draft/draft.js';
import type { LineIndex } from '../draft/lines.js';
import type { BaselineKey, LintMessage, LintResult, Suppression } from '../output/result.js';
import type { Language } from '../rulebook/types.js';
import { compare } from './baseline.js';
import { BlockIndex } from './blocks.js';
import { understandComments } from './directives.js';
import { isWithin } from './place.js';
import { regionsOf, type Region } from './regions.js';
import {
  EXCEPTIONS,
  PAGE,
  type Exception,
  type Remark,
  type RuleNames,
  type Told,
} from './types.js';
import * as words from './words.js';

export interface ExceptContext {
  readonly draft: Draft;
  readonly lines: LineIndex;
  readonly lang: Language;
  readonly names: RuleNames;
  /** False: comments in the draft are not heeded. */
  readonly inline: boolean;
  readonly exceptions: readonly Exception[];
  readonly baseline?: readonly BaselineKey[] | 'all';
}

export type Excepted = Pick<
  LintResult,
  'messages' | 'suppressedMessages' | 'unusedExceptions' | 'baseline'
>;

/**
 * Takes out of the findings what an exception or the baseline excuses, and adds what there is to say of
 * the exceptions themselves. Failures are never excused. Order is the caller's.
 */
export function except(told: readonly Told[], context: ExceptContext): Excepted {
  const { regions, remarks } = inlineOf(context);
  const used = new Set<Region | Exception>();
  const left: Told[] = [];
  const suppressed: LintMessage[] = [];
  for (const each of told) {
    const reasons = reasonsFor(each, regions, context, used);
    if (reasons.length === 0) left.push(each);
    else suppressed.push({ ...each.message, suppressions: reasons });
  }
  const own = [...remarks, ...unusedRegions(regions, used, context.names)];
  const said = own.map((remark) => messageOf(remark, context));
  const { baseline, exceptions, names } = context;
  const compared = baseline && compare(left, baseline, context.draft, context.lines, names.isOn);
  const accepted = (compared?.accepted ?? []).map(({ message }) => ({
    ...message,
    suppressions: [BASELINE],
  }));
  const unused = exceptions.filter((each) => !used.has(each) && names.isOn(each.rule));
  return {
    messages: [...(compared?.fresh ?? left).map(({ message }) => message), ...said],
    suppressedMessages: [...suppressed, ...accepted],
    ...(unused.length > 0 && { unusedExceptions: unused.map(({ id }) => id) }),
    ...(compared && { baseline: compared.state }),
  };
}

const BASELINE: Suppression = { kind: 'baseline', justification: '' };

/** The parts of the draft in which exceptions hold that it states itself. */
export function inlineOf({
  draft,
  inline,
  names,
}: Pick<ExceptContext, 'draft' | 'inline' | 'names'>): {
  readonly regions: readonly Region[];
  readonly remarks: readonly Remark[];
} {
  if (!inline || !draft.comments) return { regions: [], remarks: [] };
  const blocks = new BlockIndex(draft.blocks);
  const comments = draft.comments.filter(({ span }) => {
    const block = blocks.around(span);
    return !(block?.type === 'text' && block.quoted);
  });
  const { directives, remarks } = understandComments(comments, names);
  const found = regionsOf(directives, blocks, draft.source.length);
  return { regions: found.regions, remarks: [...remarks, ...found.remarks] };
}

function reasonsFor(
  told: Told,
  regions: readonly Region[],
  { lines, exceptions }: ExceptContext,
  used: Set<Region | Exception>,
): Suppression[] {
  const { message } = told;
  if (message.ruleId === null || message.fatal) return [];
  const offset = lines.startOf(message.line) + message.column - 1;
  const holding = regions.filter(
    ({ rule, start, end }) => rule === message.ruleId && start <= offset && offset <= end,
  );
  const given = exceptions.filter(
    ({ rule, place }) => rule === message.ruleId && (place === undefined || isWithin(told, place)),
  );
  for (const each of [...holding, ...given]) used.add(each);
  return [
    ...holding.slice(-1).map(({ reason }) => ({ kind: 'directive', justification: reason })),
    ...given.map(({ reason }) => ({ kind: 'file', justification: reason })),
  ];
}

/** A rule that is off in this run may yet need its exception in another. */
function unusedRegions(
  regions: readonly Region[],
  used: ReadonlySet<Region | Exception>,
  { isOn }: RuleNames,
): Remark[] {
  return regions
    .filter((region) => !used.has(region) && isOn(region.rule))
    .map(({ rule, from }) => ({ span: from, text: words.unused(rule) }));
}

function messageOf({ span, text }: Remark, { lines, lang }: ExceptContext): LintMessage {
  const start = lines.pointAt(span.start);
  const end = lines.pointAt(span.end);
  return {
    ruleId: EXCEPTIONS,
    severity: 1,
    message: text[lang],
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    related: [],
    url: PAGE,
  };
}
