import type { Report } from '../../understand/report.js';
import type { FormSums, Lexicon, Quantity } from '../../understand/statements/lexicon.js';
import type { Prose, Statement } from '../../understand/statements/statement.js';
import type { CellBook, CellSum } from './cells.js';
import { isShifted } from '../../text/magnitudes.js';
import { isOfRegion } from './of-region.js';
import { isPartial } from './partial.js';
import { isNearSlip, isSwapped } from './slip.js';
import { flatMap } from '../../text/flat-map.js';

/** What a statement was held against, and with what result. */
export type Comparison =
  | { readonly outcome: 'not-compared' }
  | {
      readonly outcome: 'equal' | 'differs';
      readonly sums: readonly CellSum[];
      readonly expected: number;
    };

export type Difference = Extract<Comparison, { outcome: 'equal' | 'differs' }>;

const NOT_COMPARED: Comparison = { outcome: 'not-compared' };
/** Combinations that are tried for a statement on several quantities. */
const COMBINATIONS = 64;
/** So many times the figure of the form is no rounding. */
const FAR = 20;

/** Holds a statement against the forms. Only a certain reading can differ; any can agree. */
export function compare(
  statement: Statement,
  report: Report,
  lexicon: Lexicon,
  book: CellBook,
): Comparison {
  const { kind, subjects, approximate, otherPeriod } = statement;
  if (subjects.length === 0 || otherPeriod) return NOT_COMPARED;
  if (approximate) return compareMagnitude(statement, report, lexicon, book);
  if (kind === 'number' || kind === 'none') return compareNumber(statement, report, lexicon, book);
  if (kind === 'percent') return NOT_COMPARED;
  return compareClaim(statement, report, lexicon, book);
}

/** 0.52万件 where the form has 52: not a matter of rounding. */
function compareMagnitude(
  statement: Statement,
  report: Report,
  lexicon: Lexicon,
  book: CellBook,
): Comparison {
  const { kind, text, unit, value } = statement;
  if (kind !== 'number' || !/[万亿]/.test(text) || unit.endsWith('元')) return NOT_COMPARED;
  // A part is no more than its whole.
  const comparison = compareNumber({ ...statement, limited: false }, report, lexicon, book);
  if (comparison.outcome !== 'differs') return NOT_COMPARED;
  const { expected } = comparison;
  const isFar = value >= FAR * Math.max(1, expected);
  return isFar || isShifted(value, expected) ? comparison : NOT_COMPARED;
}

function compareNumber(
  statement: Statement,
  report: Report,
  lexicon: Lexicon,
  book: CellBook,
): Comparison {
  const quantities = flatMap(statement.subjects, (id) => lexicon.byId.get(id) ?? []);
  const amongNew = isAmongNew(statement, report, lexicon);
  const each = quantities.map((quantity) => sumsOf(quantity, amongNew, book));
  if (each.length === 0 || each.some((sums) => sums.length === 0)) return NOT_COMPARED;
  const isNone = statement.value === 0;
  const combinations = product(isNone ? each.map((sums) => sums.slice(0, 1)) : each);
  const totals = combinations.map((sums) => ({
    sums,
    value: sums.reduce((total, sum) => total + sum.value, 0),
    corrected: sums.reduce((total, sum) => total + sum.corrected, 0),
  }));
  const value = inUnitOfForm(statement);
  const equal = totals.find(
    (total) =>
      total.value === value || total.corrected === value || isRounded(statement, total.corrected),
  );
  if (equal) return { outcome: 'equal', sums: equal.sums, expected: equal.value };
  const doubtful = totals[0]!.sums.some((sum) => sum.doubtful);
  if (!statement.firm || doubtful) return NOT_COMPARED;
  if (
    statement.otherScope &&
    !(statement.ofCore && isSure(value, totals, statement, report, lexicon, book))
  )
    return NOT_COMPARED;
  if (statement.limited && !(isPartOfCases(quantities) && isAbove(value, totals)))
    return NOT_COMPARED;
  if (quantities.some((quantity) => !isStated(quantity, amongNew, book))) return NOT_COMPARED;
  if (quantities[0]!.divides && isOneOfSeveral(statement, report)) return NOT_COMPARED;
  if (isPartial(statement, report.prose, new Set(totals.map((total) => total.value)), lexicon)) {
    return NOT_COMPARED;
  }
  if (isOfRegion(statement, totals[0]!.corrected, report)) return NOT_COMPARED;
  return { outcome: 'differs', sums: totals[0]!.sums, expected: totals[0]!.corrected };
}

