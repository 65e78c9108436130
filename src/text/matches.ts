import type { CharacterSet } from './character-set.js';
import { isWorthRunning } from './prefilter/index.js';

/**
 * All matches of a global pattern in a text, in order. What `matchAll` gives, without its copy of the
 * pattern for every text: most patterns of most rules find nothing in most of a report's paragraphs.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!isWorthRunning(pattern, text)) return NONE;
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    // A match of nothing would be found again for ever.
    if (match[0] === '') pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return found;
}

/**
 * All matches of a sticky pattern, in order: what {@link matchesOf} finds with its global form, where every
 * match begins with one of some characters. The pattern is tried nowhere else.
 */
export function matchesFrom(
  text: string,
  pattern: RegExp,
  begins: CharacterSet,
): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = begins.next(text); at >= 0; at = begins.next(text, at)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) found.push(match);
    at = match === null ? at + 1 : pattern.lastIndex;
  }
  return found;
}

const NONE: readonly RegExpExecArray[] = [];
