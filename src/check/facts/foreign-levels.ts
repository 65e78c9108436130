import type { Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { placesOf, splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import { dealings, type ForeignSubject } from './foreign-subjects.js';
import { namesOther } from './level-words.js';

/** `rules/lexicon/foreign-levels.yaml` */
interface Words {
  readonly heads: readonly string[];
  readonly followed: readonly string[];
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly region?: readonly string[];
  readonly holds?: string;
  readonly without?: readonly string[];
  readonly body?: readonly string[];
  readonly zone?: true;
  readonly where: 'self' | 'name' | 'subject' | 'superior';
  readonly words: readonly string[];
  readonly unless?: readonly string[];
}

/** Quoted names of campaigns hold such words too: “我镇有所学”. */
const OURS = '(?<![《“"\'‘])(?:我|本)';
/** A place may have been of another rank before: 撤镇设街道后，原由镇人民政府…. */
const HISTORY = /原(?!则|因)|撤|改设|划转|代管|托管|承接|下放/;
const START = '(?<=^|[,。;:、)”"]';

/** 我街道 in the report of a zone's committee, 旗政府 in that of a 县, 厅机关 in that of a 局. */
export function foreignLevels(
  text: string,
  own: string,
  isZone: boolean,
  rulebook: Rulebook,
): ForeignSubject | undefined {
  for (const { where, says } of patternsOf(rulebook, own, isZone))
    for (const match of matchesOf(text, says)) {
      const { start } = sentenceAround(text, match.index, match.index + match[0].length);
      const before = text.slice(start, match.index);
      // 与白石县共建，得到县委、县政府肯定: those of a place that was named before.
      const isOthers = where !== 'self' && (namesOther(before, own) || /自治区/.test(text));
      if (isOthers || (where !== 'self' && HISTORY.test(before))) continue;
      if (dealings(rulebook).test(before)) continue;
      return { name: match[0], start: match.index };
    }
  return undefined;
}

interface Pattern {
  readonly where: Entry['where'];
  readonly says: RegExp;
}

const MOST_OWN = 50;
const known = new Map<string, readonly Pattern[]>();

function patternsOf(rulebook: Rulebook, own: string, isZone: boolean): readonly Pattern[] {
  const before = known.get(own);
  if (before) return before;
  if (known.size >= MOST_OWN) known.clear();
  const patterns = flatMap(entriesOf(rulebook), ({ entry, pattern }) =>
    isFor(entry, own, isZone) ? [pattern] : [],
  );
  known.set(own, patterns);
  return patterns;
}

const entriesOf = once((rulebook: Rulebook): { entry: Entry; pattern: Pattern }[] => {
  const lists = rulebook.lexicon['foreign-levels'] as Words | undefined;
  if (lists === undefined) return [];
  const { heads, followed, entries } = lists;
  const before = {
    self: OURS,
    name: `${START}|${heads.join('|')})`,
    subject: `${START}|\\d年|年度)`,
    superior: `(?<=${followed.join('|')})`,
  };
  return entries.map((entry) => {
    const words = [...entry.words].sort((a, b) => b.length - a.length).join('|');
    const unless = entry.unless ? `(?!${entry.unless.join('|')})` : '';
    const says = new RegExp(`${before[entry.where]}(?:${words})${unless}`, 'g');
    return { entry, pattern: { where: entry.where, says } };
  });
});

function isFor({ region, holds, without, body, zone }: Entry, own: string, isZone: boolean) {
  const places = placesOf(own);
  const split = splitRegion(own);
  const ends = (name: string, all: readonly string[] | undefined) =>
    all === undefined || all.some((end) => name.endsWith(end));
  return (
    isZone === (zone === true) &&
    ends(split.region, region) &&
    ends(split.body, body) &&
    (holds === undefined || places.some((place) => place.endsWith(holds))) &&
    !(without ?? []).some((rank) => places.some((place) => place.endsWith(rank)))
  );
}
