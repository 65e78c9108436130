import type { LintMessage, LintResult } from '../output/result.js';
import type { Language } from '../rulebook/types.js';
import { isLate, type RegionState } from './organ.js';

/** Rules that are about the region as a whole. */
const ABOUT = new Set(['region-missing', 'region-sum', 'publication-deadline']);

/** What of the results is about who has reported, when, and whether it adds up; and what could not be read. */
export function aboutRegion(
  results: readonly LintResult[],
): { result: LintResult; messages: LintMessage[] }[] {
  return results.flatMap((result) => {
    const messages = result.messages.filter(
      ({ ruleId, fatal }) => fatal || (ruleId !== null && ABOUT.has(ruleId)),
    );
    return messages.length === 0 ? [] : [{ result, messages }];
  });
}

/** 应有 90 个单位的报告：已有 88 个（逾期 1 个），没有 1 个，读不了 1 个 */
export function countsLine({ region, year, organs }: RegionState, lang: Language): string {
  const count = (...standings: readonly string[]) =>
    organs.filter(({ standing }) => standings.includes(standing)).length;
  const due = organs.length - count('excused');
  const read = count('read', 'unclear');
  const [late, missing, unreadable] = [
    organs.filter(isLate).length,
    count('missing'),
    count('unreadable'),
  ];
  if (lang === 'en')
    return `${region} ${year}: of ${due} organs ${read} have reported (${late} late), ${missing} have not, ${unreadable} cannot be read`;
  return `${region} ${year} 年度：应有 ${due} 个单位的报告，已有 ${read} 个（逾期 ${late} 个），没有 ${missing} 个，读不了 ${unreadable} 个`;
}
