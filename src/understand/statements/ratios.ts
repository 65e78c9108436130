import type { Mention } from './mention.js';
import type { Change, PartList, Share } from './statement.js';
import { flatMap } from '../../text/flat-map.js';

/** How far back a percentage looks for its numbers. */
const REACH = 12;

/** What a growth begins with that names nothing else: 较上年增加4件. */
const GROWTH = new Set(['compare', 'last-year', 'change']);

/** “N 件，占 X%” with the totals that it can be a share of. */
export function sharesOf(
  mentions: readonly Mention[],
  before: readonly Mention[],
  lists: readonly PartList[],
): Share[] {
  const bearers = bearersOf([...before, ...mentions]);
  return flatMap(mentions, (mention, at): Share[] => {
    if (mention.unit !== '%' || mention.approximate) return [];
    if (!mention.share && !isInBracket(mention, mentions[at - 1])) return [];
    // 共办理34件，其中予以公开占58.5%: the number before is the whole.
    if (mention.mark === 'among') return [];
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

/** “34件，较上年的30件增加4件，增长13.3%”. */
export function changesOf(mentions: readonly Mention[]): Change[] {
  const changes: Change[] = [];
  mentions.forEach((mention, at) => {
    if (mention.change === undefined || mention.approximate) return;
    const earlier = mentions.slice(Math.max(0, at - REACH), at).reverse();
    const isChange =
      mentions[at - 1]?.change !== undefined && changes.at(-1)?.percent === undefined;
    const last = changes.at(-1);
    if (isChange && last && mention.unit === '%') {
      changes[changes.length - 1] = { ...last, percent: mention.index };
      return;
    }
    const previous = earlier.find((other) => isCount(other) && other.otherPeriod);
    const current = earlier.find((other) => isCount(other) && !other.otherPeriod);
    if (isReached(mentions, at)) {
      const [from, to] = [mentions[at - 2]!, mentions[at - 1]!];
      changes.push(changeBetween(from, to, mention));
      return;
    }
    const known = current ?? previous;
    if (!known || (mention.unit !== '%' && mention.unit !== known.unit)) return;
    if (previous && current ? previous.unit !== current.unit : mention.unit === '%') return;
    if (!(previous && current) && mention.group !== undefined) return;
    if (!previous && !GROWTH.has(mention.label ?? '')) return;
    if (
      !previous &&
      earlier.filter((other) => isCount(other) && other.unit === mention.unit).length > 1
    )
      return;
    changes.push({
      current: current?.index,
      previous: previous?.index,
      difference: mention.unit === '%' ? undefined : mention.index,
      percent: mention.unit === '%' ? mention.index : undefined,
      direction: mention.change === 'same' ? undefined : mention.change,
    });
  });
  return changes;
}

/** 由40件下降到34件，降幅15%. */
function isReached(mentions: readonly Mention[], at: number): boolean {
  const [from, to] = [mentions[at - 2], mentions[at - 1]];
  if (to?.reached === undefined || from === undefined) return false;
  return mentions[at]!.unit === '%' && isCount(from) && from.unit === to.unit;
}

function changeBetween(from: Mention, to: Mention, percent: Mention): Change {
  const direction = to.reached === 'same' ? undefined : to.reached;
  return {
    current: to.index,
    previous: from.index,
    difference: undefined,
    percent: percent.index,
    direction,
  };
}

function isCount({ unit, change, approximate }: Mention): boolean {
  return unit !== '%' && change === undefined && !approximate;
}