interface Total {
  readonly value: number;
  readonly corrected: number;
}

/** More than all that the form holds. */
function isAbove(number: number, totals: readonly Total[]): boolean {
  return totals.every(({ value, corrected }) => number > value && number > corrected);
}

/** Families of which some are counted where more words stand with the number. */
const CASES = new Set([
  'intake',
  'result',
  'outcome',
  'ground',
  'review-result',
  'litigation-result',
]);

function isPartOfCases(quantities: readonly Quantity[]): boolean {
  return quantities.every(({ family }) => CASES.has(family));
}

/**
 * 县政府及县政府办公室制发8件，废止3件: the form may hold what others made beside that. It is of the same scope where
 * another number of the sentence agrees with it, and no scope makes a part more than the whole.
 */
function isSure(
  value: number,
  totals: readonly Total[],
  statement: Statement,
  report: Report,
  lexicon: Lexicon,
  book: CellBook,
): boolean {
  if (isAbove(value, totals) || totals.some((total) => isSwapped(value, total.corrected)))
    return true;
  if (!totals.some((total) => isNearSlip(value, total.corrected))) return false;
  return report.prose.statements.some(
    (other) =>
      other.sentence === statement.sentence &&
      other.ofCore &&
      other.kind === 'number' &&
      other.index !== statement.index &&
      other.value > 1 &&
      compareNumber({ ...other, firm: false }, report, lexicon, book).outcome === 'equal',
  );
}

/** Fees stand in 万元. */
function inUnitOfForm({ value, unit }: Statement): number {
  if (unit === '亿元') return Math.round(value * 1e10) / 1e6;
  return unit === '元' ? value / 1e4 : value;
}

/** 2.17亿元 where the form has 21704.36万元. */
function isRounded({ value, unit, decimals }: Statement, expected: number): boolean {
  if (unit !== '亿元' || decimals === 0) return false;
  const beside = expected / 1e4 - value;
  const step = 10 ** -decimals;
  return beside >= -step / 2 - 1e-9 && beside < step;
}

/** 全部办结: nothing is carried forward; 均维持: no other result; 均为自然人: no organisation. */
function compareClaim(
  statement: Statement,
  report: Report,
  lexicon: Lexicon,
  book: CellBook,
): Comparison {
  const ids = claimedNone(statement);
  const sums = flatMap(ids, (id) => {
    const quantity = lexicon.byId.get(id);
    return (quantity && sumsOf(quantity, false, book)[0]) ?? [];
  });
  if (sums.length === 0) return NOT_COMPARED;
  const left = sums.reduce((total, sum) => total + Math.min(sum.value, sum.corrected), 0);
  if (left === 0) return { outcome: 'equal', sums, expected: 0 };
  const told = statement.kind === 'finished' && tellsOfForward(statement, report);
  const uncertain = sums.some(({ doubtful }) => doubtful);
  const isFirm = statement.firm || countsCases(statement, report, lexicon, book);
  if (!isFirm || statement.otherScope || uncertain || told) return NOT_COMPARED;
  return { outcome: 'differs', sums: sums.filter(({ value }) => value > 0), expected: left };
}

