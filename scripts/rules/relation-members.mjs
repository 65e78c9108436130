/**
 * The closed list of relations: the members of each and what kind of number each one is. What equation it is
 * stands in src/check/prose/relations; rules/lexicon/relations/README.md says it in words.
 */
export const MEMBERS = {
  change: {
    now: 'figure',
    base: 'figure',
    delta: 'count',
    percent: 'percent',
    points: 'points',
    times: 'times',
  },
  trend: { series: 'figure', back: 'figure' },
  share: { part: 'count', whole: 'count', share: 'percent' },
  rate: { part: 'count', whole: 'count', missing: 'count', rate: 'percent' },
  limit: { rate: 'percent' },
  sum: { whole: 'count', parts: 'count' },
  shares: { parts: 'percent' },
  difference: { one: 'figure', other: 'figure', gap: 'figure' },
  order: { less: 'figure', more: 'figure' },
  range: { mean: 'figure', most: 'figure', least: 'figure' },
  product: { count: 'count', each: 'count', total: 'count' },
  rank: { place: 'place', among: 'count' },
  equal: { one: 'figure', other: 'figure' },
};

const MOVED = ['not-up-words', 'not-down-words'];

/** What the rule that reports a relation must be able to say. */
export const MESSAGES = {
  change: [
    'change',
    'change-percent',
    'not-up',
    'not-down',
    'not-same',
    'not-same-words',
    ...MOVED,
  ],
  trend: MOVED,
  share: ['share'],
  rate: ['rate'],
  limit: ['rate-over'],
  sum: ['over', 'under', 'part'],
  shares: ['shares-over', 'shares-under'],
  difference: ['difference'],
  order: ['order'],
  range: ['range'],
  product: ['product'],
  rank: ['rank'],
  equal: ['equal'],
  equation: ['equation', 'equation-over'],
};
