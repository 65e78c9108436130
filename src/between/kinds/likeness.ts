import { flatMap } from '../../text/flat-map.js';
import { likeness, listed, percent, startOf } from '../likeness.js';
import type { PairKind, Side } from '../kind.js';
import { namesBeside } from '../names.js';

interface Options {
  /** The share of the prose from which on it is too much like the other, in per cent. */
  readonly limit: number;
  /** Pieces of five characters, beside the stock, below which a report is too short to judge. */
  readonly least: number;
}

/** How much of this year's prose last year's report had already. */
export const seriesLikeness: PairKind = ({ own, file, last, options }) => {
  const { limit, least } = options as unknown as Options;
  const [before] = last;
  if (last.length > 1) return { notApplicable: 'merged' };
  if (!before || own.prose.pieces < least) return { notApplicable: 'too-short' };
  const share = percent(likeness(own.prose, before.digest.prose));
  if (share <= limit) return [];
  const { count, places } = listed(own, before);
  return [
    {
      messageId: 'alike',
      values: { share, limit, count, last: namesBeside(file, last) },
      spot: startOf(own.prose),
      elsewhere: places.length > 0 ? places : [otherStart(before)],
    },
  ];
};

/** How much of the prose other organs have too: one finding for all that are alike. */
export const neighbourLikeness: PairKind = ({
  own,
  file,
  neighbours,
  neighbourCount = 0,
  options,
}) => {
  const { limit, least } = options as unknown as Options;
  if (own.prose.pieces < least) return { notApplicable: 'too-short' };
  const alike = flatMap(neighbours, (side) => {
    const there = likeness(own.prose, side.digest.prose);
    const back = likeness(side.digest.prose, own.prose);
    const share = percent(side.digest.prose.pieces < least ? 0 : Math.max(there, back));
    return share > limit ? [{ side, share }] : [];
  });
  const nearest = alike.reduce((best, each) => (each.share > best ? each.share : best), 0);
  if (nearest <= limit) return [];
  const { count, places } = listed(own, alike[0]!.side);
  const many = Math.max(alike.length, neighbourCount);
  const organs = alike.map(({ side }) => side.digest.organ ?? namesBeside(file, [side]));
  return [
    {
      messageId: many === 1 ? 'alike' : 'cluster',
      values: {
        share: nearest,
        limit,
        count,
        organs: many,
        neighbours: organs.slice(0, NAMED).join('、') + (many > NAMED ? '…' : ''),
      },
      spot: startOf(own.prose),
      elsewhere: [
        ...(places.length > 0 ? places : [otherStart(alike[0]!.side)]),
        ...alike.slice(1).map(({ side }) => otherStart(side)),
      ],
    },
  ];
};

const NAMED = 5;

function otherStart(side: Side) {
  const { prose, organ } = side.digest;
  const text = prose.sentences[0]?.opening ?? organ ?? '';
  return { messageId: 'other-start', values: { text }, spot: startOf(prose), side };
}
