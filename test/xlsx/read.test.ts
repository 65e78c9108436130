import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { lint } from '../../src/index.js';
import { UnreadableError } from '../../src/read/errors.js';
import { readDocx } from '../../src/read/docx/index.js';
import { readXlsx } from '../../src/read/xlsx/index.js';
import { showNumber } from '../../src/read/xlsx/number-format.js';
import { nameOf, referenceOf } from '../../src/read/xlsx/reference.js';
import { changeBytes, cutAtEveryKilobyte } from '../flow/damage.js';
import { shown } from '../support/shown.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface SheetWish {
  readonly name?: string;
  readonly state?: string;
  readonly xml: string;
}

function workbook(sheets: readonly SheetWish[], more: Record<string, string> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name ?? `表${at + 1}`}" sheetId="${at + 1}" r:id="r${at}"${state ? ` state="${state}"` : ''}/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${RELS}">` +
      sheets
        .map(
          (_, at) =>
            `<Relationship Id="r${at}" Type="${OFFICE}/worksheet" Target="worksheets/s${at}.xml"/>`,
        )
        .join('') +
      '</Relationships>',
    ...more,
  };
  sheets.forEach(({ xml }, at) => {
    parts[`xl/worksheets/s${at}.xml`] = `<worksheet xmlns="${MAIN}">${xml}</worksheet>`;
  });
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

const text = (ref: string, words: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (ref: string, value: string, style = 0): string =>
  `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
const data = (...rows: string[]): string =>
  `<sheetData>${rows.map((cells) => `<row>${cells}</row>`).join('')}</sheetData>`;