/** 被提起行政诉讼的5件均获胜诉: where the sentence counts as many cases as the form, it speaks of these. */
function countsCases(
  { sentence }: Statement,
  report: Report,
  lexicon: Lexicon,
  book: CellBook,
): boolean {
  return report.prose.statements.some(
    (other) =>
      other.sentence === sentence &&
      other.kind === 'number' &&
      other.value > 0 &&
      other.subjects.length === 1 &&
      lexicon.byId.get(other.subjects[0]!)?.family === 'dispute' &&
      compareNumber(other, report, lexicon, book).outcome === 'equal',
  );
}

function claimedNone({ kind, subjects }: Statement): string[] {
  if (kind === 'finished') return ['forward'];
  if (kind === 'persons') return ['organisation'];
  if (kind === 'disclosed' || kind === 'only') return [...subjects];
  const results = kind === 'upheld' ? ['corrected', 'other', 'pending'] : ['corrected'];
  return flatMap(subjects, (subject) => results.map((result) => `${subject}-${result}`));
}

/** The sentence itself says that some were carried forward. */
function tellsOfForward({ sentence }: Statement, { prose }: Report): boolean {
  return prose.statements.some(
    (other) =>
      Math.abs(other.sentence - sentence) <= 1 &&
      other.subjects.includes('forward') &&
      other.value > 0,
  );
}

const several = new WeakMap<Prose, ReadonlySet<string>>();

/** 工作会议2次、专题会议3次; 业务培训1次、保密培训1次: the form counts them together. */
function isOneOfSeveral(statement: Statement, { prose }: Report): boolean {
  const { subjects, index, unit, sentence } = statement;
  let found = several.get(prose);
  if (found === undefined) {
    found = severalOf(prose);
    several.set(prose, found);
  }
  const beside = [prose.statements[index - 1], prose.statements[index + 1]].some(
    (other) =>
      other?.sentence === sentence &&
      other.unit === unit &&
      (other.subjects.length === 0 || other.subjects[0] === subjects[0]),
  );
  return beside || found.has(subjects[0]!);
}

/** Quantities that the prose states more than one value of. */
function severalOf({ statements }: Prose): Set<string> {
  const first = new Map<string, number>();
  const found = new Set<string>();
  for (const { subjects, value, otherPeriod, otherScope } of statements) {
    const [id] = subjects;
    if (id === undefined || otherPeriod || otherScope) continue;
    if ((first.get(id) ?? value) !== value) found.add(id);
    else first.set(id, value);
  }
  return found;
}

function isAmongNew(statement: Statement, { prose }: Report, lexicon: Lexicon): boolean {
  const total = statement.partOf === undefined ? undefined : prose.statements[statement.partOf];
  return lexicon.byId.get(total?.subjects[0] ?? '')?.family === 'intake';
}

function sumsOf(quantity: Quantity, amongNew: boolean, book: CellBook): CellSum[] {
  return flatMap(accepted(quantity, amongNew), ({ form, sums }) =>
    flatMap(sums, (cells) => book.sum(form, cells) ?? []),
  );
}

/** The cells that a quantity means in the first place all hold numbers; the narrower ones can only agree. */
function isStated(quantity: Quantity, amongNew: boolean, book: CellBook): boolean {
  for (const { form, sums } of accepted(quantity, amongNew)) {
    const main = sums.find((cells) => book.has(form, cells));
    if (main) return book.sum(form, main) !== undefined;
  }
  return false;
}

function accepted(quantity: Quantity, amongNew: boolean): readonly FormSums[] {
  return amongNew ? [...quantity.accept, ...(quantity.amongNew ?? [])] : quantity.accept;
}

function product(each: readonly (readonly CellSum[])[]): CellSum[][] {
  let combinations: CellSum[][] = [[]];
  for (const sums of each) {
    combinations = flatMap(combinations, (chosen) => sums.map((sum) => [...chosen, sum])).slice(
      0,
      COMBINATIONS,
    );
  }
  return combinations;
}
