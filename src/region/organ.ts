import type { Side } from '../between/kind.js';
import type { Called } from '../between/region/roll-call.js';
import type { LintResult } from '../output/result.js';

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
  /** The list does not name all whose figures the region's contain. */
  readonly isOpen: boolean;
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
