import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UnreadableError } from '../../src/read/errors.js';
import { readXlsx } from '../../src/read/xlsx/index.js';
import { showNumber } from '../../src/read/xlsx/number-format.js';
import { nameOf, referenceOf } from '../../src/read/xlsx/reference.js';
import { shown } from '../support/shown.js';
import { data, MAIN, number, text, workbook } from './support.js';

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
