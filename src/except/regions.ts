import type { Span } from '../text/mapped.js';
import type { BlockIndex } from './blocks.js';
import type { Directive, Remark } from './types.js';
import * as words from './words.js';
import { append } from '../text/lists.js';

/** A part of the draft in which findings of a rule do not count. Its end belongs to it. */
export interface Region extends Span {
  readonly rule: string;
  readonly reason: string;
  /** Where the exception stands. */
  readonly from: Span;
}

/**
 * Where the directives of a draft of some length hold, rule by rule; a `disable` without its `enable`, to
 * the end. The next block is the one that the comment stands in, if it stands in one.
 */
export function regionsOf(
  directives: readonly Directive[],
  blocks: BlockIndex,
  length: number,
): { readonly regions: readonly Region[]; readonly remarks: readonly Remark[] } {
  const regions: Region[] = [];
  const remarks: Remark[] = [];
  const open = new Map<string, Omit<Region, 'end'>[]>();
  for (const { action, rules, reason, span } of directives) {
    const block = blocks.around(span) ?? blocks.after(span.end);
    const next = action === 'disable-next' ? block?.span : undefined;
    if (action === 'disable-next' && !next) {
      remarks.push({ span, text: words.nothingFollows() });
      continue;
    }
    for (const rule of rules) {
      const base = { rule, reason, from: span };
      if (next) regions.push({ ...base, start: next.start, end: next.end });
      if (action === 'disable-file') regions.push({ ...base, start: 0, end: length });
      if (action === 'disable')
        open.set(rule, [...(open.get(rule) ?? []), { ...base, start: span.start }]);
      if (action !== 'enable') continue;
      const begun = open.get(rule)?.pop();
      if (begun) regions.push({ ...begun, end: span.start });
      else remarks.push({ span, text: words.notOpen(rule) });
    }
  }
  const left = [...open.values()].flat();
  append(
    regions,
    left.map((begun) => ({ ...begun, end: length })),
  );
  return { regions, remarks };
}
