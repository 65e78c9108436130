import type { Rulebook } from '../../rulebook/types.js';
import { listOf, listsOf } from '../../rulebook/words.js';
import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';
import { Sought } from '../../text/sought.js';
import { placesOf } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import { foreignPlace, OWN, type ForeignSubject } from './foreign-subjects.js';
import { dealings, mentions } from './foreign-words.js';

const TOWN = /[镇乡]$|街道$/;
/** 会同镇财政所: with offices of the same town, not with another one. */
const WITHIN = /会同(?:[镇乡各]|街道)/g;
/** Several towns are spoken of. */
const SEVERAL =
  /[片几两三四五六七八九十\d](?:区|个)?(?:各|个)?[镇乡]|各[镇乡街]|片区|联合|互|结对|、[\u4e00-\u9fff]{2,3}[镇乡]/;

const officesOf = once((rulebook: Rulebook): Sought => {
  const any = listsOf<'town-offices'>(rulebook, 'organ-words');
  return new Sought(
    listOf(rulebook.lexicon, 'organ-words', 'town-offices'),
    () => new RegExp(`([\\u4e00-\\u9fff]{2,3}(?:[镇乡]|街道))(?:${any('town-offices')})`, 'g'),
  );
});

/** 由溪塘镇党政办公室牵头 in the report of 榆塘镇: the office of another town does what the own one does. */
export function townOffices(text: string, own: string, rulebook: Rulebook): ForeignSubject[] {
  const last = placesOf(own).at(-1);
  if (last === undefined || !TOWN.test(last)) return [];
  const core = last.replace(/街道$|.$/, '');
  return flatMap(officesOf(rulebook).in(text), (match): ForeignSubject[] => {
    const found = match[1]!;
    const end = match.index + found.length;
    const around = sentenceAround(text, match.index, end);
    const sentence = text.slice(around.start, around.end).replace(WITHIN, '');
    const isTogether = OWN.test(sentence) || SEVERAL.test(sentence) || sentence.includes(core);
    const before = text.slice(around.start, match.index).split(',').at(-1)!;
    const clause = before + text.slice(match.index, around.end).split(',')[0]!;
    if (isTogether || dealings(rulebook).test(clause) || mentions(rulebook).test(clause)) return [];
    const name = foreignPlace(found, own, rulebook);
    return name === undefined ? [] : [{ name, start: end - name.length }];
  });
}
