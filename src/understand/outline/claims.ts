import { largest } from '../../text/lists.js';
import type { SectionSpec } from '../../rulebook/types.js';
import type { Candidate } from './candidates.js';
import { flatMap } from '../../text/flat-map.js';

/** Which candidate is which official section. */
export interface Claims {
  readonly claimed: ReadonlyMap<Candidate, SectionSpec>;
  /** Headings that name, in its official words, a section that another heading already is. */
  readonly duplicates: ReadonlyMap<Candidate, SectionSpec>;
}

/** More headings of lower levels in a section's official words are not looked into: it is no report. */
const MOST_TRIED = 50;
const RANK = { official: 2, variant: 1, subject: 0 } as const;

/**
 * Gives every section of the edition to the heading that names it best: by its title first; number and place
 * decide only between titles of equal strength.
 */
export function claimSections(candidates: readonly Candidate[]): Claims {
  const eligible = candidates.filter((candidate) => candidate.level <= 1);
  const strong = eligible.filter(({ match }) => match && match.strength !== 'subject');
  const claimed = new Map<Candidate, SectionSpec>();
  assign(strong, claimed);
  assign(
    eligible.filter(
      ({ match, ...rest }) => match?.strength === 'subject' && fits(match.spec, rest.at, claimed),
    ),
    claimed,
  );
  const below = candidates.filter(
    ({ level, match }) => level > 1 && match?.strength === 'official',
  );
  assign(
    below.slice(0, MOST_TRIED).filter((candidate) => isMismarked(candidate, candidates, claimed)),
    claimed,
  );
  const taken = new Set([...claimed.values()].map((spec) => spec.id));
  const duplicates = new Map(
    flatMap(eligible, (candidate): [Candidate, SectionSpec][] => {
      const { match } = candidate;
      const repeats =
        match?.strength === 'official' && taken.has(match.spec.id) && !claimed.has(candidate);
      return repeats && (candidate.level === 1 || candidate.block.depth !== undefined)
        ? [[candidate, match.spec]]
        : [];
    }),
  );
  return { claimed, duplicates };
}

function assign(candidates: readonly Candidate[], claimed: Map<Candidate, SectionSpec>): void {
  const taken = new Set([...claimed.values()].map((spec) => spec.id));
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const id = candidate.match!.spec.id;
    const rival = best.get(id);
    if (!taken.has(id) && (!rival || isBetter(candidate, rival))) best.set(id, candidate);
  }
  for (const candidate of best.values()) claimed.set(candidate, candidate.match!.spec);
}

function isBetter(candidate: Candidate, rival: Candidate): boolean {
  const difference = compare(candidate, rival);
  return difference > 0;
}

/** Positive where the first is the likelier heading of the section that both name. */
function compare(a: Candidate, b: Candidate): number {
  const [x, y] = [a.match!, b.match!];
  const official = x.spec.ordinal;
  return (
    RANK[x.strength] - RANK[y.strength] ||
    Number(a.level === 1) - Number(b.level === 1) ||
    Number(!a.reading.heading.runIn) - Number(!b.reading.heading.runIn) ||
    Number(a.ordinal === official) - Number(b.ordinal === official) ||
    x.score - y.score
  );
}

/** A title that only speaks of a section's subject must stand where the section would. */
function fits(
  spec: SectionSpec,
  at: number,
  claimed: ReadonlyMap<Candidate, SectionSpec>,
): boolean {
  for (const [other, { ordinal }] of claimed) {
    if (other.at < at && ordinal > spec.ordinal && !isLater(other, claimed)) return false;
    if (other.at > at && ordinal < spec.ordinal) return false;
  }
  return true;
}

/** A section that itself stands too early says nothing of the place of others. */
function isLater(candidate: Candidate, claimed: ReadonlyMap<Candidate, SectionSpec>): boolean {
  const own = claimed.get(candidate)!.ordinal;
  return (
    [...claimed].filter(([other, { ordinal }]) => other.at > candidate.at && ordinal < own).length >
    1
  );
}

/**
 * A section's official heading under the mark of another level (（二）主动公开政府信息情况, 2. …), where no
 * other heading is that section and it does not go on a list of sub-headings.
 */
function isMismarked(
  candidate: Candidate,
  candidates: readonly Candidate[],
  claimed: ReadonlyMap<Candidate, SectionSpec>,
): boolean {
  const { level, match, reading, ordinal } = candidate;
  if (level < 2 || match?.strength !== 'official' || reading.heading.runIn) return false;
  if ([...claimed.values()].some((spec) => spec.id === match.spec.id)) return false;
  const sameStyle = new Set(
    candidates
      .filter((one) => one.level === level && one.match?.strength === 'official')
      .map((one) => one.match!.spec.id),
  );
  if (sameStyle.size >= 3) return true;
  const depth = candidate.block.depth;
  if (depth !== undefined && [...claimed.keys()].some((other) => other.block.depth === depth))
    return true;
  const before = candidates.filter((one) => one.at < candidate.at && one.level === level).at(-1);
  const section = largest(
    [...claimed.keys()].map(({ at }) => at).filter((at) => at < candidate.at),
  );
  const goesOn =
    before !== undefined && before.at > section && before.ordinal === (ordinal ?? 0) - 1;
  return ordinal === match.spec.ordinal && !goesOn;
}
