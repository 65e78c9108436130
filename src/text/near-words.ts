/**
 * Which of the known words a text is with one slip: a character lost or doubled, or two neighbours exchanged.
 * Undefined where it is none, or several.
 */
export function slippedFrom(text: string, known: readonly string[]): string | undefined {
  const meant = known.filter(
    (word) => isShorter(text, word) || isDoubled(text, word) || isExchanged(text, word),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/** One character of the word is missing. */
function isShorter(text: string, word: string): boolean {
  if (text.length !== word.length - 1 || word.length < SHORTEST) return false;
  const at = firstDifference(text, word);
  return text.slice(at) === word.slice(at + 1);
}

/** One character stands twice. */
function isDoubled(text: string, word: string): boolean {
  if (text.length !== word.length + 1) return false;
  const at = firstDifference(word, text);
  return word.slice(at) === text.slice(at + 1) && text[at] === text[at - 1];
}

function isExchanged(text: string, word: string): boolean {
  if (text.length !== word.length || text === word) return false;
  const at = firstDifference(text, word);
  return (
    text[at] === word[at + 1] &&
    text[at + 1] === word[at] &&
    text.slice(at + 2) === word.slice(at + 2)
  );
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** A shorter word that lacks a character may be another one. */
const SHORTEST = 6;
