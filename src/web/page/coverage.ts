import { h } from './dom.js';

/** A rule that had nothing to look at in a report, and why, as the API tells it. */
interface Missed {
  readonly ruleId: string;
  readonly reason: string;
}

/** What was checked of a report and what was not: silence must not be taken for a check. */
export interface Coverage {
  readonly sentence: string;
  /** The rules that were not checked, by reason; undefined where all were. */
  readonly details: HTMLElement | undefined;
}

/** @param run how many rules were checked */
export function coverageOf(
  run: number,
  missed: readonly Missed[],
  titleOf: (ruleId: string) => string,
): Coverage {
  if (missed.length === 0) return { sentence: `检查了 ${run} 项。`, details: undefined };
  const titles = new Map<string, string[]>();
  for (const { ruleId, reason } of missed)
    titles.set(reason, [...(titles.get(reason) ?? []), titleOf(ruleId)]);
  const reasons = Array.from(titles).sort(([, one], [, other]) => other.length - one.length);
  // Of several reasons one that holds for most is what the author has to know.
  const [[first, most]] = reasons as [[string, string[]], ...unknown[]];
  const why =
    reasons.length === 1
      ? `：${first}`
      : most.length * 2 > missed.length
        ? `，多数因为${first}`
        : '';
  return {
    sentence: `检查了 ${run} 项，另有 ${missed.length} 项没有检查${why}。`,
    details: h(
      'details',
      { className: 'dim' },
      h('summary', {}, `没有检查的 ${missed.length} 项`),
      h('ul', {}, ...reasons.map(([reason, own]) => h('li', {}, `${reason}：${own.join('、')}`))),
    ),
  };
}
