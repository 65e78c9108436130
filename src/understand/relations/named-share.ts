import type { Event } from './events.js';
import type { Figure } from './figure.js';
import type { Instance } from './instances.js';
import { labelBefore, labelBehind } from './labels.js';
import type { Member } from './stated.js';

/** A name is at least so long. */
const SHORTEST = 2;
/** What the name of a part may have more in one place than in the other. */
const TAIL = /(?:申请|提交|渠道|方式|方面|信息|数量|情况|类|的|共|则|又|约)$/;
const MARK = /[,，;；、]/;
const HEAD = /^(?:其中|而|仅|通过|由)/;

/** 教育类31条、医疗类9条，教育类占…: the share is of the number that it names, not of the nearest one. */
export function namesAnotherPart(
  instance: Instance,
  events: readonly Event[],
  figures: readonly Figure[],
  text: string,
): boolean {
  const [part] = instance.bound.get('part') ?? [];
  if (part === undefined) return false;
  const name = nameOf(instance, events, text);
  if (name === undefined || isNamed(part, name, text)) return false;
  return figures.some((other) => other.end <= part.start && isNamed(other, name, text));
}

/** Of the numbers that the part may be, those of the name in front of the share, where there are any. */
export function ofThatName(
  members: readonly Member[],
  instance: Instance,
  events: readonly Event[],
  text: string,
): readonly Member[] {
  const name = nameOf(instance, events, text);
  const own = name === undefined ? [] : members.filter(({ label }) => label.includes(name));
  return own.length > 0 ? own : members;
}

/** 教育类 of 教育类占60%. */
function nameOf(
  { relation, bound, from, to }: Instance,
  events: readonly Event[],
  text: string,
): string | undefined {
  if (relation.relation !== 'share') return undefined;
  const end = bound.get('part')?.[0]?.end ?? 0;
  const word = events
    .slice(from, to)
    .find(
      (event) =>
        event.type === 'word' &&
        event.start >= end &&
        (event.classes.has('share-word') || event.classes.has('share-noun')),
    );
  // 未上线的4个行业占16%: nothing is named beside the number itself.
  if (word === undefined || !MARK.test(text.slice(end, word.start))) return undefined;
  const name = labelBefore(text, word.start).replace(HEAD, '').replace(TAIL, '').replace(TAIL, '');
  return name.length < SHORTEST ? undefined : name;
}

function isNamed({ start, end }: Figure, name: string, text: string): boolean {
  return (labelBefore(text, start) + labelBehind(text, end)).includes(name);
}
