import type { Lexicon } from '../../understand/statements/lexicon.js';
import type { PartList, Prose, Statement } from '../../understand/statements/statement.js';
import { flatMap } from '../../text/flat-map.js';
import { append, largest } from '../../text/lists.js';

/** Parts so many times above their total are qualities of the same things. */
const FAR = 2;
/** Numbers before a total that may be divided together with it. */
const MOST_WHOLES = 3;

/** What a total and its parts are found to be. */
export interface SumCheck {
  readonly list: PartList;
  readonly total: Statement;
  readonly parts: readonly Statement[];
  readonly sum: number;
  readonly outcome: 'equal' | 'over' | 'under' | 'unknown';
  /** One part alone is more than the whole. */
  readonly single: boolean;
  readonly certain: boolean;
}

/** Families that divide a whole without overlap, and how many of them make it complete. */
const COMPLETE: Readonly<Record<string, number>> = {
  'review-result': 4,
  'litigation-result': 4,
  'direct-result': 4,
  'after-result': 4,
  outcome: 6,
};

/** Families of what came in and what became of it. */
const FLOWS = new Set(['intake', 'result']);
/** Families that may divide a whole together, and beside parts of no known name. */
const DIVIDING = new Set(['outcome', 'ground', 'way']);

export function checkSums(prose: Prose, lexicon: Lexicon): SumCheck[] {
  return prose.lists.map((list) => checkSum(list, prose, lexicon));
}

function checkSum(list: PartList, prose: Prose, lexicon: Lexicon): SumCheck {
  const total = prose.statements[list.total]!;
  const parts = list.parts.map((index) => prose.statements[index]!);
  const base = { list, total, parts, single: false };
  const sum = sumOf(parts);
  const others = list.others.map((index) => prose.statements[index]!);
  const totals = [total, ...others].map(({ value }) => value);
  if (list.mark !== 'respective') append(totals, combined(total, others, lexicon));
  const equals = list.mark === 'respective' ? total.value === sum : undefined;
  if (parts.length > 1 && (equals ?? totals.includes(sum))) {
    return { ...base, sum, outcome: 'equal', certain: true };
  }
  // 建议17件、提案12件，其中主办19件、协办10件，…满意18件: those that make the whole, and then what became of them.
  if (list.mark !== 'respective' && startsWhole(parts, runningSums(total, others)))
    return { ...base, sum, outcome: 'unknown', certain: false };
  // 112个单位中，应公开108个，实际公开108个: the same ones twice.
  const distinct = parts.filter(({ value }, at) => value !== parts[at - 1]?.value);
  if (distinct.length < parts.length && sumOf(distinct) <= total.value)
    return { ...base, sum, outcome: 'unknown', certain: false };
  const groups = groupsOf(parts, lexicon);
  for (const group of groups) {
    const verdict = group.complete ? checkGroup(group, parts, totals) : undefined;
    if (verdict) return { ...base, parts: group.parts, ...verdict, certain: true };
  }
  const whole = groups.find(({ complete }) => complete);
  if (whole) {
    const own = sumOf(whole.parts);
    return { ...base, parts: whole.parts, sum: own, outcome: 'equal', certain: true };
  }
  const loose = checkLoose(list, parts, totals, groups);
  return {
    ...base,
    ...(loose.single && { total: ofLargestValue([total, ...others]) }),
    sum,
    ...loose,
  };
}

/**
 * 新收92件，上年结转2件。其中…: the parts may be those of both; 网站7条，微信3条。其中…: of all. What came in and
 * what became of it are no parts of one whole.
 */
function combined(total: Statement, others: readonly Statement[], { byId }: Lexicon): number[] {
  if (others.length === 0) return [];
  const all = [total, ...others];
  const carried = all.find(({ subjects }) => subjects[0] === 'carried');
  const received = all.find((other) => other !== carried);
  if (carried && received) return [carried.value + received.value];
  const flows = all.some(({ subjects: [id] }) => FLOWS.has(byId.get(id ?? '')?.family ?? ''));
  return flows ? [] : [sumOf(all)];
}

