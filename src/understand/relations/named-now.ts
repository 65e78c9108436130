import type { Instance } from './instances.js';
import { labelBefore } from './labels.js';
import type { Member } from './stated.js';

/** A name is at least so long. */
const SHORTEST = 2;
/** What the name of a number may have around it in one place and not in the other. */
const HEAD = /^(?:其中|而|本年度?|全年|今年|新收(?:到)?|收到|受理|共|总|的)+/;
const TAIL = /(?:的?(?:总量|数量|总数|件数|条数|次数|量|数))?(?:约|已|就|也|均)?[是为较比达]?$/;

/**
 * 全年收到申请187件，…。新收申请量是上年86件的1.5倍: of the numbers of this year that the change may be of, the one that it names.
 */
export function namingNow(
  members: readonly Member[],
  { relation, bound, start }: Instance,
  text: string,
): readonly Member[] {
  if (relation.relation !== 'change' || !bound.has('base')) return members;
  const name = labelBefore(text, start).replace(HEAD, '').replace(TAIL, '');
  if (name.length < SHORTEST) return members;
  const own = members.filter(({ label }) => label.includes(name));
  return own.length === 1
    ? [{ ...own[0]!, named: true }, ...members.filter((other) => other !== own[0])]
    : members;
}
