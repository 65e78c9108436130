import type { Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { placesOf, splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { ForeignSubject } from './foreign-subjects.js';
import { dealings } from './foreign-words.js';
import { namesOther } from './level-words.js';

/** `rules/lexicon/foreign-levels.yaml` */
interface Words {
  readonly heads: readonly string[];
  readonly acts: readonly string[];
  readonly chairs: readonly string[];
  readonly followed: readonly string[];
  readonly wholes: readonly string[];
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly region?: readonly string[];
  readonly holds?: string;
  readonly without?: readonly string[];
  readonly body?: readonly string[];
  readonly zone?: true;
  readonly state?: true;
  /** Not where the report names an autonomous region, which calls itself 我区. */
  readonly autonomous?: false;
  readonly where: 'self' | 'name' | 'subject' | 'superior' | 'actor' | 'led' | 'chief' | 'whole';
  readonly words: readonly string[];
  readonly unless?: readonly string[];
  readonly then?: readonly string[];
}

/** Quoted names of campaigns hold such words too: “我镇有所学”. */
const OURS = '(?<![《“"\'‘])(?:我|本)';
/** A place may have been of another rank before: 撤镇设街道后，原由镇人民政府…. */
const HISTORY = /原(?!则|因)|撤|改设|划转|代管|托管|承接|下放/;
/** 撤销石桥铺镇，设立石桥铺街道: elsewhere in the paragraph names of both ranks stand. */
const TURNED =
  /撤(?:销[^,。;]{0,8}[镇乡县区市]|[镇乡县区市并])|改设|挂牌前|镇改街|乡改镇|县改[市区]|(?<=^|[,。;:对由将把])原[^,。;]{2,8}[镇乡](?:人民)?政府/;
const START = '(?<=^|[,。;:)”"]';
/** The head of a sentence or a clause, behind its number, its heading and the year. */
const CLAUSE = '(?<=(?:^|[。;,])(?:\\([一二三四五]\\)[^。,]{2,16}。)?(?:\\d{4}年,)?)';
/** 国家文献保护管理局; what stands behind such a name is an office in one of the provinces. */
const STATE = /^国家[^省市县区局署委]{2,12}(?:局|署|委员会)$/;
/** 某市生态环境局某县分局: its name tells the rank of the organ that it belongs to, not of the place where it works. */
export const BRANCH = /[分支]局$/;
const LEADERSHIP = '(?=的?(?:坚强|正确|统一|具体)?的?领导下)';

/** 我街道 in the report of a zone's committee, 旗政府 in that of a 县, 厅机关 in that of a 局. */
export function foreignLevels(
  text: string,
  own: string,
  { isZone, isAutonomous }: Nature,
  rulebook: Rulebook,
): ForeignSubject | undefined {
  if (TURNED.test(text)) return undefined;
  for (const { where, autonomous, says } of patternsOf(rulebook, own, isZone)) {
    if (isAutonomous && autonomous === false) continue;
    for (const match of matchesOf(text, says)) {
      const { start } = sentenceAround(text, match.index, match.index + match[0].length);
      const before = text.slice(start, match.index);
      // 与白石县共建，得到县委、县政府肯定: those of a place that was named before.
      const isOthers = where !== 'self' && (namesOther(before, own) || /自治区/.test(text));
      const isDealing = HISTORY.test(before) || dealings(rulebook).test(before);
      if (where === 'self' && isQuoted(before)) continue;
      if (where === 'chief' && isSuperiors(before, match[0])) continue;
      if (isOthers || (where !== 'self' && isDealing)) continue;
      return { name: match[0], start: match.index };
    }
  }
  return undefined;
}

/** 县政府成立由县长任组长的领导小组: a group of the rank of its head. */
function isSuperiors(before: string, head: string): boolean {
  return (
    before.includes('上级') ||
    new RegExp(`${head[0]!}(?:委|政府|里|级|成立|组建|设立)`).test(before)
  );
}

/** 县水利局复函称“该工程由我局组织实施”: whoever is quoted says so of himself. */
function isQuoted(before: string): boolean {
  const opened = before.split('“').length - before.split('”').length;
  return opened > 0 || before.split('"').length % 2 === 0;
}

/** What kind of organ reports. */
export interface Nature {
  /** The committee of a zone, which is no 县 and no 镇. */
  readonly isZone: boolean;
  /** The report names an autonomous region. */
  readonly isAutonomous: boolean;
}

interface Pattern {
  readonly where: Entry['where'];
  readonly autonomous: Entry['autonomous'];
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
  const { heads, followed, acts, chairs, wholes, entries } = lists;
  const before = {
    self: OURS,
    name: `${START}|、|\\d年|${heads.join('|')})`,
    subject: `${START}|\\d年|年度)`,
    superior: `(?<=${followed.join('|')})`,
    actor: CLAUSE,
    led: '(?<=在)',
    chief: '(?<=由(?:常务副|分管副|副)?)',
    whole: `(?<=${wholes.join('|')})`,
  };
  const behind = {
    actor: `(?=${acts.join('|')})`,
    led: LEADERSHIP,
    chief: `(?=${chairs.join('|')})`,
  };
  return entries.map((entry) => {
    const words = [...entry.words].sort((a, b) => b.length - a.length).join('|');
    const unless = entry.unless ? `(?!${entry.unless.join('|')})` : '';
    const then = entry.then ? `(?=${entry.then.join('|')})` : '';
    const { where, autonomous } = entry;
    const after = unless + then + (where in behind ? behind[where as keyof typeof behind] : '');
    const says = new RegExp(`${before[where]}(?:${words})${after}`, 'g');
    return { entry, pattern: { where, autonomous, says } };
  });
});

function isFor(entry: Entry, own: string, isZone: boolean): boolean {
  const { region, holds, without, body, zone, state } = entry;
  const places = placesOf(own);
  const split = splitRegion(own);
  const ends = (name: string, all: readonly string[] | undefined) =>
    all === undefined || all.some((end) => name.endsWith(end));
  if (region !== undefined && BRANCH.test(split.body)) return false;
  return (
    isZone === (zone === true) &&
    (state !== true || STATE.test(own)) &&
    ends(split.region, region) &&
    ends(split.body, body) &&
    (holds === undefined || places.some((place) => place.endsWith(holds))) &&
    !(without ?? []).some((rank) => places.some((place) => place.endsWith(rank)))
  );
}
