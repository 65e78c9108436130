import type { SectionSpec } from '../../rulebook/types.js';
import { isApparatus, type Candidate } from './candidates.js';
import type { Claims } from './claims.js';
import { flatMap } from '../../text/flat-map.js';

/** What becomes of the first-level headings that are no official section. */
export interface Unclaimed {
  readonly extras: ReadonlySet<Candidate>;
  /** Headings numbered like sections that belong into one: a second numbering system. */
  readonly strays: ReadonlySet<Candidate>;
}

/** From this many unknown headings in section one on, they are its aspects numbered as sections. */
const ASPECTS = 3;

/**
 * A numbering that begins again at 一 inside a section (一、存在的问题 二、改进措施 in section five) is a
 * list of its own, up to the heading that does not go on counting or is a section in official words.
 */
export function findRestarts(candidates: readonly Candidate[]): Set<Candidate> {
  const marked = candidates.filter(({ level }) => level === 1);
  const found = new Set<Candidate>();
  const firstSection = candidates.find((one) => one.level <= 1 && one.match)?.at ?? Infinity;
  for (let index = 0; index < marked.length; index++) {
    const first = marked[index]!;
    if (first.ordinal !== 1 || first.at <= firstSection || isOfficial(first)) continue;
    let end = index + 1;
    while (
      end < marked.length &&
      marked[end]!.ordinal === marked[end - 1]!.ordinal! + 1 &&
      !isOfficial(marked[end]!)
    )
      end++;
    const run = marked.slice(index, end);
    if (run.length > 1 || !isOnlyHeadingOf(first, candidates))
      for (const one of run) found.add(one);
    index = end - 1;
  }
  return found;
}

/** Sorts the first-level headings that no section claimed into extra sections and strays. */
export function sortUnclaimed(
  candidates: readonly Candidate[],
  { claimed, duplicates }: Claims,
  restarts: ReadonlySet<Candidate>,
): Unclaimed {
  const extras = new Set<Candidate>();
  const strays = new Set(restarts);
  const isSection = (one: Candidate) => claimed.has(one) || duplicates.has(one);
  const first = candidates.findIndex(isSection);
  const atDepth = unnumberedDepth(candidates, claimed);
  const relevant = candidates
    .slice(Math.max(0, first))
    .filter((one) => isSection(one) || (isUnknownSection(one, atDepth) && !restarts.has(one)));
  for (let index = 0; first >= 0 && index < relevant.length; index++) {
    if (isSection(relevant[index]!)) continue;
    let end = index;
    while (end < relevant.length && !isSection(relevant[end]!)) end++;
    const before = relevant[index - 1];
    const target = isStray(
      relevant.slice(index, end),
      before,
      relevant[end],
      before && claimed.get(before),
    )
      ? strays
      : extras;
    for (const one of relevant.slice(index, end)) target.add(one);
    index = end;
  }
  if (extras.size >= 2 && fallsBack(relevant)) {
    for (const one of extras) strays.add(one);
    extras.clear();
  }
  return { extras, strays };
}

function isStray(
  run: readonly Candidate[],
  before: Candidate | undefined,
  after: Candidate | undefined,
  section: SectionSpec | undefined,
): boolean {
  if (run.length >= ASPECTS && section?.ordinal === 1) return true;
  const last = run.at(-1)!.ordinal;
  const counts = [before?.ordinal, ...run.map(({ ordinal }) => ordinal)];
  const goesOn = counts.every((ordinal, at) => at === 0 || ordinal === (counts[at - 1] ?? 0) + 1);
  if (goesOn && (after?.ordinal === undefined || after.ordinal === (last ?? 0) + 1)) return false;
  return run.length >= 2;
}

/** 一、 with unknown words, or an unnumbered heading on the level where the sections stand. */
function isUnknownSection(candidate: Candidate, depth: number | undefined): boolean {
  const { title } = candidate.reading.heading;
  if (title.text.length < 2 || title.text.length > 60 || isApparatus(title.text)) return false;
  if (candidate.level === 1) return true;
  return candidate.level === 0 && depth !== undefined && candidate.block.depth === depth;
}

/** The Markdown level on which sections stand and no sub-headings. */
function unnumberedDepth(
  candidates: readonly Candidate[],
  claimed: ReadonlyMap<Candidate, SectionSpec>,
): number | undefined {
  const depths = [...claimed.keys()].map(({ block }) => block.depth);
  const depth = depths.find((one, index) => one !== undefined && depths.indexOf(one) < index);
  const isShared = candidates.some(({ level, block }) => level >= 2 && block.depth === depth);
  return isShared ? undefined : depth;
}

/** The numbers go back (… 五、 三、 …) somewhere. */
function fallsBack(candidates: readonly Candidate[]): boolean {
  const ordinals = flatMap(candidates, ({ ordinal }) => (ordinal === undefined ? [] : [ordinal]));
  return ordinals.some((ordinal, index) => index > 0 && ordinal < ordinals[index - 1]!);
}

function isOfficial({ match }: Candidate): boolean {
  return match?.strength === 'official';
}

function isOnlyHeadingOf(candidate: Candidate, candidates: readonly Candidate[]): boolean {
  const { match } = candidate;
  if (match?.strength !== 'variant') return false;
  return !candidates.some(
    (one) => one !== candidate && one.level <= 1 && one.match?.spec.id === match.spec.id,
  );
}
