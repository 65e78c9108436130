import { placeOf } from '../check/tables/cell-names.js';
import { LineIndex } from '../draft/lines.js';
import { describePlace } from '../output/place.js';
import type { LintResult } from '../output/result.js';
import type { Language } from '../rulebook/types.js';
import type { Report } from '../understand/report.js';

/**
 * Where fixes stand, in words, by lines. A fix that joins several cells has the place of its first one in its
 * message; the others are named by the cells that they are.
 */
export function placesOf(
  { report, result }: { readonly report: Report | undefined; readonly result: LintResult },
  lang: Language,
): Map<number, string> {
  const fixes = result.messages.filter(({ fix }) => fix !== undefined);
  const joined = fixes.flatMap(({ fix }) => (fix?.parts === undefined ? [] : [fix.range]));
  const places = joined.length > 0 && report ? cellsWithin(joined, report, lang) : new Map();
  for (const { place, line } of fixes) if (place) places.set(line, place);
  return places;
}

/** The cells of forms that begin in one of the ranges, by their lines. */
function cellsWithin(
  ranges: readonly (readonly [number, number])[],
  report: Report,
  lang: Language,
): Map<number, string> {
  const lines = new LineIndex(report.draft.source);
  const places = new Map<number, string>();
  for (const form of report.forms) {
    for (const cell of form.cells.values()) {
      const { start } = cell.span;
      if (!ranges.some(([from, to]) => from <= start && start < to)) continue;
      places.set(lines.pointAt(start).line, describePlace(placeOf(cell, form), report, lang));
    }
  }
  return places;
}
