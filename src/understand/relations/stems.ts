import { append } from '../../text/lists.js';
import type { Event } from './events.js';
import type { Instance } from './instances.js';
import type { Member } from './stated.js';

/** Characters of a sentence around a rate in which its verb is looked for. */
const AROUND = 80;
/** A verb is at least so long; the name of a rate before 率 no longer than … */
const SHORTEST = 2;
const LONGEST = 6;
/** 有效回收率: of those that were returned only some. */
const HOW = /^(?:有效|按时|按期|及时|首次|一次性?)/;
const HAN = /^[\u4e00-\u9fff]$/;

/** Other words for what a rate is of: 网上办理 of 网办率. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** What a rate is of: 按时答复 and 答复 of 按时答复率, the longest first. */
export function stemsOf(
  { forms, from }: Instance,
  events: readonly Event[],
  text: string,
  aliases: Aliases,
): string[] {
  const at = forms[0]!.needs === 'stem' ? rateAt(events, from) : undefined;
  if (at === undefined) return [];
  let first = at;
  while (at - first < LONGEST && HAN.test(text[first - 1] ?? '-')) first--;
  const name = text.slice(first, at);
  const how = HOW.exec(name)?.[0];
  const stems = how === undefined ? [] : [name, how];
  for (let length = name.length; length >= SHORTEST; length--) {
    const stem = name.slice(-length);
    stems.push(stem);
    append(stems, aliases[stem] ?? []);
  }
  return stems;
}

/** Where 率 or 度 of the rate stands that a form begins with. */
function rateAt(events: readonly Event[], from: number): number | undefined {
  const word = events[from];
  return word?.type === 'word' ? word.end - 1 : undefined;
}

/** 仅次于采用率95.1%的安和镇: of another. */
const HELD_AGAINST =
  /(?:仅次于|低于|高于|好于|优于|落后于|不及|不如|领先于?|超过|相比于?|较|比)[\u4e00-\u9fff]{0,12}$/;
/** 两次平均合格率: of several rates; 应解读文件的解读率: of those that are due, of which the numbers before are not. */
const OF_OTHERS =
  /(?:平均[\u4e00-\u9fff]{2,6}|[应需须][\u4e00-\u9fff]{2,10}的[\u4e00-\u9fff]{2,6})$/;

/** 采纳率 without 采纳 near it: the numbers before it are of something else. */
export function lacksStem(
  instance: Instance,
  events: readonly Event[],
  text: string,
  aliases: Aliases,
): boolean {
  if (instance.forms[0]!.needs !== 'stem') return false;
  const end = rateAt(events, instance.from)!;
  const before = text.slice(Math.max(0, end - AROUND), end);
  if (OF_OTHERS.test(before) || HELD_AGAINST.test(before)) return true;
  const stems = stemsOf(instance, events, text, aliases);
  const isFull = instance.bound.get('rate')?.[0]?.value === 100;
  if (isFull && stems.some((stem) => saysAll(before, stem))) return true;
  const after = text.slice(end + 1, end + AROUND);
  return !stems.some((stem) => {
    const rest = before.slice(0, -stem.length);
    return [stem, [...stem].reverse().join('')].some(
      (word) => rest.includes(word) || after.includes(word),
    );
  });
}

/** 45个，全部合格，合格率100%: of all of them, not of a number beside. */
function saysAll(before: string, stem: string): boolean {
  const clause = before.slice(0, -stem.length).split(',').at(-2) ?? '';
  return clause.includes(stem) && ALL.test(clause);
}

const ALL = /^(?:结果|经查|经检查)?(?:全部|均|都|全都|全数|悉数)/;

/** Of the numbers that a part may be, those whose label has the longest stem of the rate. */
export function namedBy(
  stems: readonly string[],
  members: readonly Member[],
  label: (member: Member) => string,
): readonly Member[] {
  if (stems.length === 0) return members;
  for (const stem of stems) {
    const turned = [...stem].reverse().join('');
    const own = members.filter((member) =>
      [stem, turned].some((word) => says(label(member), word)),
    );
    if (own.length > 0) return own;
  }
  return [];
}

/** 不合格7批次 is not of 合格率. */
function says(label: string, word: string): boolean {
  const at = label.indexOf(word);
  return at >= 0 && !/[不未非无没]$/.test(label.slice(0, at));
}

/** 未采纳, 没有按期更新: what was not done, without how it should have been. */
const UNDONE = /(?:未|没有|不)(?:能|予|按期|按时|及时|按要求|完全)*([\u4e00-\u9fff]{2})/g;
/** Characters behind a form that may still say it. */
const BEHIND = 12;

/** 80个，更新的71个，未公示的5个: what was not done is not what was done before. */
export function lacksEcho({ forms, start, end }: Instance, text: string): boolean {
  if (forms[0]!.needs !== 'echo') return false;
  const own = text.slice(start, end + BEHIND);
  return ![...own.matchAll(UNDONE)].some(([whole, stem], _at, all) => {
    const before = all.reduce((rest, [other]) => rest.replace(other, ''), own);
    return whole !== '' && before.includes(stem!);
  });
}
