/** Widths count East Asian characters twice, so that columns line up in a terminal. */
const widthOf = (text) =>
  [...text].reduce((sum, c) => sum + (/[\u2e80-\uff60]/u.test(c) ? 2 : 1), 0);

/** A Markdown table; numbers are set to the right. */
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column]))));
  const pad = (text, column) => {
    const space = ' '.repeat(widths[column] - widthOf(text));
    return column === 0 ? text + space : space + text;
  };
  const line = (row) => `| ${row.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

export const ms = (value) =>
  value === undefined
    ? '-'
    : value < 1000
      ? `${value.toFixed(0)} ms`
      : `${(value / 1000).toFixed(2)} s`;
export const mb = (value) => (value === undefined ? '-' : `${value.toFixed(0)} MB`);
export const times = (value) =>
  value === undefined || Number.isNaN(value) ? '-' : `${value.toFixed(2)} ×`;

/** What the measurements say, as Markdown. */
export function describe(results) {
  const { machine, corpus, tools, startup, files, rows } = results;
  const parse = tools.find((tool) => tool.baseline)?.ms;
  const node = startup[0].ms;
  return [
    `Node ${machine.node}, ${machine.cpus} CPUs (${machine.cpu}), ${machine.platform}. Medians of ${results.runs} runs, taken in turn; whole processes, start-up included.`,
    `## ${corpus.reports} reports (${(corpus.bytes / 1e6).toFixed(1)} MB of Markdown)`,
    table(
      ['', 'time', 'to parsing', 'CPU time', 'memory'],
      tools.map((tool) => [
        tool.name + (tool.failure ? ` (${tool.failure})` : ''),
        ms(tool.ms),
        times(tool.ms / parse),
        ms(tool.cpu),
        mb(tool.mb),
      ]),
    ),
    '## Start-up',
    table(
      ['', 'time', 'to node'],
      startup.map((task) => [task.name, ms(task.ms), times(task.ms / node)]),
    ),
    '## Growth with the number of reports',
    table(
      ['reports', 'time', 'a report', 'memory'],
      files.map(({ name, count, ms: time, mb: peak }) => [
        name,
        ms(time),
        `${(time / count).toFixed(2)} ms`,
        mb(peak),
      ]),
    ),
    '## Growth with the rows of one table',
    table(
      ['rows', 'time', 'memory'],
      rows.map(({ name, ms: time, mb: peak }) => [name, ms(time), mb(peak)]),
    ),
  ].join('\n\n');
}
