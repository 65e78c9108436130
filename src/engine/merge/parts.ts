import { isReport, type Given } from './join.js';
import { mixedParts, noReports, partTwice } from './words.js';

/**
 * The parts that nobody gave: results say of which part of how many they are, and which parts are empty.
 * @throws UsageError where there is no report at all, a part twice, or parts of different divisions.
 */
export function missingParts(given: readonly Given[]): { missing: number[]; of: number } {
  const files = new Map<number, string>();
  const empty = new Set<number>();
  let count: number | undefined;
  let reports = 0;
  for (const { file, results } of given) {
    for (const result of results) {
      if (isReport(result)) reports += 1;
      if (!result.part) continue;
      const { index, of, empty: without } = result.part;
      if (count !== undefined && count !== of) throw mixedParts(file, of, count);
      count = of;
      const other = files.get(index) ?? file;
      if (other !== file) throw partTwice(`${index}/${of}`, file, other);
      files.set(index, file);
      for (const each of without) empty.add(each);
    }
  }
  if (reports === 0) throw noReports();
  const missing: number[] = [];
  for (let part = 1; part <= (count ?? 0); part++) {
    if (!files.has(part) && !empty.has(part)) missing.push(part);
  }
  return { missing, of: count ?? 0 };
}
