import type { Rulebook } from '../../rulebook/types.js';
import { matchesOf } from '../../text/matches.js';
import { placesOf, relate, splitRegion } from '../../understand/facts/organs.js';
import { dealings, foreignWords, mentions, type ForeignWords } from './foreign-words.js';

/** An organ of another place that is the subject of a clause: its name, and where it stands. */
export interface ForeignSubject {
  readonly name: string;
  readonly start: number;
}

/** Places of one rank do not lie in each other. */
const RANKS: readonly RegExp[] = [/[县旗区]$/, /[镇乡]$|街道$/, /市$|州$|盟$/, /省$|自治区$/];
/** The sentence names its own organ: the other one has to do with it. */
export const OWN = /[我本](?:局|委|办|厅|院|所|队|站|中心|县|市|区|镇|乡|街道|单位|机关|部门|府)/;
const FOR_ALL = /全[县市区省旗]|各[部单乡镇县区]|对|向/;
/** Organs of other places of one rank with the report's own that do the work of a clause. */
export function foreignSubjects(text: string, own: string, rulebook: Rulebook): ForeignSubject[] {
  const { last, rank } = rankOf(own);
  if (last === undefined || rank === undefined) return [];
  const found: ForeignSubject[] = [];
  const isPlace = /^$|政府$|办事处$/.test(splitRegion(own).body);
  const words = foreignWords(rulebook);
  const matches = [
    ...matchesOf(text, words.subject),
    ...(isPlace ? matchesOf(text, words.place) : []),
  ];
  for (const match of matches) {
    const name = match[1]!;
    const start = match.index + match[0].length - name.length;
    const isSister = isOfOwnPlace(name, own, last);
    if (!isSister && !isForeign(name, own, last, rank, words)) continue;
    if (words.common.test(placesOf(name).join(''))) continue;
    const from = text.lastIndexOf('。', start - 1) + 1;
    const stop = text.indexOf('。', start);
    const before = text.slice(from, start);
    const behind = text.slice(start + name.length, stop < 0 ? undefined : stop);
    const isKind = splitRegion(name).body === splitRegion(own).body;
    if (words.otherwise.test(behind)) continue;
    if (isSister && (OWN.test(before + behind) || words.serves.test(name) || FOR_ALL.test(behind)))
      continue;
    // Where the report's own organ is named too, only one of the same kind that does its own work is told.
    if (OWN.test(before + behind) && (!isKind || dealings(rulebook).test(before + behind)))
      continue;
    if (dealings(rulebook).test(before) || mentions(rulebook).test(behind)) continue;
    found.push({ name, start });
  }
  return found;
}

/** Another department of the report's own place. */
function isOfOwnPlace(name: string, own: string, last: string): boolean {
  const [one, other] = [splitRegion(own), splitRegion(name)];
  if (one.body === '' || other.region === '' || /政府|办事处/.test(one.body)) return false;
  if (!other.region.endsWith(last) || !one.region.endsWith(other.region)) return false;
  return /[局厅]$|委员会$/.test(other.body) && relate(own, name) === 'different';
}

/** An organ's name inside a sentence: the place takes two or three characters before its rank. */
const INSIDE =
  /([\u4e00-\u9fff]{2,3}[县区旗镇乡市])([\u4e00-\u9fff]{2,14}?(?:[局厅院]|委员会|办公室|中心))/g;
/** What stands before a name and is no part of it. */
const LINKS = /^[导督促求织过托在向由据按照合足行请办到用于助录的受经处报对和与为因及至从]/;
/**
 * Names of another place of the same rank where only the report's own place could stand: those that lead it, that
 * it speaks of as its own, and organs of its own kind with which it has no dealings.
 */
