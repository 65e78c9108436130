import type { Side } from '../../between/kind.js';
import { joinOthers } from '../../engine/between/join.js';
import type { LintResult } from '../../output/result.js';
import { plain } from '../../output/words.js';
import { absentCount, countedSides, type RegionState } from '../../region/organ.js';
import { rulebook } from '../../rulebook/index.js';
import type { Bilingual } from '../../rulebook/types.js';
import type { Found, Reports } from './reports.js';

/** The region's own reports: what is added to its state, what there is to say, and files that cannot be read. */
export interface GatheredOwn {
  readonly added: Pick<RegionState, 'own' | 'earlier'>;
  readonly notes: readonly Bilingual[];
  readonly loose: readonly LintResult[];
}

/**
 * Lints the region's own report and holds it against the sum of its organs and against that of the year before.
 * @param shorten how a path is shown
 */
export async function gatherOwn(
  state: RegionState,
  found: Found,
  reports: Reports,
  shorten: (path: string) => string,
): Promise<GatheredOwn> {
  const notes: Bilingual[] = [];
  const loose: LintResult[] = [];
  const byYear = new Map<number, Side>();
  for (const file of found.earlier) {
    const result = await reports.lint(file);
    const { record } = result;
    const year = record?.digest.year;
    if (!record) loose.push(result);
    else if (typeof year !== 'number' || year >= state.year)
      notes.push(notEarlier(shorten(file), year ?? undefined, state.year));
    else if (byYear.has(year)) notes.push(twice(shorten(file), year));
    else byYear.set(year, { filePath: file, digest: record.digest });
  }
  const earlier = [...byYear].sort(([a], [b]) => a - b).map(([, side]) => side);
  if (found.own === undefined) return { added: { earlier }, notes, loose };
  const result = await reports.lint(found.own);
  const year = result.record?.digest.year;
  if (typeof year === 'number' && year !== state.year)
    notes.push(otherYear(shorten(found.own), year, state.year));
  const own = joined(result, state, byYear.get(state.year - 1));
  return { added: { own, earlier }, notes, loose };
}

/** The region's own report, held against the sum of its organs and that of the year before. */
function joined(
  result: LintResult,
  state: RegionState,
  last: Side | undefined,
): NonNullable<RegionState['own']> {
  const { record, ...alone } = result;
  if (!record) return { result: alone };
  const others = {
    region: countedSides(state),
    absent: absentCount(state),
    ...(last && { last: [last] }),
  };
  const isOfYear = record.digest.year === null || record.digest.year === state.year;
  return {
    result: isOfYear ? joinOthers(alone, record, others, rulebook) : alone,
    side: { filePath: result.filePath, digest: record.digest },
  };
}

function otherYear(file: string, found: number, year: number): Bilingual {
  return {
    zh: `${plain(file)}：本级的报告是 ${found} 年度的，名单要的是 ${year} 年度，没有与各单位相加的数对照。`,
    en: `${plain(file)}: the region's report is on ${found}, the list on ${year}; it was not held against the sums.`,
  };
}

function notEarlier(file: string, found: number | undefined, year: number): Bilingual {
  return found === undefined
    ? {
        zh: `${plain(file)}：看不出年度，没有用作以前年度的报告。`,
        en: `${plain(file)}: does not tell its year and was not taken as an earlier report.`,
      }
    : {
        zh: `${plain(file)}：是 ${found} 年度的，不早于名单的 ${year} 年度，没有用作以前年度的报告。`,
        en: `${plain(file)}: is on ${found}, which is not before the ${year} of the list; it was not taken as an earlier report.`,
      };
}

function twice(file: string, year: number): Bilingual {
  return {
    zh: `${plain(file)}：${year} 年度的本级报告已经有一份，这一份没有取用。`,
    en: `${plain(file)}: there is a report of the region on ${year} already; this one was not taken.`,
  };
}
