import { flatMap } from '../../../text/flat-map.js';
import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import { placeOf, related } from './figures.js';
import type { Assignment, Law } from './laws.js';
import type { Breach, Verdict } from './verdict.js';

const UNKNOWN: Verdict = { outcome: 'unknown' };
/** Of more pairs of numbers one soon makes any percentage. */
const PAIRS = 6;
/** Assignments that are tried. */
const MOST = 200;

/**
 * Holds a relation against its law. Where a form did not bind a member, every number that it may be is tried: what
 * holds for one of them is taken to be what is meant.
 */
export function judge(stated: StatedRelation, law: Law): Verdict {
  for (const needs of law.needs) {
    const found = assignmentsOf(stated, needs, law);
    if (found.length === 0) continue;
    if (
      law.rough !== true &&
      found.some((numbers) =>
        needs.some((name) => numbers[name]!.approximate && !isPercent(numbers[name]!)),
      )
    )
      return UNKNOWN;
    const right = found.find((numbers) => law.holds(numbers, stated));
    if (right)
      return stated.relation.mistyped ? UNKNOWN : { outcome: 'holds', members: membersOf(right) };
    if (stated.relation.mistyped && found.length > PAIRS) return UNKNOWN;
    // 发放400份，回收392份，有效384份，有效回收率69%: the numbers that make 96% are meant.
    const mistyped = found.find((numbers) => law.mistyped?.(numbers, stated) === true);
    if (mistyped) return { ...breach(mistyped, stated, law), mistyped: true };
    if (stated.relation.mistyped) continue;
    const [first] = found;
    if (!isTrusted(first!, found, stated)) return UNKNOWN;
    const isLooked = needs.some((name) => stated.bound[name] === undefined);
    if (isLooked && law.likely?.(first!, stated) === false) return UNKNOWN;
    return breach(first!, stated, law);
  }
  return UNKNOWN;
}

function breach(numbers: Assignment, stated: StatedRelation, law: Law): Breach {
  const { at, member = numbers[at]!, messageId, values } = law.tells(numbers, stated);
  const members = membersOf(numbers);
  const others = members.filter((each) => each !== member);
  return {
    outcome: 'breaks',
    members,
    finding: {
      messageId,
      values,
      span: member.span,
      place: placeOf(stated.section),
      related: related(others),
    },
  };
}

function isPercent({ kind }: Member): boolean {
  return kind === 'percent';
}

function membersOf(numbers: Assignment): Member[] {
  return Object.values(numbers).filter((member) => member !== undefined);
}

/** Every way to give the needed members numbers, the likeliest first; bound members that are not needed are kept. */
function assignmentsOf(
  { bound, candidates, ...rest }: StatedRelation,
  needs: readonly string[],
  law: Law,
): Assignment[] {
  const known = Object.fromEntries(Object.entries(bound).map(([name, own]) => [name, own[0]]));
  let found: Record<string, Member | undefined>[] = [known];
  for (const name of needs) {
    if (known[name] !== undefined) continue;
    const own = candidates[name] ?? [];
    found = flatMap(found, (numbers) =>
      own
        .filter(
          ({ span }) => !Object.values(numbers).some((other) => other?.span.start === span.start),
        )
        .map((member) => ({ ...numbers, [name]: member })),
    ).slice(0, MOST);
  }
  const stated = { bound, candidates, ...rest };
  return found.filter((numbers) => law.fits?.(numbers, stated) ?? true);
}

/** What was looked for stands in the same sentence, or is the only one of its kind near. */
function isTrusted(
  numbers: Assignment,
  all: readonly Assignment[],
  { bound, candidates, sentence, classes }: StatedRelation,
): boolean {
  const looked = Object.entries(numbers).filter(([name]) => bound[name] === undefined);
  // A part is told after its whole, or with it: 办结25件。受理工单479件，办结率97%。 is of two things.
  const { part, whole } = numbers;
  if (part && whole && bound['part'] === undefined && part.sentence < whole.sentence) return false;
  return looked.every(([name, member]) => {
    // 20件，其中维持11件、纠正3件，纠错率30%: of several parts the rate names one.
    const isNamed = name === 'part' && candidates[name]?.length === 1;
    if (member?.weak && !(isNamed && !member.label.includes('分别'))) return false;
    if (member === undefined || member.sentence === sentence) return true;
    if (all.length === 1) return member.sentence >= sentence - 2;
    // 公开8800条，其中网站6284条、微博842条。财政类2684条，占公开总数的31.05%: a part is no total.
    const isTotal = name === 'whole' && classes.has('whole-word');
    const likely = isTotal ? all.filter((other) => !other[name]?.weak) : all;
    const values = new Set(likely.map((other) => other[name]?.value));
    return values.size === 1 && member.sentence >= sentence - 1;
  });
}
