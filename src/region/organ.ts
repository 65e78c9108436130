import type { Side } from '../between/kind.js';
import type { Called } from '../between/region/roll-call.js';
import type { LintResult } from '../output/result.js';
import type { Digest } from '../understand/digest/digest.js';

/** An organ of a region with its report, if there is one. */
export interface RegionOrgan extends Called {
  /** Whether its figures are in those of the region. */
  readonly isCounted: boolean;
  readonly excused?: string;
  /** The result of its report, or of the file that cannot be read. */
  readonly result?: LintResult;
  readonly side?: Side;
}

/** A region with all that was found. */
export interface RegionState {
  readonly region: string;
  readonly year: number;
  readonly organs: readonly RegionOrgan[];
  /** The region's own report. */
  readonly own?: { readonly result: LintResult; readonly side?: Side };
  /** Its own reports of the years before, the earliest first. */
  readonly earlier?: readonly Side[];
  /** The list does not name all whose figures the region's contain. */
  readonly isOpen: boolean;
}

/** The region's own reports, the earliest first. */
export function ownReports({ own, earlier = [] }: RegionState): Digest[] {
  return [...earlier, ...(own?.side ? [own.side] : [])].map(({ digest }) => digest);
}

/** The reports that are added up. */
export function countedSides({ organs }: RegionState): Side[] {
  return organs.flatMap(({ isCounted, side }) => (isCounted && side ? [side] : []));
}

/** How many whose figures belong to the sum are not in it; an open list lacks one more. */
export function absentCount({ organs, isOpen }: RegionState): number {
  return organs.filter(({ isCounted, side }) => isCounted && !side).length + (isOpen ? 1 : 0);
}

/** Whether its report came out after the last day. */
export function isLate({ result }: RegionOrgan): boolean {
  return result?.messages.some(({ ruleId }) => ruleId === 'publication-deadline') ?? false;
}
