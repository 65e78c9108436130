/**
 * A rule's example as a draft of its own. Most examples are a few lines of a report; a title above them
 * tells the edition. An example that has a title stays as it is.
 *
 * @param {string} text the example
 * @param {readonly string[]} own ids of the rule's editions, the oldest first
 * @param {readonly { id: string, years: { from: number, to?: number }, examples?: true }[]} editions the one with
 *   `examples` is that whose forms the examples show, where the rule holds for it
 */
export function frame(text, own, editions) {
  const [first = ''] = text.trimStart().split('\n');
  if (/年度?报告?/u.test(first)) return text;
  const year = yearOf(editionOf(own, editions));
  return `# 某市某局${year}年政府信息公开工作年度报告\n\n${text}`;
}

function editionOf(own, editions) {
  const held = editions.filter(({ id }) => own.includes(id));
  return held.find(({ examples }) => examples) ?? held.at(-1);
}

/** A report year of an edition, the same whether another one follows or not. */
function yearOf({ years }) {
  return Math.min(years.from + 3, years.to ?? Infinity);
}
