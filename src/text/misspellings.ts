/** Characters that are typed for one of the same or a like sound or shape: 请 → 清情. */
export type Alike = Readonly<Record<string, string>>;

/** From this length on a term that lacks a character is no other word. */
const LONG = 5;

/**
 * What a term becomes by one slip of the keyboard: two neighbours exchanged (政府信公息开), a character inside it lost
 * (政府信公开), or one typed for another that sounds or looks like it (依申清公开).
 */
export function misspellingsOf(term: string, alike: Alike): string[] {
  const made = new Set<string>();
  const characters = [...term];
  characters.forEach((character, at) => {
    const [before, after] = [term.slice(0, at), term.slice(at + 1)];
    const isInside = at > 0 && after !== '';
    if (after !== '') made.add(before + after[0]! + character + after.slice(1));
    if (isInside && characters.length >= LONG) made.add(before + after);
    for (const other of alike[character] ?? '') made.add(before + other + after);
  });
  made.delete(term);
  return [...made];
}
