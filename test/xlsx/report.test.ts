import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';
import { readDocx } from '../../src/read/docx/index.js';
import { readXlsx } from '../../src/read/xlsx/index.js';
import { nameOf } from '../../src/read/xlsx/reference.js';
import { changeBytes, cutAtEveryKilobyte } from '../flow/damage.js';
import { shown } from '../support/shown.js';
import { data, number, text, workbook } from './support.js';

describe('a report’s tables that LibreOffice saved as a workbook', () => {
  const NAMES = ['clean-department-2023', 'faulty-department-2024'];
  const fixture = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(`test/fixtures/libreoffice/${name}.xlsx`));
  const TABLE_RULES = /table|total|balance|cell-value/;

  test.each(NAMES)('%s: the findings on tables of its Word twin, by cell', async (name) => {
    const word = new Uint8Array(readFileSync(`examples/forms/${name}.docx`));
    const [own, twin] = await Promise.all([
      lint(fixture(name), { filename: 'a.xlsx' }),
      lint(word, { filename: 'a.docx' }),
    ]);
    const brief = ({ messages }: typeof own): unknown[] =>
      messages
        .filter(({ ruleId }) => TABLE_RULES.test(ruleId ?? '') && !/prose/.test(ruleId ?? ''))
        // Written 1,286 in Word; in a workbook it is the number.
        .filter(({ ruleId }) => ruleId !== 'cell-value')
        .map(({ ruleId, message, at }) => [ruleId, message, at?.replace(/^[^/]*\//, '')]);
    expect(brief(own)).toEqual(brief(twin));
    expect(own.messages.length).toBe(brief(own).length);
    for (const { cell, place } of own.messages) {
      expect(cell).toMatch(/^Sheet1![A-Z]+\d+$/);
      expect(place).toMatch(/^表“Sheet1”[A-Z]+\d+ › /);
    }
    expect(own.notApplicable).toContainEqual({ ruleId: 'title-form', reason: '文件里只有表格' });
  });

  test('cut off at every kilobyte, or with bytes changed: read as a whole or refused', async () => {
    const cut = await cutAtEveryKilobyte(fixture(NAMES[1]!));
    expect(cut).toMatchObject({ whole: 0, other: 0 });
    const changed = await changeBytes(fixture(NAMES[1]!), 200);
    expect(changed.other).toBe(0);
    expect(changed.refused).toBeGreaterThan(0);
  });
});

/** A report as one sheet, no row blank between; `join` says which lines stand in one cell. */
async function oneSheet(
  change: (words: string) => string,
  join: (words: string) => boolean = () => false,
): Promise<Uint8Array> {
  const word = new Uint8Array(readFileSync('examples/forms/clean-department-2023.docx'));
  const rows: string[] = [];
  const merged: string[] = [];
  let held: string[] = [];
  const put = (): void => {
    const at = rows.length + 1;
    if (held.length > 0) rows.push(`<row r="${at}">${text(`A${at}`, held.join('\n'))}</row>`);
    held = [];
  };
  for (const block of (await readDocx(word)).blocks) {
    if (block.type === 'text') {
      if (!join(block.content.text)) put();
      held.push(change(block.content.text));
    } else if (block.type === 'table') {
      put();
      const top = rows.length;
      block.grid.rows.forEach((cells, row) => {
        const written = cells.map(({ column, rowSpan, colSpan, content }) => {
          const name = nameOf({ row: top + row, column });
          const to = nameOf({ row: top + row + rowSpan - 1, column: column + colSpan - 1 });
          if (to !== name) merged.push(`<mergeCell ref="${name}:${to}"/>`);
          return content.text === '' ? '' : text(name, change(content.text));
        });
        rows.push(`<row r="${top + row + 1}">${written.join('')}</row>`);
      });
    }
  }
  put();
  const xml = `<sheetData>${rows.join('')}</sheetData><mergeCells>${merged.join('')}</mergeCells>`;
  return workbook([{ xml, name: '年报' }]);
}

describe('a whole report in one sheet is read as the report it is', () => {
  const found = async (bytes: Uint8Array): Promise<string[]> => {
    const { messages } = await lint(bytes, { filename: 'a.xlsx' });
    return messages.map(({ ruleId, cell }) => `${ruleId} ${cell}`);
  };
  const joins: [how: string, join: (words: string) => boolean][] = [
    ['a paragraph a row', () => false],
    ['paragraphs of a section in one cell', (words) => /^（[二三四五]）/.test(words)],
    ['all words between two tables in one cell', (words) => !words.includes('云川市民政局2023年')],
  ];

  test.each(joins)('%s: nothing to say', async (_, join) => {
    expect(await found(await oneSheet((words) => words, join))).toEqual([]);
  });

  test('what its prose says is held against its tables, and told with the cell', async () => {
    const changed = (words: string): string => words.replace('申请24件', '申请42件');
    expect(await found(await oneSheet(changed))).toEqual(['prose-table-mismatch 年报!A6']);
  });

  test('headings are judged, whether or not their numbers count on', async () => {
    const renamed = (words: string): string =>
      words.replace(/^三、收到和处理政府/, '三、收到和处理');
    expect(await found(await oneSheet(renamed))).toEqual([
      expect.stringMatching(/^section-title 年报!A\d+$/),
    ]);
    const misnumbered = (words: string): string => words.replace(/^五、存在/, '四、存在');
    expect(await found(await oneSheet(misnumbered))).toEqual([
      expect.stringMatching(/^section-order 年报!A\d+$/),
    ]);
  });

  test('rows whose values were left blank stay in their table', () => {
    const xml = data(
      text('A1', '本报告的数据截至2024年底，由各科室报送。'),
      text('A2', '三、收到和处理申请情况'),
      text('A3', '项目') + text('B3', '总计'),
      text('A4', '三、本年度办理结果'),
      text('A5', '（一）予以公开') + number('B5', '3'),
      text('A6', '四、政府信息公开行政复议、行政诉讼情况'),
    );
    const blocks = shown(readXlsx(workbook([{ xml }])));
    expect(blocks.map((block) => Array.isArray(block))).toEqual([false, false, true, false]);
    expect(blocks[2]).toHaveLength(3);
  });

  test.each(['四、政府信息公开行政复议、行政诉讼情况', '四、因政府信息公开引发的行政复议'])(
    'so does the last one, though its number is that of the heading below: %s',
    (heading) => {
      const xml = data(
        text('A1', '本报告的数据截至2024年底，由各科室报送。'),
        text('A2', '三、收到和处理申请情况'),
        text('A3', '项目') + text('B3', '总计'),
        text('A4', '（一）予以公开') + number('B4', '3'),
        text('A5', '四、结转下年度继续办理'),
        text('A6', heading),
      );
      const blocks = shown(readXlsx(workbook([{ xml }])));
      expect(blocks.map((block) => Array.isArray(block))).toEqual([false, false, true, false]);
      expect(blocks[2]).toHaveLength(3);
      expect(blocks[3]).toBe(heading);
    },
  );
});

test('a table saved by itself is checked as a table, a report without sections as a report', async () => {
  const page = readFileSync('examples/forms/faulty-department-2024.html', 'utf8');
  const tables = [...page.matchAll(/<table[^]*?<\/table>/g)].map(([each]) => each).join('<br>');
  const alone = await lint(`<!doctype html><body>${tables}</body>`, { filename: 'a.html' });
  expect(alone.messages.map(({ ruleId }) => ruleId)).not.toContain('section-missing');
  expect(alone.messages.map(({ ruleId }) => ruleId)).toContain('outcomes-total');
  const titled = `<!doctype html><body><h1>清溪县水利局2024年政府信息公开工作年度报告</h1>${tables}</body>`;
  const report = await lint(titled, { filename: 'a.html' });
  expect(report.messages.map(({ ruleId }) => ruleId)).toContain('section-missing');
});
