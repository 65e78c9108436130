import type { Rulebook } from './types.js';

/**
 * What makes patterns of the lists of `rules/lexicon/<id>.yaml`, a lexicon with a schema of its own: an expression for
 * any of the words of some of its lists. For nothing where the rulebook does not have the lexicon.
 */
export function listsOf<Name extends string>(
  { lexicon }: Rulebook,
  id: string,
): (...names: readonly Name[]) => string {
  return (...names) => anyOf(names.map((name) => listOf(lexicon, id, name)).flat());
}

/** The words of one list of such a lexicon; none where the rulebook does not have the lexicon. */
export function listOf(lexicon: Rulebook['lexicon'], id: string, name: string): readonly string[] {
  const lists = lexicon[id] as Readonly<Record<string, readonly string[]>> | undefined;
  if (lists === undefined) return [];
  const list = lists[name];
  if (list === undefined) throw new Error(`${id} has no list ${name}`);
  return list;
}

/** An expression for any of some words, the longest first; for nothing where there is none. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|') || '(?!)';
}
