import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { brief, messagesOf } from '../support/lint.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

interface Blanked {
  readonly line: number;
  readonly cell: string;
  readonly text: string;
}

/** The report once for each number of its tables, with that number left out. */
function* blanked(report: string): Generator<Blanked> {
  const lines = report.split('\n');
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('|')) continue;
    const cells = line.split('|');
    for (const [at, cell] of cells.entries()) {
      if (!/^ *[\d.]+ *$/.test(cell)) continue;
      const text = lines.with(index, cells.with(at, cell.replace(/./g, ' ')).join('|')).join('\n');
      yield { line: index + 1, cell: `${String(index + 1)}:${String(at)}`, text };
    }
  }
}

describe.each(['clean-county-2024.md', 'clean-department-2023.md'])('%s', (name) => {
  test('with any one cell left blank has one finding, in its row', async () => {
    const report = readFileSync(EXAMPLES + name, 'utf8');
    const missed = [];
    let count = 0;
    for (const { line, cell, text } of blanked(report)) {
      count += 1;
      const found = await messagesOf(text);
      if (found.length !== 1 || found[0]!.line !== line) missed.push(cell, ...found.map(brief));
    }
    expect(missed).toEqual([]);
    expect(count).toBeGreaterThan(190);
  });
});
