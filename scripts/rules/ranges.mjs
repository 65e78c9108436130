/**
 * Editions in the order of their years, each with its last year: an edition holds until the next one begins,
 * unless it says otherwise.
 *
 * @param {import('./source.mjs').Source[]} sources editions that have passed their schema
 * @returns {import('./source.mjs').Source[]}
 */
export function withYears(sources) {
  const ordered = sources.toSorted((a, b) => a.data.years.from - b.data.years.from);
  return ordered.map((source, index) => {
    const { from, to = ordered[index + 1] && ordered[index + 1].data.years.from - 1 } =
      source.data.years;
    const years = { from, ...(to !== undefined && { to }) };
    return { ...source, data: { ...source.data, years } };
  });
}

/**
 * A copy of a source in which every range of editions (`{ from: '2019' }`) is the list of their ids. Years are
 * numbers and ids are texts, so nothing else looks like a range.
 *
 * @param {import('./source.mjs').Source} source
 * @param {readonly string[]} ids all editions, the oldest first
 * @returns {{ source: import('./source.mjs').Source, problems: string[] }}
 */
export function withEditionLists(source, ids) {
  const problems = [];
  const resolve = (value, path) => {
    if (Array.isArray(value)) return value.map((each, index) => resolve(each, [...path, index]));
    if (value === null || typeof value !== 'object') return value;
    if (isRange(value)) {
      const { from = ids[0], to = ids.at(-1) } = value;
      const list = ids.slice(ids.indexOf(from), ids.indexOf(to) + 1);
      if (list.length === 0) {
        const { line, column } = source.place(path);
        problems.push(
          `${source.file}:${line}:${column} ${path.join('.')} 起止颠倒：${to} 版在 ${from} 版之前`,
        );
      }
      return list;
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, resolve(each, [...path, key])]),
    );
  };
  return { source: { ...source, data: resolve(source.data, []) }, problems };
}

function isRange(value) {
  const keys = Object.keys(value);
  return (
    keys.length > 0 &&
    keys.every((key) => key === 'from' || key === 'to') &&
    keys.every((key) => typeof value[key] === 'string')
  );
}
