/** White space, marks of direction, hyphens that are not seen, and codes that nobody prints. */
const UNSEEN = /[\s\u0000-\u001f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;
const HYPHENS = /[\u2010\u2011]/g;

/**
 * The characters that only one of two texts has, and how many: order and white space are a matter of layout, in which no
 * two programs are alike.
 */
export function difference(ours, theirs) {
  const counts = new Map();
  for (const character of folded(ours)) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of folded(theirs)) counts.set(character, (counts.get(character) ?? 0) - 1);
  const of = (sign) =>
    [...counts]
      .filter(([, count]) => count * sign > 0)
      .map(([character, count]) => character.repeat(Math.abs(count)))
      .join('');
  return { more: of(1), less: of(-1) };
}

function folded(text) {
  return text.normalize('NFKC').replace(UNSEEN, '').replace(HYPHENS, '-');
}
