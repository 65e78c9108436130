import type { Rulebook } from '../../rulebook/types.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { placesOf } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Report } from '../../understand/report.js';
import { wordsOf } from '../text/lexicon.js';

/** 潞溪市是汉溪市代管的县级市: the report says that the other place is above its own. */
export function isUnder(name: string, { passages }: Report, rulebook: Rulebook): boolean {
  const [place] = placesOf(name);
  if (place === undefined) return false;
  return passages.some(({ text: { text } }) =>
    matchesOf(text, superior(rulebook)).some(({ index, 0: word }) => {
      const { start, end } = sentenceAround(text, index, index + word.length);
      return text.slice(start, end).includes(place);
    }),
  );
}

const superior = once(
  (rulebook: Rulebook): RegExp =>
    new RegExp(wordsOf(rulebook, 'issuer-words', 'superior').join('|') || '(?!)', 'g'),
);
