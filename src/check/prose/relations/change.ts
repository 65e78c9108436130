import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import type { Detected } from '../../finding.js';
import { isOfOthers, isSoByItself, type Claim, type Ends } from './change-ends.js';
import { agreesWithin, exact, placeOf, related } from './figures.js';
import { mistypedChange } from './mistyped.js';
import type { Verdict } from './verdict.js';

/** So much apart, numbers are about the same. */
const SAME = 0.1;
/** So much apart, they are the same. */
const CLOSE = 0.02;
/** Of so few, one more is not the same. */
const FEW = 10;

/** now - base = ±delta, delta ÷ base = percent; a difference of percentages in points. */
export function changeVerdict(stated: StatedRelation): Verdict {
  const claims = claimsOf(stated);
  if (claims.length === 0) return { outcome: 'unknown' };
  const ends = endsOf(stated);
  if (!stated.bound['now'] && isMadeOfBase(stated))
    return { outcome: 'holds', members: stated.bound['base']! };
  if (ends.length === 0) return withoutNow(stated);
  let best: { ends: Ends; wrong: Claim[] } | undefined;
  for (const each of ends) {
    const wrong = claims.filter((claim) => !holds(claim, stated, each));
    if (wrong.length === 0) return { outcome: 'holds', members: [each.now, each.base] };
    if (best === undefined || wrong.length < best.wrong.length) best = { ends: each, wrong };
  }
  const turned = mistypedChange(stated, ends, claims, holds);
  if (turned) {
    const finding = findingOf(turned.claim, stated, turned.ends);
    const members = [turned.ends.now, turned.ends.base];
    return { outcome: 'breaks', finding, members, mistyped: true };
  }
  const { ends: own, wrong } = best!;
  if (isOfOthers(own, stated) || isSoByItself(own, stated)) return { outcome: 'unknown' };
  // 总量比上年的588条增长11.22% behind parts of this year: a number that fell and fits nothing is not the one that grew.
  if (
    !stated.bound['now'] &&
    own.now.value !== own.base.value &&
    wrong.includes('direction') &&
    wrong.length === claims.length &&
    claims.length > 1
  )
    return { outcome: 'unknown' };
  // Numbers that were only found near must fit something that is said, else they are others.
  const isLost = wrong.length === claims.length && !isNearest(own, ends);
  if (!own.told && (isLost || (isOfOther(own, stated) && fitsNone(claims, wrong))))
    return { outcome: 'unknown' };
  return {
    outcome: 'breaks',
    finding: findingOf(wrong[0]!, stated, own),
    members: [own.now, own.base],
  };
}

function claimsOf({ bound, sign }: StatedRelation): Claim[] {
  const claims: Claim[] = [];
  if (sign !== undefined) claims.push('direction');
  for (const name of ['delta', 'percent', 'points', 'times'] as const) {
    const [member] = bound[name] ?? [];
    if (member !== undefined && !member.approximate) claims.push(name);
  }
  return claims;
}

/** The pairs of numbers that the change may be between, the likeliest first. */
function endsOf({ bound, candidates, sign }: StatedRelation): Ends[] {
  const unitOf = bound['delta']?.[0]?.unit;
  const nows = bound['now'] ?? candidates['now'] ?? [];
  const bases = bound['base'] ?? candidates['base'] ?? [];
  const delta = bound['delta']?.[0];
  const told = bound['now'] !== undefined && bound['base'] !== undefined;
  const pairs: Ends[] = [];
  const points = bound['points'] !== undefined;
  for (const now of nows) {
    if (now.approximate || (points && bound['base'] === undefined && now.unit !== '%')) continue;
    if (unitOf !== undefined && now.unit !== unitOf && now.unit !== '') continue;
    for (const base of bases) {
      // 42篇 and 关注量2.3万: numbers that were only found near are of one unit.
      const alike = now.unit === base.unit || (told && (now.unit === '' || base.unit === ''));
      // 比四级之和1893名少17名: by how much is none of the two.
      if (now.span.start === delta?.span.start || base.span.start === delta?.span.start) continue;
      if (alike && !base.approximate && base.span.start !== now.span.start)
        pairs.push({ now, base, told });
    }
    // 24件，较上年增加4件，增长20%: the other number is not told, the difference makes it.
    if (bases.length === 0 && delta && !delta.approximate && sign && bound['percent']) {
      const value = now.value - sign * delta.value;
      if (value > 0) pairs.push({ now, base: { ...now, value }, told: false });
    }
  }
  return pairs;
}

/**
 * 新收申请比上年的80件增加9件，增长11.25%: it holds by itself, whatever number stands before, unless that tells that it went
 * the other way: 新收23件，与上年19件相比减少4件.
 */
function isMadeOfBase({ bound, candidates, sign = 0 }: StatedRelation): boolean {
  const [base] = bound['base'] ?? [];
  const [delta] = bound['delta'] ?? [];
  const [percent] = bound['percent'] ?? [];
  return (
    base !== undefined &&
    delta !== undefined &&
    percent !== undefined &&
    base.value > 0 &&
    base.unit === delta.unit &&
    agreesWithin(percent, delta.value / base.value) &&
    !(candidates['now'] ?? []).some(({ value }) => value === base.value - sign * delta.value)
  );
}

