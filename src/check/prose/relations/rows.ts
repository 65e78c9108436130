import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import { judge } from './judge.js';
import type { Law } from './laws.js';
import type { Verdict } from './verdict.js';

/**
 * 分别为280件、176件，分别占35%、22%: holds each member of a row against those at its place in the other rows; members
 * of one number belong to all of them.
 */
export function rowsVerdict(stated: StatedRelation, law: Law): Verdict {
  const rows = Object.values(stated.bound).filter((own) => own.length > 1);
  const [first] = rows;
  if (first === undefined) return judge(stated, law);
  if (rows.some((own) => own.length !== first.length)) return { outcome: 'unknown' };
  const verdicts = first.map((_, at) => judge(columnOf(stated, at), law));
  const broken = verdicts.find(({ outcome }) => outcome === 'breaks');
  // Where nothing fits, the rows are of something else.
  if (broken && !verdicts.some(({ outcome }) => outcome === 'holds')) return { outcome: 'unknown' };
  if (broken) return broken;
  return verdicts.some(({ outcome }) => outcome === 'unknown')
    ? { outcome: 'unknown' }
    : { outcome: 'holds', members: Object.values(stated.bound).flat() };
}

function columnOf(stated: StatedRelation, at: number): StatedRelation {
  const bound: Record<string, readonly Member[]> = {};
  for (const [name, own] of Object.entries(stated.bound))
    bound[name] = own.length > 1 ? own.slice(at, at + 1) : own;
  return { ...stated, bound };
}
