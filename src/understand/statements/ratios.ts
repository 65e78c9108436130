import type { Mention } from './mention.js';
import type { PartList, Share } from './statement.js';
import { flatMap } from '../../text/flat-map.js';

/** How far back a percentage looks for its numbers. */
const REACH = 12;

/** “N 件，占 X%” with the totals that it can be a share of. */
export function sharesOf(
  mentions: readonly Mention[],
  before: readonly Mention[],
  lists: readonly PartList[],
): Share[] {
  const bearers = bearersOf([...before, ...mentions]);
  return flatMap(mentions, (mention, at): Share[] => {
    // 占比由45%升至55.9%: the first is of numbers that are not here.
    if (mention.unit !== '%' || mention.approximate || isLeft(mention, mentions[at + 1])) return [];
    if (!mention.share && !isInBracket(mention, mentions[at - 1])) return [];
    // 8件经补正；检索“零结果”占比为6.3%: of another matter.
    if (mention.opens === ';') return [];
    // 共办理34件，其中予以公开占58.5%: the number before is the whole.
    if (mention.mark === 'among') return [];
    // 占71.2%（141件）: it says itself of which; 二者占48.0%: of several.
    const next = mentions[at + 1];
    if (next?.inBracketOf === mention.index && next.unit !== '%') return [];
    if (mention.joint) return [];
    const part = mentions[at - 1];
    if (!part || part.unit === '%' || part.change || part.approximate || part.otherPeriod)
      return [];
    if (part.depth !== mention.depth && mention.share) return [];
    const named = lists.find(
      ({ parts, mark, total }) =>
        parts.includes(part.index) && !(mark === 'run' && bearers.has(total)),
    )?.total;
    const earlier = [...before, ...mentions.slice(Math.max(0, at - REACH * 3), at - 1)];
    const bases = earlier
      .filter(({ unit, index }) => unit !== '%' && index !== part.index)
      .filter(({ index }) => index === named || !bearers.has(index))
      .map(({ index }) => index);
    if (mention.base === undefined) {
      return [{ percent: mention.index, part: part.index, bases, total: named }];
    }
    const base = earlier.findLast(
      ({ does, unit, change }) =>
        does === mention.base && unit === part.unit && change === undefined,
    );
    const shared = { percent: mention.index, part: part.index };
    return base === undefined
      ? [{ ...shared, bases: [], total: undefined, of: mention.base }]
      : [{ ...shared, bases: [base.index], total: base.index }];
  });
}

function isLeft({ unit, otherPeriod }: Mention, next: Mention | undefined): boolean {
  return otherPeriod && next?.unit === unit && next.reached !== undefined;
}

/** 予以公开15件（60%）. */
function isInBracket({ inBracketOf, bare }: Mention, last: Mention | undefined): boolean {
  return bare && last !== undefined && inBracketOf === last.index;
}

/** Numbers that bear a share themselves: items of a list, no whole of another. */
function bearersOf(mentions: readonly Mention[]): ReadonlySet<number> {
  return new Set(
    flatMap(mentions, (mention, at) => {
      const bears = mention.share || isInBracket(mention, mentions[at - 1]);
      const bearer = bears && mention.unit === '%' ? mentions[at - 1] : undefined;
      return bearer === undefined ? [] : bearer.index;
    }),
  );
}
