import { flatMap } from '../../text/flat-map.js';
import type { Figure } from './figure.js';
import type { Instance } from './instances.js';
import type { Member } from './stated.js';

/** Numbers that a relation has taken for what only stands beside it: changes, shares, rates, bases of other years. */
export function tightOf(instances: readonly Instance[]): ReadonlySet<Figure> {
  const loose = new Set([
    ...['now', 'whole', 'part', 'parts', 'less', 'more', 'total', 'count'],
    ...['rate', 'share', 'mean', 'most', 'least', 'plan', 'done', 'one', 'other', 'number'],
  ]);
  const tight = new Set<Figure>();
  for (const { bound, relation } of instances) {
    if (relation.relation === 'limit') continue;
    for (const [name, own] of bound) {
      if (!loose.has(name)) for (const figure of own) tight.add(figure);
    }
  }
  return tight;
}

/** Numbers that are parts of others. */
export function partsOf(instances: readonly Instance[]): ReadonlySet<Figure> {
  return new Set(
    flatMap(instances, ({ relation, bound }) =>
      relation.relation === 'equation' || relation.likely
        ? []
        : [...(bound.get('part') ?? []), ...(bound.get('parts') ?? [])],
    ),
  );
}

/** 不足百件 */
export function isBelow(text: string, { start }: Figure): boolean {
  return /(?:不足|不到|不满|少于|低于)$/.test(text.slice(Math.max(0, start - 2), start));
}

/** (3) in front of an item. */
export function isNumbering({ start, end, unit }: Figure, text: string): boolean {
  return unit === '' && text[start - 1] === '(' && text[end] === ')';
}

/** Members that are wholes of their own before those that are hardly. */
export function strongFirst(members: readonly Member[]): Member[] {
  const strong = members.filter(({ weak }) => !weak);
  return [...strong, ...members.filter(({ weak }) => weak)];
}

/** A count or a percentage: no year, place or score. */
export function isPlain({ kind }: Figure): boolean {
  return kind === 'count' || kind === 'percent';
}

/** 40条、38条、45条、60条，共183条: a row without what it makes together. */
export function withoutTotal(row: readonly Figure[]): Figure[] {
  const others = row.slice(0, -1);
  const sum = others.reduce((all, { value }) => all + value, 0);
  return others.length > 1 && sum === row.at(-1)?.value ? others : [...row];
}
