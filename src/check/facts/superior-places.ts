import type { Rulebook } from '../../rulebook/types.js';
import { placesOf } from '../../understand/facts/organs.js';
import type { Report } from '../../understand/report.js';
import { anyWord } from '../text/lexicon.js';

/** 潞溪市是汉溪市代管的县级市: the report says that the other place is above its own. */
export function isUnder(name: string, { passages }: Report, rulebook: Rulebook): boolean {
  const [place] = placesOf(name);
  if (place === undefined) return false;
  const [over, under] = [
    anyWord(rulebook, 'issuer-words', 'over'),
    anyWord(rulebook, 'issuer-words', 'under'),
  ];
  const said = new RegExp(`${place}(?:${over})|(?:${under})${place}`);
  return passages.some(({ text }) => said.test(text.text));
}
