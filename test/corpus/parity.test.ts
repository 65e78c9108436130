import { describe, expect, test } from '@jest/globals';
import { FORM_FAULTS, offBy, setCell } from '../support/faults.js';
import type { Planted } from '../support/faults.js';
import { cellsOf } from '../support/figures.js';
import { FORM_NAMES, write } from '../support/forms.js';
import type { FormName, Written } from '../support/forms.js';
import type { FormId } from '../support/labels.js';
import { brief, messagesOf } from '../support/lint.js';
import { makeReport } from '../support/model.js';
import type { ReportModel } from '../support/model.js';
import { plainReport, zeroFigures } from '../support/plain-report.js';
import { busyReport } from '../support/busy-report.js';

const CLEAN = 12;
/** Forms in which a cell is a line: there nothing tells a word for a number from a label. */
const CELL_A_LINE: readonly FormName[] = ['text by cell', 'text with labels and numbers apart'];

type Messages = Awaited<ReturnType<typeof messagesOf>>;

const messagesIn = ({ input, filename }: Written): Promise<Messages> =>
  messagesOf(input, { filename });

/** Nothing where the finding is as planted; otherwise what was said, for reading the failure. */
async function missed(form: FormName, planted: Planted, seed: number): Promise<string[]> {
  const file = await write(form, planted.model, seed);
  const messages = await messagesIn(file);
  const [message] = messages;
  const isRight =
    messages.length === 1 &&
    planted.rules.includes(message!.ruleId ?? '') &&
    (planted.cell === undefined || isAt(message!, file, planted.cell));
  return isRight ? [] : [file.layout, planted.rules.join(' or '), ...messages.map(brief)];
}

/** The finding stands at the cell and gives its right value; a part of Table 4 may be named beside it. */
function isAt(
  message: Messages[number],
  file: Written,
  { form, row, column, right }: NonNullable<Planted['cell']>,
): boolean {
  const place = file.cellAt(form, row, column)!;
  const stands = (other: { readonly line: number; readonly column: number }): boolean =>
    other.line === place.line && other.column === place.column;
  const isPart = form === 'disputes' && !column.endsWith('-total');
  const isValued = message.message.includes(`应为 ${right}`);
  return (stands(message) && (isPart || isValued)) || (isPart && message.related.some(stands));
}

describe.each(FORM_NAMES.map((form, phase) => [form, phase] as const))('%s', (form, phase) => {
  test('clean reports are passed in silence', async () => {
    const alarms = [];
    for (let seed = 0; seed < CLEAN; seed += 1) {
      const file = await write(form, makeReport(seed), seed + 5000);
      const messages = await messagesIn(file);
      if (messages.length > 0) {
        alarms.push([`seed ${String(seed)}`, file.layout, ...messages.map(brief)]);
      }
    }
    expect(alarms).toEqual([]);
  });

  describe.each([2023, 2020])('in a report for %d', (year) => {
    const clean = busyReport(year);
    const faults = sampleOf(clean, phase);

    test('a single wrong cell is named, with its right value', async () => {
      const wrong = [];
      for (const [index, [id, row, column, by]] of faults.entries()) {
        const planted = offBy(clean, id, row, column, by);
        wrong.push(...(await missed(form, planted, index + year)));
      }
      expect(wrong).toEqual([]);
    });
  });

  test('a cell that holds no number is named', async () => {
    const clean = plainReport(2024, zeroFigures('2021'));
    const wrong = [];
    const texts = ['-1', '1.5', '１２', ...(CELL_A_LINE.includes(form) ? [] : ['若干'])];
    for (const [index, text] of texts.entries()) {
      const cell = {
        form: 'disclosure',
        row: 'penalties',
        column: 'decisions',
        right: '',
      } as const;
      const model = setCell(clean, cell.form, cell.row, cell.column, text);
      const file = await write(form, model, index);
      const messages = await messagesIn(file);
      const place = file.cellAt(cell.form, cell.row, cell.column)!;
      const isRight =
        messages.length === 1 &&
        messages[0]!.ruleId === 'cell-value' &&
        messages[0]!.line === place.line &&
        messages[0]!.column === place.column;
      if (!isRight) wrong.push([text, file.layout, ...messages.map(brief)]);
    }
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(FORM_FAULTS))('%s is reported once', async (name, plant) => {
    const planted = plant(plainReport(2024, zeroFigures('2021')));
    expect(await missed(form, planted, phase + name.length)).toEqual([]);
  });
});

/** Some cells of Tables 3 and 4, others in each form, off by this and that. */
function sampleOf(
  model: ReportModel,
  phase: number,
): (readonly [form: FormId, row: string, column: string, by: number])[] {
  const offsets = [1, -2, 9, 1000];
  const pick = (form: FormId, each: number) =>
    cellsOf(form, model.edition)
      .filter((_, index) => (index + 2 * phase) % each === 0)
      .map(([row, column], index) => [form, row, column, offsets[index % 4]!] as const);
  return [...pick('applications', 15), ...pick('disputes', 4)];
}
