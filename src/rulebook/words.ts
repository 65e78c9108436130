import type { Rulebook } from './types.js';

/**
 * What makes patterns of the lists of `rules/lexicon/<id>.yaml`, a lexicon with a schema of its own: an expression for
 * any of the words of some of its lists. For nothing where the rulebook does not have the lexicon.
 */
export function listsOf<Name extends string>(
  { lexicon }: Rulebook,
  id: string,
): (...names: readonly Name[]) => string {
  const lists = lexicon[id] as Readonly<Record<string, readonly string[]>> | undefined;
  return (...names) => {
    const words = names.map((name) => {
      const list = lists === undefined ? [] : lists[name];
      if (list === undefined) throw new Error(`${id} has no list ${name}`);
      return list;
    });
    return anyOf(words.flat());
  };
}

/** An expression for any of some words, the longest first; for nothing where there is none. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|') || '(?!)';
}
