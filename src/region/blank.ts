import { exact, sumForm, type CellSum } from '../between/region/sums.js';
import { blankReport, type BlankReport } from '../blank/blank.js';
import { editionById, loadSkeletons, rulebook } from '../rulebook/index.js';
import type { Bilingual } from '../rulebook/types.js';
import { countedSides, type RegionState } from './organ.js';
import { editionOf } from './table.js';

export interface FilledReport {
  readonly report: BlankReport;
  /** Forms in which an organ, or a cell of one, is not added up. */
  readonly incomplete: readonly Bilingual[];
}

/**
 * The region's blank report with the forms of its organs added up; undefined where the year has no blank report.
 * Amounts that carry their own units stay at zero.
 */
export async function filledReport(state: RegionState): Promise<FilledReport | undefined> {
  const edition = editionById(rulebook, editionOf(state));
  const skeleton = (await loadSkeletons())[edition.id];
  if (!skeleton) return undefined;
  const digests = countedSides(state).map(({ digest }) => digest);
  const sums = new Map<string, CellSum>();
  const incomplete: Bilingual[] = [];
  for (const spec of edition.forms) {
    const own = sumForm(spec, edition.id, digests);
    for (const [cell, sum] of own) sums.set(`${spec.id}.${cell}`, sum);
    if ([...own.values()].some(({ unknown }) => unknown > 0)) incomplete.push(spec.name);
  }
  const organ = /[市县区旗州省]$/u.test(state.region) ? `${state.region}人民政府` : state.region;
  const report = blankReport(edition, skeleton, {
    year: state.year,
    organ,
    level: 'government',
    figure: (form, row, column) => {
      const found = sums.get(`${form}.${row}.${column}`);
      return found && found.known > 0 ? String(exact(found.sum)) : undefined;
    },
  });
  return { report, incomplete };
}

/** Organs whose figures are not in the sum although they belong to it. */
export function notAdded({ organs }: RegionState): string[] {
  return organs.filter(({ isCounted, side }) => isCounted && !side).map(({ name }) => name);
}
