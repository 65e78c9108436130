import { isApparatus, type Candidate } from './candidates.js';

/**
 * The headings of the first level where the edition prescribes none (before 2019): those that count on.
 * A list that begins again at 一 inside a section stays in it; where a number would go on with both, it is
 * the section's.
 */
export function numberedSections(candidates: readonly Candidate[]): Candidate[] {
  const sections: Candidate[] = [];
  let inList = 0;
  for (const candidate of candidates) {
    const { ordinal, level, reading } = candidate;
    if (level !== 1 || ordinal === undefined || isApparatus(reading.heading.title.text)) continue;
    const last = sections.at(-1)?.ordinal ?? 0;
    const goesOnWithList = inList > 0 && ordinal === inList + 1;
    if (ordinal === last + 1 || (ordinal > last && !goesOnWithList)) {
      sections.push(candidate);
      inList = 0;
    } else inList = ordinal;
  }
  return sections;
}
