/** A report year of each edition, for examples that do not name one. */
const YEARS = { 2008: 2012, 2014: 2017, 2019: 2020, 2021: 2024 };

/**
 * A rule's example as a draft of its own. Most examples are a few lines of a report; a title above them
 * tells the edition. An example that has a title stays as it is.
 *
 * @param {string} text the example
 * @param {readonly string[]} editions those of the rule, the oldest first
 */
export function frame(text, editions) {
  const [first = ''] = text.trimStart().split('\n');
  if (/年度?报告?/u.test(first)) return text;
  const year = YEARS[editions.at(-1) ?? 2021];
  return `# 某市某局${year}年政府信息公开工作年度报告\n\n${text}`;
}
