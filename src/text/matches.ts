/**
 * All matches of a global pattern in a text, in order. What `matchAll` gives, without its copy of the
 * pattern for every text: most patterns of most rules find nothing in most of a report's paragraphs.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
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

const NONE: readonly RegExpExecArray[] = [];
