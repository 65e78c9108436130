import { describe, expect, test } from '@jest/globals';
import { offBy } from '../support/faults.js';
import { cellsOf } from '../support/figures.js';
import type { FormId } from '../support/labels.js';
import { applyEdit, brief, messagesOf } from '../support/lint.js';
import { busyReport } from '../support/busy-report.js';
import type { ReportModel } from '../support/model.js';
import { renderMarkdown } from '../support/render-markdown.js';

/** One of the offsets for each cell in turn: a digit more, a digit less, a number mistyped beyond all bounds. */
const OFFSETS = [-2, 9, 1000, -100000];

/** A cell and by how much it is wrong. */
type Fault = readonly [row: string, column: string, by: number];

/**
 * One finding, at the cell, and a suggestion that gives the clean report back. A part of Table 4 stands in
 * one equation only: the sum cannot tell it from its total, so there the finding names the cell beside it.
 */
async function isNamed(
  clean: ReportModel,
  form: FormId,
  [row, column, by]: Fault,
): Promise<string[]> {
  const planted = offBy(clean, form, row, column, by);
  const rendered = renderMarkdown(planted.model);
  const messages = await messagesOf(rendered.text);
  const place = rendered.cellAt(form, row, column)!;
  const [message] = messages;
  const right = renderMarkdown(clean).text;
  const repairs = message?.suggestions?.map(({ fix }) => applyEdit(rendered.text, fix)) ?? [];
  const isPartOfTable4 = form === 'disputes' && !column.endsWith('-total');
  const named =
    messages.length === 1 &&
    message !== undefined &&
    planted.rules.includes(message.ruleId ?? '') &&
    message.line === place.line &&
    (isPartOfTable4
      ? repairs.includes(right) || message.related.some((other) => other.column === place.column)
      : message.column === place.column && repairs.length === 1 && repairs[0] === right);
  return named
    ? []
    : [
        `${row}.${column} by ${String(by)} at ${String(place.line)}:${String(place.column)}`,
        ...messages.map(brief),
      ];
}

async function missed(
  clean: ReportModel,
  form: FormId,
  faults: readonly Fault[],
): Promise<string[]> {
  const found = [];
  for (const fault of faults) found.push(...(await isNamed(clean, form, fault)));
  return found;
}

describe.each([
  [2023, 175],
  [2020, 161],
])('a single wrong cell in a report for %d', (year, count) => {
  const clean = busyReport(year);
  const cells = cellsOf('applications', clean.edition);

  test('the report itself is clean', async () => {
    expect((await messagesOf(renderMarkdown(clean).text)).map(brief)).toEqual([]);
  });

  test('is named in Table 3 when it is off by one', async () => {
    expect(cells).toHaveLength(count);
    const faults = cells.map(([row, column]): Fault => [row, column, 1]);
    expect(await missed(clean, 'applications', faults)).toEqual([]);
  });

  test('is named in Table 3 when it is off by more', async () => {
    const faults = cells.map(([row, column], index): Fault => [row, column, OFFSETS[index % 4]!]);
    expect(await missed(clean, 'applications', faults)).toEqual([]);
  });

  test.each([1, ...OFFSETS])('is named in Table 4 when it is off by %d', async (by) => {
    const faults = cellsOf('disputes', clean.edition).map(([row, column]): Fault => [
      row,
      column,
      by,
    ]);
    expect(await missed(clean, 'disputes', faults)).toEqual([]);
  });
});
