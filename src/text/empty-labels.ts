/** A label with a colon and nothing behind it: 电话：。 */
export interface EmptyLabel {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const OPENS = /[\s，,；;。、（(]/;
/** What ends an item of a list of contact data. */
const ENDS = /[，,；;。）)]/;
const COLON = /[:：]/;

/**
 * Labels of contact data in running text whose value was left out. A label that ends the text is none, since
 * its value may stand on the next line.
 */
export function findEmptyLabels(text: string, labels: readonly string[]): EmptyLabel[] {
  const found: EmptyLabel[] = [];
  if (!COLON.test(text)) return found;
  for (const label of labels) {
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
      const colon = at + label.length;
      if (!COLON.test(text[colon] ?? '') || (at > 0 && !OPENS.test(text[at - 1]!))) continue;
      let end = colon + 1;
      while (text[end] === ' ' || text[end] === '\u3000') end++;
      if (end < text.length && ENDS.test(text[end]!))
        found.push({ start: at, end: colon + 1, label });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
