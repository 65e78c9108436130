import type { Block, Draft } from '../draft/draft.js';
import type { Span } from '../text/mapped.js';
import type { Directive, Remark } from './types.js';
import * as words from './words.js';

/** A part of the draft in which findings of a rule do not count. Its end belongs to it. */
export interface Region extends Span {
  readonly rule: string;
  readonly reason: string;
  /** Where the exception stands. */
  readonly from: Span;
}

/** Where the directives of a draft hold, rule by rule; a `disable` without its `enable`, to the end. */
export function regionsOf(
  directives: readonly Directive[],
  draft: Draft,
): { readonly regions: readonly Region[]; readonly remarks: readonly Remark[] } {
  const regions: Region[] = [];
  const remarks: Remark[] = [];
  const open = new Map<string, Omit<Region, 'end'>[]>();
  for (const { action, rules, reason, span } of directives) {
    const next = action === 'disable-next' ? blockAfter(span, draft.blocks) : undefined;
    if (action === 'disable-next' && !next) {
      remarks.push({ span, text: words.nothingFollows() });
      continue;
    }
    for (const rule of rules) {
      const base = { rule, reason, from: span };
      if (next) regions.push({ ...base, start: next.start, end: next.end });
      if (action === 'disable-file') regions.push({ ...base, start: 0, end: draft.source.length });
      if (action === 'disable')
        open.set(rule, [...(open.get(rule) ?? []), { ...base, start: span.start }]);
      if (action !== 'enable') continue;
      const begun = open.get(rule)?.pop();
      if (begun) regions.push({ ...begun, end: span.start });
      else remarks.push({ span, text: words.notOpen(rule) });
    }
  }
  const left = [...open.values()].flat();
  regions.push(...left.map((begun) => ({ ...begun, end: draft.source.length })));
  return { regions, remarks };
}

/** The block that a comment stands in, else the next one: blank lines between them do not matter. */
function blockAfter(comment: Span, blocks: readonly Block[]): Span | undefined {
  const around = blocks.find(({ span }) => span.start < comment.start && span.end > comment.end);
  if (around) return around.span;
  let next: Span | undefined;
  for (const { span } of blocks) {
    if (span.start >= comment.end && (!next || span.start < next.start)) next = span;
  }
  return next;
}