export function foreignNames(text: string, own: string, rulebook: Rulebook): ForeignSubject[] {
  const { last, rank } = rankOf(own);
  if (last === undefined || rank === undefined) return [];
  const words = foreignWords(rulebook);
  const { body } = splitRegion(own);
  const found: ForeignSubject[] = [];
  const add = (name: string, start: number, ends = /[。;]/) => {
    const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf(';', start)) + 1;
    const stop = text.slice(start).search(ends);
    const sentence = text.slice(from, stop < 0 ? undefined : start + stop);
    const place = trimmed(name, words);
    if (place === undefined || !isForeign(place, own, last, rank, words)) return;
    if (dealings(rulebook).test(sentence) || mentions(rulebook).test(sentence)) return;
    found.push({ name: place, start: start + name.length - place.length });
  };
  for (const match of matchesOf(text, words.directs)) add(match[1]!, match.index, /[。;,]/);
  for (const match of matchesOf(text, words.leads)) add(match[1]!, match.index);
  for (const match of matchesOf(text, words.self))
    add(match[1]!, match.index + match[0].indexOf(match[1]!));
  for (const match of matchesOf(text, words.served))
    // 助力汉溪市高质量发展: a city may so help the one above it.
    if (
      !(match[1]!.endsWith('市') && !match[0].startsWith('为')) &&
      !words.gives.test(text.slice(match.index).split(/[。;]/)[0]!)
    )
      add(match[1]!, match.index + match[0].indexOf(match[1]!));
  for (const match of text.includes('《') ? matchesOf(text, words.madeTitle) : []) {
    const before = text
      .slice(Math.max(0, match.index - 16), match.index)
      .split(/[。;]/)
      .at(-1)!;
    if (words.made.test(before) && !words.othersMade.test(before)) add(match[1]!, match.index + 1);
  }
  if (body !== '' && text.includes(body[0]!))
    for (const match of matchesOf(text, INSIDE)) {
      const isList =
        /[、和与及]/.test(text[match.index + match[0].length] ?? '') ||
        text[match.index - 1] === '、';
      if (isShortOf(match[2]!, body) && !isList) add(match[1]!, match.index);
    }
  return found;
}

/** The site of another place's government, where a preface says where the report is found. */
export function foreignSites(text: string, own: string, rulebook: Rulebook): ForeignSubject[] {
  return /网站/.test(text) ? foreignNames(text, own, rulebook) : [];
}

/** 发改局 for 发展和改革局: its characters in order, from the first to the last. */
export function isShortOf(short: string, body: string): boolean {
  if (short === body) return true;
  if (short.length < 3 || short[0] !== body[0] || short.at(-1) !== body.at(-1)) return false;
  let at = 0;
  for (const character of body) if (character === short[at]) at++;
  return at === short.length;
}

/** The place of another of the report's own rank that some characters end in. */
export function foreignPlace(found: string, own: string, rulebook: Rulebook): string | undefined {
  const { last, rank } = rankOf(own);
  const words = foreignWords(rulebook);
  const place = trimmed(found, words);
  if (last === undefined || rank === undefined || place === undefined) return undefined;
  return isForeign(place, own, last, rank, words) ? place : undefined;
}

/** The place at the end of some characters: 在栗川县 is 栗川县; none where the characters before it are words. */
function trimmed(name: string, { noPlace, common }: ForeignWords): string | undefined {
  const isPlace = (place: string) =>
    place.length >= 3 && !noPlace.test(place) && !common.test(place);
  const short = name.slice(-3);
  if (!isPlace(short)) return undefined;
  const long = name.slice(-4);
  return long.length > 3 && !LINKS.test(long) && isPlace(long) ? long : short;
}

function rankOf(own: string): { last: string | undefined; rank: RegExp | undefined } {
  const last = placesOf(own).at(-1);
  return { last, rank: RANKS.find((end) => last !== undefined && end.test(last)) };
}

/** Of the same rank, and neither named in the report's own name nor the other way round. */
function isForeign(
  name: string,
  own: string,
  last: string,
  rank: RegExp,
  { noPlace }: ForeignWords,
): boolean {
  const [place = '', ...more] = placesOf(name);
  if (noPlace.test(place) || place.length < 3 || place.length > 6) return false;
  // 碧陇市澹川县: the last place of a name tells its rank.
  const deepest = more.at(-1) ?? place;
  if (!rank.test(deepest) || noPlace.test(deepest)) return false;
  const core = deepest.slice(0, -1);
  return (
    !own.includes(core) &&
    !name.includes(last.replace(/街道$|.$/, '')) &&
    !deepest.endsWith(last) &&
    !last.endsWith(deepest)
  );
}

/** Whether what stands before the rank can be the name of a place: 由县政府, 加上市政府 name none. */
export function isNamed(name: string, rulebook: Rulebook): boolean {
  const places = placesOf(name);
  const [first] = places;
  if (first === undefined) return true;
  const { noPlace, common } = foreignWords(rulebook);
  return first.length > 2 && !noPlace.test(first) && !common.test(first);
}
