import type { Candidate } from './candidates.js';

/** How many headings follow one another without text before they are taken for a table of contents. */
const SHORTEST = 3;

/** The candidates without a table of contents before the text (the same headings stand again below it). */
export function withoutContents(candidates: readonly Candidate[]): readonly Candidate[] {
  let from = 0;
  while (from < candidates.length) {
    const to = endOfRun(candidates, from);
    const named = specsOf(candidates.slice(from, to));
    const later = specsOf(candidates.slice(to));
    const repeated = [...named].filter((id) => later.has(id)).length;
    if (named.size >= SHORTEST && repeated * 2 >= named.size) return candidates.slice(to);
    if (named.size > 0) return candidates;
    from = to;
  }
  return candidates;
}

function endOfRun(candidates: readonly Candidate[], from: number): number {
  let to = from + 1;
  const seen = new Set([candidates[from]!.match?.spec.id]);
  while (to < candidates.length && candidates[to]!.at === candidates[to - 1]!.at + 1) {
    const id = candidates[to]!.match?.spec.id;
    if (id !== undefined && seen.has(id)) break;
    seen.add(id);
    to++;
  }
  return to;
}

function specsOf(candidates: readonly Candidate[]): Set<string> {
  return new Set(candidates.flatMap(({ match }) => (match ? [match.spec.id] : [])));
}
