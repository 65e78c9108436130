import type { Count } from './counts.js';
import type { AgainWords } from './words.js';

/**
 * How a number speaks of one that was told: `pointed` (这74条意见), `every` (全部8个社区), `opens` (13期短视频累计播放…), `done`
 * (接待的1350人次), `genitive` (全年3510条的公开总量), `event` (此次培训实到36人), `again` (全年来电2010个).
 */
export interface Reference {
  readonly kind: 'pointed' | 'every' | 'opens' | 'done' | 'genitive' | 'event' | 'again';
  /** What is counted, or what was done with it. */
  readonly noun: string;
  /** 接待 of 接待的1350人次: the first number has it, too; 采纳的14条意见 are some of 收到意见41条. */
  readonly verb?: string;
}

const NOUN = 8;
/** Where a noun ends. */
const NOUN_ENDS = /[均都已全共无未逐得分按由在且并将为是达被经与同里中的和、,;:。()“”《》\d]/;
const HAN = /^[\u4e00-\u9fff]/;

/** What a number refers to, as the words around it tell; undefined where it may be a new one. */
export function referenceOf(count: Count, words: AgainWords): Reference | undefined {
  const { before, behind, text } = count;
  const noun = nounAt(behind);
  if (words.pointing.test(before)) return { kind: 'pointed', noun: behind.slice(0, NOUN) };
  if (words.every.test(before) && noun.length > 1) return { kind: 'every', noun };
  const verb = /([\u4e00-\u9fff]{2})的$/.exec(before)?.[1];
  if (verb !== undefined) {
    const done = { kind: 'done', noun: noun.length > 1 ? noun : verb } as const;
    return words.concerns.test(verb) ? done : { ...done, verb };
  }
  if (before === '' && noun.length > 1 && HAN.test(behind)) return { kind: 'opens', noun };
  const owned = /^的([\u4e00-\u9fff]{2,8})/.exec(behind)?.[1];
  if (owned !== undefined) return { kind: 'genitive', noun: before.slice(-NOUN) + owned };
  if (words.event.test(before)) return { kind: 'event', noun: before };
  if (words.whole.test(before) && text !== '') return { kind: 'again', noun: before };
  return undefined;
}

function nounAt(behind: string): string {
  const ends = behind.search(NOUN_ENDS);
  return behind.slice(0, ends < 0 ? NOUN : Math.min(ends, NOUN));
}

/** The longest run of characters that two texts share. */
export function shared(one: string, other: string): string {
  let best = '';
  for (let from = 0; from < one.length; from++)
    while (
      from + best.length < one.length &&
      other.includes(one.slice(from, from + best.length + 1))
    )
      best = one.slice(from, from + best.length + 1);
  return best;
}