/** The total, and what it makes with the numbers right before it. */
function runningSums(total: Statement, others: readonly Statement[]): ReadonlySet<number> {
  const sums = new Set([total.value]);
  let sum = total.value;
  for (const { value } of others.slice(0, MOST_WHOLES)) sums.add((sum += value));
  return sums;
}

/** The first parts, but not all, make one of the wholes. */
function startsWhole(parts: readonly Statement[], wholes: ReadonlySet<number>): boolean {
  let sum = 0;
  return parts
    .slice(0, -1)
    .some(({ value }, at) => (sum += value) > 0 && at > 0 && wholes.has(sum));
}

function ofLargestValue(statements: readonly Statement[]): Statement {
  return statements.reduce((most, other) => (other.value > most.value ? other : most));
}

interface Group {
  readonly family: string | undefined;
  readonly parts: readonly Statement[];
  readonly complete: boolean;
}

function groupsOf(parts: readonly Statement[], lexicon: Lexicon): Group[] {
  const byFamily = new Map<string | undefined, Statement[]>();
  for (const part of parts) {
    const family = lexicon.byId.get(part.subjects[0] ?? '')?.family;
    const own = byFamily.get(family);
    if (own) own.push(part);
    else byFamily.set(family, [part]);
  }
  return [...byFamily].map(([family, own]) => ({
    family,
    parts: own,
    complete: isComplete(family, own),
  }));
}

function isComplete(family: string | undefined, parts: readonly Statement[]): boolean {
  if (family === undefined) return false;
  const ids = new Set(flatMap(parts, ({ subjects }) => subjects));
  if (family === 'applicant') {
    return ids.size === 2 && parts.length === 2 && ids.has('person') && ids.has('organisation');
  }
  return ids.size === COMPLETE[family];
}

/** A complete division must make its whole, with or without what was carried forward. */
function checkGroup(
  { parts }: Group,
  all: readonly Statement[],
  totals: readonly number[],
): Pick<SumCheck, 'sum' | 'outcome'> | undefined {
  const sum = sumOf(parts);
  const forward = all.find(({ subjects }) => subjects[0] === 'forward')?.value ?? 0;
  if (totals.some((value) => value === sum || value === sum + forward)) return undefined;
  return { sum, outcome: sum > totals[0]! ? 'over' : 'under' };
}

function checkLoose(
  { closed, mark, overlapping }: PartList,
  parts: readonly Statement[],
  totals: readonly number[],
  groups: readonly Group[],
): Pick<SumCheck, 'outcome' | 'single' | 'certain'> {
  const unknown = { outcome: 'unknown', single: false, certain: false } as const;
  const whole = totals[0]!;
  const most = largest(totals);
  const sum = sumOf(parts);
  if (mark === 'after') return unknown;
  // 其中首次参加的29人，测试合格46人: all of them beside some of them are no parts.
  if (!closed && parts.some(({ value }) => value === whole)) return unknown;
  if (mark === 'respective') {
    const certain = !overlapping;
    const added = sum + totals.slice(1).reduce((all, value) => all + value, 0);
    if (sum === whole || added === whole || (overlapping && sum > whole)) return unknown;
    return { outcome: sum > whole ? 'over' : 'under', single: false, certain };
  }
  if (parts.some(({ value }) => value > most))
    return { outcome: 'over', single: true, certain: true };
  const alike =
    groups.length === 1 ||
    groups.every(({ family }) => family === undefined || DIVIDING.has(family));
  if (!alike || parts.length < 2) return unknown;
  if (closed && sum !== whole) {
    return { outcome: sum > whole ? 'over' : 'under', single: false, certain: !overlapping };
  }
  if (mark === 'bracket' && parts.length > 2 && sum !== whole) {
    return { outcome: sum > whole ? 'over' : 'under', single: false, certain: false };
  }
  // 40个：更新及时31个，要素齐全22个，内容准确38个: each said of all of them.
  if (sum > most && sum <= most * FAR && !overlapping) {
    return { outcome: 'over', single: false, certain: groups[0]!.family !== undefined };
  }
  return unknown;
}

function sumOf(parts: readonly Statement[]): number {
  return Math.round(parts.reduce((sum, { value }) => sum + value, 0) * 1e6) / 1e6;
}
