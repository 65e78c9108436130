import type { Lexicon } from '../../understand/statements/lexicon.js';
import type { Prose, Statement } from '../../understand/statements/statement.js';

/** Words for what came in and what became of it, which are said of parts as readily as of the whole. */
const WORK: Readonly<Record<string, string>> = {
  received: 'in',
  handled: 'in',
  finished: 'out',
  replied: 'out',
};
/** Families whose numbers stand for themselves beside a part of another. */
const OWN = new Set([
  'intake',
  'result',
  'outcome',
  'dispute',
  'document',
  'regulation',
  'decision',
]);
/** Numbers that are added up at most. */
const RUN = 6;

/** Whether a number that differs from its cell is one of a part of it, as its sentence tells. */
export function isPartial(
  statement: Statement,
  prose: Prose,
  expected: ReadonlySet<number>,
  lexicon: Lexicon,
): boolean {
  return (
    isShareOfItself(statement, prose) ||
    isScreened(statement, prose) ||
    isBesideOlder(statement, prose, expected) ||
    isBesideCarried(statement, prose, expected) ||
    makesUp(statement, prose, expected, lexicon)
  );
}

/** 收到17件，其中县局受理12件; 制发18件，其中新制定4件: parts that bear the name of the whole. */
function isShareOfItself({ partOf, subjects, value }: Statement, { statements }: Prose): boolean {
  const whole = partOf === undefined ? undefined : statements[partOf];
  if (whole === undefined) return false;
  // 上年度尚未审结的复议5件，其中维持4件: parts of a whole that is not the form's.
  if (whole.otherPeriod || whole.otherScope) return true;
  if (whole.value <= value) return false;
  const names = whole.subjects.map(nameOf);
  return subjects.every((id) => names.includes(nameOf(id)));
}

/** 收到57件，撤回39件，受理18件: what was accepted of what had come in. */
function isScreened(
  { subjects, index, sentence, value }: Statement,
  { statements }: Prose,
): boolean {
  if (subjects[0] !== 'handled') return false;
  for (let at = index - 1; statements[at]?.sentence === sentence; at--) {
    const other = statements[at]!;
    const cameIn = other.subjects[0] === 'new' || other.subjects[0] === 'received';
    if (cameIn && other.value > value) return true;
  }
  return false;
}

/** 2020年末尚未审结的1件…；2021年新发生3件，审结2件: with the cases of the year before it makes up the cell. */
function isBesideOlder(
  { subjects: [id], value, sentence }: Statement,
  { statements }: Prose,
  expected: ReadonlySet<number>,
): boolean {
  const cases = CASES.exec(id ?? '')?.[1];
  if (cases === undefined) return false;
  return statements.some(
    (other) =>
      other.subjects[0] === `${cases}-pending` &&
      // 上年结转尚未审结的2件: what is carried is not firm.
      (other.otherPeriod || !other.firm) &&
      other.value > 0 &&
      Math.abs(other.sentence - sentence) <= BESIDE &&
      expected.has(value + other.value),
  );
}

/**
 * 新收21件，当年办结20件…；全年办结22件: with those that had been carried over it makes the number that is told too.
 * 上年结转的7件已全部办结；本年新收96件，办结92件: right behind those that are new it is of them.
 */
function isBesideCarried(
  { subjects: [id], index, value, sentence }: Statement,
  { statements }: Prose,
  expected: ReadonlySet<number>,
): boolean {
  if (id === undefined || WORK[id] !== 'out') return false;
  const near = statements.filter((other) => Math.abs(other.sentence - sentence) <= BESIDE);
  const before = statements[index - 1];
  const isOfNew = before?.sentence === sentence && before.subjects[0] === 'new';
  return (
    (isOfNew || near.some(({ subjects, value: all }) => subjects[0] === id && expected.has(all))) &&
    near.some(({ subjects, value: own }) => subjects[0] === 'carried' && expected.has(value + own))
  );
}

const CASES = /^(review|litigation|direct|after)(?:-concluded)?$/;
/** Sentences between the older cases and the new ones. */
const BESIDE = 2;

/**
 * 按期办理23件，延期办理2件; 新制定4件，修改14件; 线上受理10件、线下受理14件: with its neighbours that bear
 * the same name, or none, it makes up the cell.
 */
function makesUp(
  { index, sentence, unit, subjects }: Statement,
  { statements }: Prose,
  expected: ReadonlySet<number>,
  { byId }: Lexicon,
): boolean {
  const name = nameOf(subjects[0]!);
  const isLoose = WORK[subjects[0]!] !== undefined;
  const isOther = ([id]: readonly string[]) =>
    id !== undefined && (!isLoose || OWN.has(byId.get(id)?.family ?? ''));
  const isBeside = (other: Statement | undefined): other is Statement =>
    other?.sentence === sentence &&
    other.unit === unit &&
    (nameOf(other.subjects[0] ?? '') === name || !isOther(other.subjects));
  let from = index;
  while (index - from < RUN && isBeside(statements[from - 1])) from -= 1;
  for (let start = from; start <= index; start += 1) {
    let sum = 0;
    for (const [at, other] of statements.slice(start, start + RUN).entries()) {
      if (!isBeside(other)) break;
      sum += other.value;
      if (at > 0 && start + at >= index && expected.has(sum)) return true;
    }
  }
  return false;
}

function nameOf(id: string): string {
  return WORK[id] ?? id;
}
