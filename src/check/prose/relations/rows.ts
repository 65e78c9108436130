import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import { smallest } from '../../../text/lists.js';
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
  if (rows.some((own) => own.length !== first.length)) return tailsVerdict(stated, law);
  const verdicts = first.map((_, at) => judge(columnOf(stated, at), law));
  const broken = verdicts.find(({ outcome }) => outcome === 'breaks');
  // Where nothing fits, the rows are of something else.
  if (broken && !verdicts.some(({ outcome }) => outcome === 'holds')) return { outcome: 'unknown' };
  if (broken) return broken;
  return verdicts.some(({ outcome }) => outcome === 'unknown')
    ? { outcome: 'unknown' }
    : { outcome: 'holds', members: Object.values(stated.bound).flat() };
}

/** 合计112件；无法提供28件、不予公开12件，分别占17.5%、7.5%: the last ones, where these fit. */
function tailsVerdict(stated: StatedRelation, law: Law): Verdict {
  const rows = Object.entries(stated.bound);
  const length = smallest(rows.map(([, own]) => own.length).filter((own) => own > 1));
  const bound = Object.fromEntries(
    rows.map(([name, own]) => [name, own.length > 1 ? own.slice(-length) : own]),
  );
  const verdict = rowsVerdict({ ...stated, bound }, law);
  return verdict.outcome === 'holds' ? verdict : { outcome: 'unknown' };
}

function columnOf(stated: StatedRelation, at: number): StatedRelation {
  const bound: Record<string, readonly Member[]> = {};
  for (const [name, own] of Object.entries(stated.bound))
    bound[name] = own.length > 1 ? own.slice(at, at + 1) : own;
  return { ...stated, bound };
}
