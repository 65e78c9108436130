import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';
import type { Lexicon } from './lexicon.js';
import type { Segment } from './segments.js';

/** Characters between a number and the 中 that announces its parts: 件政府信息公开申请中. */
const LONGEST = 12;

/** 予以公开的有9件，不予公开的有2件: two outcomes with their numbers are those of applications. */
export function tellsOutcomes(segments: readonly Segment[], lexicon: Lexicon): boolean {
  const outcomes = outcomesOf(lexicon);
  let told: string | undefined;
  for (const { words, counts } of segments) {
    if (!counts) continue;
    for (const { meaning } of words) {
      if (!outcomes.has(meaning)) continue;
      if (told !== undefined && told !== meaning) return true;
      told = meaning;
    }
  }
  return false;
}

/** Meanings of the words for outcomes and their grounds. */
const outcomesOf = once(({ quantities }: Lexicon): ReadonlySet<string> => {
  const own = quantities.filter(({ family }) => family === 'outcome' || family === 'ground');
  return new Set(flatMap(own, ({ word }) => word ?? []));
});

/** 新收34件中，自然人30件…; 办结的35件申请中，…. */
export function endsAmong({ tokens, counts, end }: Segment, text: string): boolean {
  const number = counts ? tokens.findLast(({ type }) => type === 'number') : undefined;
  return number !== undefined && text[end - 1] === '中' && end - number.end <= LONGEST;
}