function refusal(bytes: Uint8Array): string {
  try {
    readXlsx(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
  throw new Error('was read');
}

describe('a sheet', () => {
  test('shared, inline and formula strings, numbers, booleans and errors', () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si></sst>`;
    const xml = data(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>' + text('C1', '丁_x000A_戊'),
      '<c r="A2" t="str"><f>B1</f><v>己</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="b"><v>1</v></c>',
      '<c r="A3" t="e"><v>#REF!</v></c><c r="B3"><v>0.30000000000000004</v></c><c r="C3"/>',
    );
    const draft = readXlsx(workbook([{ xml }], { 'xl/sharedStrings.xml': strings }));
    expect(shown(draft)).toEqual([
      [
        ['甲@0+1×1', '乙丙@1+1×1', '丁\n戊@2+1×1'],
        ['己@0+1×1', '2@1+1×1', 'TRUE@2+1×1'],
        ['#REF!@0+1×1', '0.3@1+1×1', '@2+1×1'],
      ],
    ]);
  });

  test('merged cells, also where a row or column between them is hidden', () => {
    const xml =
      '<cols><col min="3" max="3" hidden="1"/></cols><sheetData>' +
      `<row r="1">${text('B1', '头')}</row>` +
      `<row r="2">${text('B2', '块')}${text('C2', '暗')}${number('D2', '1')}</row>` +
      `<row r="3" hidden="1">${number('D3', '9')}</row>` +
      `<row r="4">${number('D4', '2')}</row></sheetData>` +
      '<mergeCells><mergeCell ref="B1:D1"/><mergeCell ref="B2:B4"/></mergeCells>';
    const draft = readXlsx(workbook([{ xml, name: '三张表' }]));
    expect(shown(draft)).toEqual([[['头@0+2×1'], ['块@0+1×2', '1@1+1×1'], ['2@1+1×1']]]);
    expect(draft.cells!.map(({ sheet, name }) => `${sheet}!${name}`)).toEqual([
      '三张表!B1',
      '三张表!B2',
      '三张表!D2',
      '三张表!D4',
    ]);
  });

  test('blank rows part tables; a line over a table is its title', () => {
    const xml = `<sheetData>
      <row r="1">${text('A1', '清溪县水利局政府信息公开情况统计')}</row>
      <row r="2">${text('A2', '甲')}${text('B2', '乙')}</row>
      <row r="5">${text('C5', '丙')}${text('D5', '丁')}</row></sheetData>`;
    expect(shown(readXlsx(workbook([{ xml }])))).toEqual([
      '清溪县水利局政府信息公开情况统计',
      [['甲@0+1×1', '乙@1+1×1']],
      [['丙@0+1×1', '丁@1+1×1']],
    ]);
  });

  test('hidden sheets are left out, shown ones follow each other', () => {
    const sheet = (words: string): string => data(text('A1', words) + text('B1', '值'));
    const bytes = workbook([
      { xml: sheet('甲') },
      { xml: sheet('乙'), state: 'hidden' },
      { xml: sheet('丙') },
    ]);
    expect(shown(readXlsx(bytes))).toEqual([
      [['甲@0+1×1', '值@1+1×1']],
      [['丙@0+1×1', '值@1+1×1']],
    ]);
  });
});

describe('numbers as they are shown', () => {
  test.each([
    [1286, 'General', '1286'],
    [1286, '#,##0', '1286'],
    [12.345, '0.0', '12.3'],
    [2.675, '0.00', '2.68'],
    [12, '0.0#', '12.0'],
    [3, '0"件"', '3'],
    [0.125, '0.0%', '12.5%'],
    [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '0'],
    [-0.2, '0', '0'],
    [5, ';;;', ''],
    [45678, 'yyyy"年"m"月"d"日"', '2025年1月21日'],
    [45678, 'yyyy-mm-dd', '2025-01-21'],
    [45678.5, 'h:mm', '12:00'],
    [1e21, '0', '1e+21'],
  ])('%d as %s: %s', (value, format, words) => {
    expect(showNumber(value, format, false)).toBe(words);
  });

  test('formats of styles, built in or written down, and dates from 1904', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="0.0"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="31"/></cellXfs></styleSheet>`;
    const xml = data(number('A1', '1.25', 1) + number('B1', '45678', 2) + number('C1', '7'));
    const bytes = workbook([{ xml }], { 'xl/styles.xml': styles });
    expect(shown(readXlsx(bytes))).toEqual([[['1.3@0+1×1', '2025年1月21日@1+1×1', '7@2+1×1']]]);
  });

  test('whole numbers are themselves in every plain format', () => {
    const formats = fc.constantFrom('General', '0', '#,##0', '0;-0', '[Red]0', '0_ ');
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), formats, (value, format) => {
        expect(showNumber(value, format, false)).toBe(String(value));
      }),
    );
  });
});

test('names of cells and their places are two sides of one thing', () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(referenceOf(nameOf({ row, column }))).toEqual({ row, column });
    }),
  );
  expect(referenceOf('XFE1')).toBeUndefined();
});

describe('a workbook that cannot be read is refused with what to do', () => {
  test('formulas that were never worked out', () => {
    const xml = data('<c r="A1"><f>SUM(B1:B9)</f></c>');
    expect(refusal(workbook([{ xml }]))).toMatch(/公式还没有算出结果.*保存一次/);
  });

  test('blank, damaged, or of a size that no report has', () => {
    expect(refusal(workbook([{ xml: data('') }]))).toMatch(/没有任何文字/);
    expect(refusal(workbook([{ xml: data('<c r="A1" t="s"><v>4</v></c>') }]))).toMatch(/损坏/);
    expect(refusal(workbook([{ xml: data('<c r="A1"><v>x</v></c>') }]))).toMatch(/损坏/);
    expect(refusal(workbook([{ xml: data('<c r="99"><v>1</v></c>') }]))).toMatch(/损坏/);
    const far = data(text('A1', '甲') + text('XFD1', '乙'));
    expect(refusal(workbook([{ xml: far }]))).toMatch(/过大/);
    const merged = `${data(text('A1', '甲'))}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(refusal(workbook([{ xml: merged }]))).toMatch(/过大/);
  });
});

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