/** 与上年19件相比增加4件，上升21.1%: the number of this year is not needed. */
function withoutNow({ bound, candidates, sign, section }: StatedRelation): Verdict {
  const [base] = bound['base'] ?? candidates['base'] ?? [];
  const [delta] = bound['delta'] ?? [];
  const [percent] = bound['percent'] ?? [];
  if (!base || !delta || !percent || base.value <= 0 || sign === undefined)
    return { outcome: 'unknown' };
  if (base.unit !== delta.unit || delta.approximate || base.approximate || percent.approximate)
    return { outcome: 'unknown' };
  if (agreesWithin(percent, delta.value / base.value)) return { outcome: 'holds', members: [base] };
  const now = { ...base, value: base.value + sign * delta.value };
  const finding = percentFinding(percent, now, base, section, [base, delta]);
  return { outcome: 'breaks', finding, members: [base] };
}

/** Not one of the figures fits; that something grew or shrank is half the time true of any two numbers. */
function fitsNone(claims: readonly Claim[], wrong: readonly Claim[]): boolean {
  const figures = claims.filter((claim) => claim !== 'direction');
  return (figures.length > 0 ? figures : claims).every((claim) => wrong.includes(claim));
}

/** 累计达到764条；上年末累计646条，栏目年访问量12.8万次，同比下降3.2%: what went down is what was told last. */
function isOfOther({ now }: Ends, { bound, candidates }: StatedRelation): boolean {
  if (bound['base'] !== undefined || bound['now'] !== undefined) return false;
  return now.span.start !== candidates['now']?.[0]?.span.start;
}

/** Only the nearest pair is taken for what is meant where nothing that is said fits. */
function isNearest({ now, base }: Ends, [first]: readonly Ends[]): boolean {
  const same = first!.now === now && first!.base === base;
  return same && (now.named === true || now.sentence === base.sentence);
}

function holds(claim: Claim, stated: StatedRelation, { now, base }: Ends): boolean {
  const { bound, sign } = stated;
  const real = now.value - base.value;
  const size = Math.abs(real);
  if (claim === 'direction') {
    if (sign === 0) return isSame(size, base.value, stated.classes.has('same-exactly'));
    return sign === 1 ? real > 0 : real < 0;
  }
  const member = bound[claim]![0]!;
  if (claim === 'delta') return exact(size, member.value, [now, base, member]);
  // 1000件降到900件 is no fall by 10 points: those are of percentages.
  if (claim === 'points' && now.unit !== '%')
    return base.value <= 0 || !agreesWithin({ ...member, kind: 'percent' }, size / base.value);
  if (claim === 'points')
    return Math.abs(size - member.value) < 0.5 * 10 ** -member.decimals + 1e-7;
  if (base.value <= 0) return true;
  if (claim === 'percent') return agreesWithin(member, size / base.value);
  const slack = 0.5 * 10 ** -member.decimals + 1e-7 + (member.decimals === 0 ? 0.1 : 0.05);
  const times = timesOf(stated, now, base);
  return Math.abs(times - member.value) <= slack;
}

/** 基本持平, 相当 leave room; 持平 and 一致 only for one of not so few, or a little of large numbers. */
function isSame(size: number, base: number, isExact: boolean): boolean {
  const one = isExact && base < FEW ? 0 : 1;
  return size <= Math.max(base * (isExact ? CLOSE : SAME), one);
}

/** 增长3倍 is by three times as much, 是上年的3倍 three times as much. */
function timesOf({ sign, classes }: StatedRelation, now: Member, base: Member): number {
  const isRatio = sign === undefined || classes.has('=的');
  return (isRatio ? now.value : Math.abs(now.value - base.value)) / base.value;
}

function findingOf(claim: Claim, stated: StatedRelation, { now, base }: Ends): Detected {
  const { bound, signAt, section, span } = stated;
  const real = now.value - base.value;
  const shared = { current: now.value, previous: base.value, unit: now.unit };
  const place = placeOf(section);
  const others = related([now, base]);
  if (claim === 'direction') {
    const at = bound['delta']?.[0] ?? bound['percent']?.[0] ?? bound['points']?.[0];
    const found = at ? at.text : (signAt?.text ?? '');
    const messageId = stated.sign === 0 ? 'not-same' : real > 0 ? 'not-down' : 'not-up';
    const where = signAt?.span ?? at?.span ?? span;
    const isUnmoved = at !== undefined && stated.sign !== 0 && real === 0;
    return {
      messageId: isUnmoved ? 'unmoved' : at ? messageId : `${messageId}-words`,
      values: { ...shared, found },
      span: where,
      place,
      related: others,
    };
  }
  const member = bound[claim]![0]!;
  if (claim === 'percent') return percentFinding(member, now, base, section, [now, base]);
  const size = Math.abs(real);
  const times = timesOf(stated, now, base);
  const expected = claim === 'times' ? times.toFixed(Math.max(1, member.decimals)) : round(size);
  const values = {
    ...shared,
    found: member.text,
    expected,
    difference: round(Math.abs(member.value - Number(expected))),
  };
  return { messageId: 'change', values, span: member.span, place, related: others };
}

function percentFinding(
  percent: Member,
  now: Member,
  base: Member,
  section: number | undefined,
  others: readonly Member[],
): Detected {
  const expected = ((Math.abs(now.value - base.value) / base.value) * 100).toFixed(
    Math.max(percent.decimals, percent.low === undefined ? 0 : 1),
  );
  return {
    messageId: 'change-percent',
    values: {
      current: now.value,
      previous: base.value,
      unit: now.unit,
      found: percent.text,
      expected,
      difference: round(Math.abs(percent.value - Number(expected))),
    },
    span: percent.span,
    place: placeOf(section),
    related: related(others),
  };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
