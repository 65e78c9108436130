import { describe, expect, test } from '@jest/globals';
import { buildGrid, type LooseCell } from '../../src/draft/grid.js';
import type { TableBlock } from '../../src/draft/draft.js';
import { read } from '../../src/read/index.js';
import { rulebook } from '../../src/rulebook/index.js';
import type { Rulebook } from '../../src/rulebook/types.js';
import { verbatim } from '../../src/text/mapped.js';
import { lookOf, rowsOf } from '../../src/understand/forms/rows.js';
import { understand } from '../../src/understand/index.js';
import type { FilledForm } from '../../src/understand/report.js';
import { setCell } from '../support/faults.js';
import { FORM_NAMES, write, type FormName } from '../support/forms.js';
import { makeReport } from '../support/model.js';
import type { ReportModel } from '../support/model.js';

/** What the first cell of the form may come to hold. */
const TEXTS = ['7', '', '若干', '1 2'];

async function formsOf(
  model: ReportModel,
  form: FormName,
  seed: number,
  rules: Rulebook,
): Promise<readonly FilledForm[]> {
  const { input, filename } = await write(form, model, seed);
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  return understand(await read(bytes, { filename }), rules).forms;
}

/** A report in which the second half of a number took the place of the nought behind it. */
function withCutNumber(model: ReportModel): ReportModel {
  const cells = model.figures.applications;
  const rows = new Set(Object.keys(cells).map((id) => id.split('.')[0]!));
  for (const row of rows) {
    const whole = cells[`${row}.person`]!;
    if (!/^[1-9]\d/.test(whole) || cells[`${row}.company`] !== '0') continue;
    const first = setCell(model, 'applications', row, 'person', whole.slice(0, 1));
    return setCell(first, 'applications', row, 'company', whole.slice(1));
  }
  throw new Error('No number stands before a nought');
}

// Editions of the same content that have filled nothing yet.
const unused = (): Rulebook => ({ ...rulebook, editions: structuredClone(rulebook.editions) });

describe('a form of a look that was filled before', () => {
  test.each([...FORM_NAMES.entries()])(
    'is filled as if it were the first (%i: %s)',
    async (seed, form) => {
      const model = makeReport(9100 + seed, { size: 'large' });
      await formsOf(model, form, seed, rulebook);
      const changed = setCell(model, 'applications', 'new', 'person', TEXTS[seed % TEXTS.length]!);
      const fresh = await formsOf(changed, form, seed, unused());
      expect(await formsOf(changed, form, seed, rulebook)).toEqual(fresh);
    },
  );

  test('is looked at again where its sums tell that a number was cut in two', async () => {
    const model = makeReport(9114, { size: 'large' });
    await formsOf(model, 'markdown', 0, rulebook);
    const forms = await formsOf(withCutNumber(model), 'markdown', 0, rulebook);
    expect(forms.flatMap(({ shape }) => shape.map(({ type }) => type))).toEqual(['split-number']);
  });
});

const cell = (text: string): LooseCell => ({
  content: verbatim(text, 0),
  span: { start: 0, end: text.length },
});

describe('the look of rows', () => {
  const grid = buildGrid([
    [cell('总计'), cell('5')],
    [cell('其他'), cell('')],
  ]);
  const look = (of: Partial<TableBlock>): string =>
    lookOf(rowsOf({ type: 'table', grid, span: { start: 0, end: 9 }, ...of }));

  test('is the same for other numbers', () => {
    const other = buildGrid([
      [cell('总计'), cell('17')],
      [cell('其他'), cell('')],
    ]);
    expect(look({ grid: other })).toBe(look({}));
  });

  test('is another where a label, a blank or a column is another', () => {
    const others = [
      [
        [cell('合计'), cell('5')],
        [cell('其他'), cell('')],
      ],
      [
        [cell('总计'), cell('5')],
        [cell('其他'), cell('0')],
      ],
      [
        [cell('总计'), cell(''), cell('5')],
        [cell('其他'), cell('')],
      ],
      [[cell('总计'), cell('5')]],
    ];
    for (const rows of others) expect(look({ grid: buildGrid(rows) })).not.toBe(look({}));
  });

  test('is another where the cells were told from gaps alone', () => {
    expect(look({ loose: true })).not.toBe(look({}));
  });
});
