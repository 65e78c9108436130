import { matchesOf } from './matches.js';
import { flatMap } from './flat-map.js';

/** A list of organs that was pasted into a sentence that has no room for it. */
export interface Intrusion {
  /** Index of the text that holds it. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

const SHORTEST = 12;
const ORGAN = '(?:委|人大|政府|政协|局|厅|办|部门)';
/** The end of a first organ and two to eleven more, up to 的, a stop or the end of the paragraph. */
const LIST = new RegExp(
  `${ORGAN}(?:、[\\u3400-\\u9fff]{1,12}?${ORGAN}){2,11}(?=的|[，。；,;]|$)`,
  'g',
);
const HAN = /[\u3400-\u9fff]/;
const STOP = /[，。；,;]/;
/** After these a list of organs is the object of the sentence. */
const LEADS =
  /(?:[由向对与和及在为经报请被按据受送给跟同于到是有了]|组织|协助|配合|汇报|邀请|会同|代表|包括|涵盖|领导|学习|贯彻|落实|督促|指导|要求|印发|转发|执行|征求|抄报)$/;

/**
 * Lists of three or more organs that stand in several places, each time right behind other words, as the
 * navigation of a site does when a script copies it into the text (及时更新相应子栏目某市委、某市人大、某市政府。).
 * One hangs at the end of its sentence; organs that a text names rightly follow a verb or a comma.
 */
export function findIntrusions(texts: readonly string[]): Intrusion[] {
  const groups = new Map<string, Intrusion[]>();
  texts.forEach((text, index) => {
    if (!text.includes('、')) return;
    for (const { 0: list, index: start } of matchesOf(text, LIST)) {
      const group = groups.get(list) ?? [];
      groups.set(list, group);
      group.push({ index, start, end: start + list.length });
    }
  });
  return flatMap([...groups.values()], (group) => intruding(extended(group, texts), texts));
}

function intruding(group: readonly Intrusion[], texts: readonly string[]): readonly Intrusion[] {
  const isAlien = ({ index, start, end }: Intrusion): boolean => {
    const before = texts[index]!.slice(Math.max(0, start - 4), start);
    return end - start >= SHORTEST && HAN.test(before.at(-1) ?? '') && !LEADS.test(before);
  };
  const hangs = ({ index, end }: Intrusion) =>
    end === texts[index]!.length || STOP.test(texts[index]![end]!);
  return group.length > 1 && group.every(isAlien) && group.some(hangs) && !group.every(hangs)
    ? group
    : [];
}

/** The same lists with as much before them as they have in common. */
function extended(group: readonly Intrusion[], texts: readonly string[]): Intrusion[] {
  const [first, ...others] = group;
  let more = 0;
  for (;;) {
    const character = texts[first!.index]![first!.start - more - 1];
    if (character === undefined || !HAN.test(character) || others.length === 0) break;
    if (others.some(({ index, start }) => texts[index]![start - more - 1] !== character)) break;
    more++;
  }
  return group.map((one) => ({ ...one, start: one.start - more }));
}
