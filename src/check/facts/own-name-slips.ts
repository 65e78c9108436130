import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { placesOf, splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { ForeignSubject } from './foreign-subjects.js';

/** Shorter names of two departments may differ in one character: 财政局, 民政局. */
const LONG = 6;
const HISTORY = /原(?!则|因)|更名|曾用|旧称|前身|误/;
const MOST_OWN = 50;
const known = new Map<string, RegExp | undefined>();

/** 溪宁市住房和乡城建设局: the report's own name with two characters turned, or with one that is another. */
export function ownNameSlips(text: string, own: string): ForeignSubject[] {
  const pattern = patternOf(own);
  if (pattern === undefined) return [];
  return flatMap(matchesOf(text, pattern), ({ 0: name, index }): ForeignSubject[] => {
    if (name === own || text.startsWith(own, index)) return [];
    const { start, end } = sentenceAround(text, index, index + name.length);
    return HISTORY.test(text.slice(start, end)) ? [] : [{ name, start: index }];
  });
}

function patternOf(own: string): RegExp | undefined {
  if (known.has(own)) return known.get(own);
  if (known.size >= MOST_OWN) known.clear();
  const { body } = splitRegion(own);
  const place = placesOf(own).at(-1);
  const pattern =
    place === undefined || body.length < LONG || !/[局厅委]$|委员会$|办公[室厅]$/.test(body)
      ? undefined
      : new RegExp(`${place}(?:${slipsOf(body).join('|')})`, 'g');
  known.set(own, pattern);
  return pattern;
}

/** The name with two neighbours turned, and with one character, neither the first nor the last, as any other. */
function slipsOf(body: string): string[] {
  const characters = [...body];
  return flatMap(characters.slice(1, -1), (character, index) => {
    const at = index + 1;
    const next = characters[at + 1]!;
    const other = `${body.slice(0, at)}(?![${character}与及暨])[\\u4e00-\\u9fff]${body.slice(at + 1)}`;
    const isTurnable = at + 2 < characters.length && next !== character;
    return isTurnable
      ? [other, body.slice(0, at) + next + character + body.slice(at + 2)]
      : [other];
  });
}
