import type { Candidate } from './candidates.js';

/** How many headings follow one another without text before they are taken for a table of contents. */
const SHORTEST = 3;
const PAGE = /^[.·…．\s]*\d{1,3}$/;

/** The candidates without a table of contents before the text (the same headings stand again below it). */
export function withoutContents(candidates: readonly Candidate[]): readonly Candidate[] {
  let from = 0;
  while (from < candidates.length) {
    const to = endOfRun(candidates, from);
    const named = specsOf(candidates.slice(from, to));
    if (named.size > 0)
      return isRepeated(named, candidates.slice(to)) ? candidates.slice(to) : candidates;
    from = to;
  }
  return candidates;
}

function isRepeated(named: ReadonlySet<string>, later: readonly Candidate[]): boolean {
  const again = specsOf(later);
  const repeated = [...named].filter((id) => again.has(id)).length;
  return named.size >= SHORTEST && repeated >= named.size - 1;
}

function endOfRun(candidates: readonly Candidate[], from: number): number {
  let to = from + 1;
  const seen = new Set([specOf(candidates[from]!)]);
  while (to < candidates.length && candidates[to]!.at === candidates[to - 1]!.at + 1) {
    const id = specOf(candidates[to]!);
    if (hasText(candidates[to]!) || (id !== undefined && seen.has(id))) break;
    seen.add(id);
    to++;
  }
  return to;
}

/** Text runs on after the title; the number of a page is none. */
function hasText({ reading }: Candidate): boolean {
  return reading.rest !== undefined && !PAGE.test(reading.rest.content.text);
}

/** The section that an entry of a table of contents names; entries of lower levels name none. */
function specOf({ level, match }: Candidate): string | undefined {
  return level <= 1 ? match?.spec.id : undefined;
}

function specsOf(candidates: readonly Candidate[]): Set<string> {
  return new Set(candidates.map(specOf).filter((id) => id !== undefined));
}
