import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';
import { Sought } from '../../text/sought.js';
import { placesOf, splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import { OWN, type ForeignSubject } from './foreign-subjects.js';
import { dealings, mentions } from './foreign-words.js';

const LEAD =
  '(?:^|[,。;!?:])(?:\\([一二三四五六七八九十]{1,2}\\)[^。,:]{2,16}[。:]|[一二三四五]是)?(?:\\d{4}年(?:度|以来)?,?|全年,?|一年来,?|下一步,?|今后,?)?';
/** What only the organ itself does, behind a name of two characters and a rank. */
const deeds = (rulebook: Rulebook) =>
  `(?=${listsOf<'acts' | 'own-acts'>(rulebook, 'name-words')('acts', 'own-acts')}|\\d{4}年)`;
/** A place may have been of another rank before. */
const history = once(
  (rulebook: Rulebook) =>
    new RegExp(`原(?!则|因)|设[镇街市区县]|${listsOf<'once'>(rulebook, 'name-words')('once')}`),
);
/** One of several. */
const BESIDE = /^(?:、|和|与|及|等)/;
const PLANS = /^将(?![我本该其])/;
const FIRST =
  /^(?:党组|党委)?(?:主要负责人|主要负责同志|主要领导|局长|主任|厅长)(?:为|任|担任|是|亲自)/;

/**
 * Names like the report's own: its place as one of another rank (芦塘乡 for 芦塘镇, 岚堰市水利局 for 岚堰县水利局), its
 * place in another county, and an organ of its kind that plans what the report says will be done.
 */
export function namesakes(
  text: string,
  own: string,
  isOnProblems: boolean,
  rulebook: Rulebook,
): ForeignSubject[] {
  const { turned, twin, explained, alike, within, beside, kind } = patternsOf(own, rulebook);
  const found: ForeignSubject[] = [];
  const add = (match: RegExpExecArray, isTold: (behind: string, sentence: string) => boolean) => {
    const name = match[1]!;
    const start = match.index + match[0].lastIndexOf(name);
    const around = sentenceAround(text, start, start + name.length);
    const sentence = text.slice(around.start, around.end);
    const behind = text.slice(start + name.length, around.end);
    if (own.includes(name) || history(rulebook).test(sentence)) return;
    const before = text.slice(around.start, start);
    if (dealings(rulebook).test(before) || mentions(rulebook).test(behind)) return;
    if (isTold(behind, sentence)) found.push({ name, start });
  };
  for (const match of turned?.in(text) ?? []) add(match, (_, sentence) => !OWN.test(sentence));
  for (const match of twin?.in(text) ?? []) add(match, (behind) => !BESIDE.test(behind));
  for (const match of explained?.in(text) ?? []) add(match, () => true);
  for (const match of alike?.in(text) ?? []) add(match, (behind) => !BESIDE.test(behind));
  for (const match of within?.in(text) ?? []) add(match, () => true);
  for (const match of beside?.in(text) ?? []) add(match, () => true);
  for (const match of kind?.in(text) ?? [])
    add(
      match,
      (behind, sentence) =>
        !OWN.test(sentence) && (FIRST.test(behind) || (isOnProblems && PLANS.test(behind))),
    );
  return found;
}

interface Patterns {
  readonly turned: Sought | undefined;
  /** 清江区石桥乡人民政府 in the report of 清江区石桥镇人民政府: the same place of the same county. */
  readonly twin: Sought | undefined;
  /** 石桥乡人民政府负责解释 in the report of 石桥镇. */
  readonly explained: Sought | undefined;
  /** 大偃口镇 in the report of 大堰口镇: one character of a long name is another. */
  readonly alike: Sought | undefined;
  readonly within: Sought | undefined;
  /** 磬山县 in the report of 磬山区: neither is above the other, as a 市 of that name would be. */
  readonly beside: Sought | undefined;
  readonly kind: Sought | undefined;
}

const TOWN = /[镇乡]$|街道$/;
const COUNTY = /[县市区旗]$/;
/** Shorter names of two neighbours may differ in one character. */
const LONG = 3;
/** Neighbours are told apart by these: 上白石镇, 下白石镇. */
const APART = '东西南北上下前后左右大小新老旧内外中一二三四五六七八九十';

/** The name with one of its characters as another, which no name of a neighbour is told apart by. */
function alikeTo(core: string, rank: string): Sought {
  const others = flatMap([...core], (character, at) =>
    // Neighbours begin otherwise: 菊岭关县, 桂岭关县.
    at === 0 || APART.includes(character)
      ? []
      : [`${core.slice(0, at)}(?![${APART}${character}])[\\u4e00-\\u9fff]${core.slice(at + 1)}`],
  );
  return new Sought(
    [rank],
    () => new RegExp(`(?<=^|[,。;:、])((?:${others.join('|') || '(?!)'})${rank})`, 'g'),
  );
}

const MOST_OWN = 50;
const known = new Map<string, Patterns>();

function patternsOf(own: string, rulebook: Rulebook): Patterns {
  const before = known.get(own);
  if (before) return before;
  if (known.size >= MOST_OWN) known.clear();
  const places = placesOf(own);
  const last = places.at(-1) ?? '';
  const core = last.replace(/街道$|.$/, '');
  const { body } = splitRegion(own);
  const others = TOWN.test(last)
    ? ['镇', '乡', '街道']
    : COUNTY.test(last) && body !== ''
      ? ['县', '市', '区']
      : [];
  const otherRanks = others.filter((rank) => !last.endsWith(rank));
  const ranks = otherRanks.join('|');
  const turnedNames = otherRanks.map((rank) => core + rank);
  const besideName = core + (last.endsWith('县') ? '区' : '县');
  const bodies = TOWN.test(last) ? '(?:人民政府|办事处|党委|党工委)?' : body;
  const patterns = {
    turned:
      core.length >= 2 && ranks !== ''
        ? new Sought(
            turnedNames,
            () => new RegExp(`${LEAD}(${core}(?:${ranks})${bodies})${deeds(rulebook)}`, 'g'),
          )
        : undefined,
    twin:
      places.length >= 2 && TOWN.test(last) && core.length >= 2
        ? new Sought(
            turnedNames,
            () =>
              new RegExp(
                `(${places.at(-2)!}${core}(?:${ranks})(?:人民政府|办事处|党委|党工委))`,
                'g',
              ),
          )
        : undefined,
    explained:
      TOWN.test(last) && core.length >= 2
        ? new Sought(
            [core],
            () =>
              new RegExp(
                `(${core}(?:${ranks})(?:人民政府|办事处|党政办公?室?))(?=负责(?:解释|答复|修订|编制))`,
                'g',
              ),
          )
        : undefined,
    alike: core.length >= LONG ? alikeTo(core, last.slice(core.length)) : undefined,
    within:
      places.length >= 2 && TOWN.test(last)
        ? new Sought(
            ['县', '区', '市', '旗'],
            () =>
              new RegExp(
                `(?<=^|[,。;:、])(?:\\d{4}年(?:度)?,?)?([\\u4e00-\\u9fff]{2,3}[县区市旗])(?=${last})`,
                'g',
              ),
          )
        : undefined,
    beside:
      core.length >= 2 && /[县区]$/.test(last)
        ? new Sought([besideName], () => new RegExp(`(${besideName})(?![城志域])`, 'g'))
        : undefined,
    kind:
      body.length >= 3 && /[局厅委院]|委员会$/.test(body)
        ? new Sought(
            [body],
            () =>
              new RegExp(
                `${LEAD}([\\u4e00-\\u9fff]{2,4}[省市县区旗州]${body})(?=${listsOf<'heads-up'>(rulebook, 'name-words')('heads-up')})`,
                'g',
              ),
          )
        : undefined,
  };
  known.set(own, patterns);
  return patterns;
}
