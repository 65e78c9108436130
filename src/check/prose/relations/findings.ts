import type { Report } from '../../../understand/report.js';
import { flatMap } from '../../../text/flat-map.js';
import type { RelationSpec } from '../../../understand/relations/forms.js';
import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import type { Detected } from '../../finding.js';
import type { ProseAnalysis } from '../analysis.js';
import { isOfBeside } from './beside.js';
import { isExplained } from './explained.js';
import { judgedRelations } from './index.js';
import { isPlausible } from './plausible.js';

/**
 * The findings on relations that a rule reports; where a number contradicts a form or was told already (statements
 * in `told`), that finding says it all.
 */
export function relationFindings(
  report: Report,
  rule: string,
  { comparisons }: ProseAnalysis,
  told: ReadonlySet<number> = new Set(),
): Detected[] {
  const isWrong = (index: number | undefined): boolean =>
    index !== undefined && (comparisons[index]!.outcome === 'differs' || told.has(index));
  const found: ReadonlySet<number>[] = [];
  const held = heldBy(report);
  return flatMap(judgedRelations(report), ({ stated, verdict }) => {
    if (stated.relation.rule !== rule || verdict.outcome !== 'breaks') return [];
    if (verdict.members.some(({ statement }) => isWrong(statement))) return [];
    if (stated.relation.relation === 'order' && areOwnRates(verdict.members, settledBy(report)))
      return [];
    if (hasForeignPart(stated, verdict.members, report)) return [];
    if (isMadeWithEarlier(stated, verdict.members, report)) return [];
    if (!verdict.mistyped && !isPlausible(stated.relation.relation, verdict.finding)) return [];
    if (isExplained(stated, verdict, report) || isOfBeside(stated, verdict, report)) return [];
    const { finding, members } = verdict;
    const own = new Set([finding.span.start, ...members.map(({ span }) => span.start)]);
    if (isOvertaken(stated, own, held)) return [];
    if (found.some((other) => isWithin(own, other) || isWithin(other, own))) return [];
    found.push(own);
    return finding;
  });
}

/** A mark behind which another matter may begin. */
const STRONG = /[；;。]/;

/** 制作图解12个，其中一季度3个；全市教育系统46个: what others have is no part of what one has oneself. */
function hasForeignPart(
  { bound }: StatedRelation,
  members: readonly Member[],
  { prose, draft }: Report,
): boolean {
  const [first, ...more] = bound['parts'] ?? [];
  const isOfOthers = ({ statement }: Member): boolean =>
    statement !== undefined && prose.statements[statement]!.otherScope;
  if (!first || more.length === 0) return false;
  const whole = members.find((member) => member !== first && !more.includes(member));
  if (whole === undefined || isOfOthers(whole) || isOfOthers(first)) return false;
  return more.some((part, at) => {
    const before = at === 0 ? first : more[at - 1]!;
    return isOfOthers(part) && STRONG.test(draft.source.slice(before.span.end, part.span.start));
  });
}

/** 公开栏161条；网站共584条；微博53条，累计798条: numbers of the sentence before the row are parts, too. */
function isMadeWithEarlier(
  { bound: { parts = [] } }: StatedRelation,
  members: readonly Member[],
  { prose: { statements } }: Report,
): boolean {
  const first = parts[0]?.statement;
  const whole = members.find((member) => !parts.includes(member));
  if (first === undefined || whole === undefined) return false;
  const { unit, sentence } = statements[first]!;
  let rest = whole.value - parts.reduce((sum, { value }) => sum + value, 0);
  for (let at = first - 1; at >= 0 && rest > 0 && statements[at]!.sentence === sentence; at--) {
    if (statements[at]!.unit === unit) rest -= statements[at]!.value;
    if (rest === 0) return true;
  }
  return false;
}

/** 回收率96.5%；有效率98.2%（以回收数计）: rates that their own numbers make are of several wholes. */
function areOwnRates(members: readonly Member[], settled: ReadonlySet<number>): boolean {
  return members.every(
    ({ kind, statement }) =>
      kind === 'percent' && statement !== undefined && settled.has(statement),
  );
}

/** Two relations between the same numbers have one cause. */
function isWithin(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return [...one].every((start) => other.has(start));
}

interface Held {
  /** Where the numbers of an equation that holds stand, … */
  readonly numbers: ReadonlySet<number>;
  /** … and those of them that make a whole together. */
  readonly parts: ReadonlySet<number>;
}

function heldBy(report: Report): Held[] {
  return flatMap(judgedRelations(report), ({ stated: { relation, bound }, verdict }) => {
    if (verdict.outcome !== 'holds' || !isReckoned(relation)) return [];
    const members = [...Object.values(bound).flat(), ...verdict.members];
    const isSum = relation.relation === 'sum' && isWhole(verdict.members, bound['parts'] ?? []);
    return [{ numbers: startsOf(members), parts: startsOf(isSum ? (bound['parts'] ?? []) : []) }];
  });
}

/** The first of the members is what the parts make, each of them counted. */
function isWhole([whole]: readonly Member[], parts: readonly Member[]): boolean {
  return whole?.value === parts.reduce((sum, { value }) => sum + value, 0);
}

function startsOf(members: readonly Member[]): ReadonlySet<number> {
  return new Set(members.map(({ span }) => span.start));
}

/**
 * 前4期每期600册，后4期每期450册，共4200册: what holds of all of them says that a relation between some of them was not meant;
 * parts that make a whole make no other one.
 */
function isOvertaken(
  { relation, bound }: StatedRelation,
  own: ReadonlySet<number>,
  held: readonly Held[],
): boolean {
  if (!isReckoned(relation)) return false;
  const parts = relation.relation === 'sum' ? startsOf(bound['parts'] ?? []) : new Set<number>();
  return held.some(
    (other) =>
      (other.numbers.size > own.size && isWithin(own, other.numbers)) ||
      [...parts].some((start) => other.parts.has(start)),
  );
}

/** One number is reckoned from the others. */
function isReckoned({ relation, equations = [] }: RelationSpec): boolean {
  return (
    relation === 'sum' || relation === 'product' || equations.some(({ compare }) => compare === '=')
  );
}

/** Statements of percentages that a relation was found to hold for, or that belong to a row of them. */
export function settledBy(report: Report): ReadonlySet<number> {
  const settled = new Set<number>();
  for (const { stated, verdict } of judgedRelations(report)) {
    const isRow = stated.relation.each === true && verdict.outcome !== 'unknown';
    if (verdict.outcome !== 'holds' && !isRow) continue;
    const members = isRow ? Object.values(stated.bound).flat() : verdict.members;
    for (const { kind, statement } of members) {
      if (kind === 'percent' && statement !== undefined) settled.add(statement);
    }
  }
  return settled;
}
