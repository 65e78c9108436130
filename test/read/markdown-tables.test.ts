import { describe, expect, test } from '@jest/globals';
import { readMarkdown } from '../../src/read/markdown/index.js';
import { blocks } from './support/markdown.js';

describe('pipe tables', () => {
  test('keep rows as they are written', async () => {
    const source = '| 一 | 二 |\n|:--|--:|\n| 1 |  | 3 |\n| \\| |\n后文';
    expect(await blocks(source)).toEqual([[['一', '二'], ['1', '', '3'], ['|']], '后文']);
  });

  test('need no outer bars', async () => {
    expect(await blocks('a | b\n--|--\n1 | 2')).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ]);
  });

  test('need no delimiter row from three lines on', async () => {
    expect(await blocks('| a | b |\n| 1 | 2 |\n| 3 | 4 |')).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
    expect(await blocks('首页 | 公开\n后文')).toEqual(['首页 | 公开\n后文']);
  });

  test('stay text where each line is one cell', async () => {
    expect(await blocks('单位 |\n—— |\n| \n条 |')).toHaveLength(1);
  });

  test('may have blank lines between all rows', async () => {
    expect(await blocks('| a | b |\n\n|---|---|\n\n| 1 | 2 |\n\n后文')).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      '后文',
    ]);
  });

  test('lose the rule of a repeated head, not a row of dashes', async () => {
    expect(await blocks('| a |\n|---|\n| - |\n| a |\n|---|\n| 1 |')).toEqual([
      [['a'], ['-'], ['a'], ['1']],
    ]);
  });

  test('stand in lists and quotations', async () => {
    const source =
      '- 甲\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n\n> | c | d |\n> |---|---|\n> | 3 | 4 |';
    expect(await blocks(source)).toEqual([
      '甲',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [
        ['c', 'd'],
        ['3', '4'],
      ],
    ]);
  });

  test('give empty cells their place', async () => {
    const source = '| a |  ||\n|---|---|---|\n';
    const [table] = (await readMarkdown(source)).blocks;
    expect(table?.type === 'table' && table.grid.rows[0]!.map((cell) => cell.span)).toEqual([
      { start: 2, end: 3 },
      { start: 6, end: 6 },
      { start: 8, end: 8 },
    ]);
  });
});

describe('HTML tables', () => {
  test('resolve spans over blank lines, within other HTML', async () => {
    const source =
      '<div>\n<table><caption>表</caption>\n<tr><td rowspan=2>A&amp;B<td colspan="2">b</tr>\n\n' +
      '<tr><td>1<br>2</td><td></td></tr></table></div>\n后文';
    expect(await blocks(source)).toEqual([
      '表',
      [
        ['A&B[2x1]', 'b[1x2]'],
        ['1\n2', ''],
      ],
      '后文',
    ]);
  });

  test('may stand in the middle of a line', async () => {
    expect(await blocks('前文<table><tr><td>1</td></tr></table>后文')).toEqual([
      '前文',
      [['1']],
      '后文',
    ]);
  });

  test('flatten the tables in their cells', async () => {
    const inner = '<table><tr><td>1</td><td>2</td></tr></table>';
    expect(await blocks(`<table><tr><td>a${inner}</td></tr></table>`)).toEqual([[['a\n1\n2']]]);
  });

  test('need not be closed', async () => {
    expect(await blocks('<table><tr><td>1</td></tr>\n\n后文')).toEqual([[['1']], '后文']);
  });

  test('survive spans that do not add up', async () => {
    const source =
      '<table><tr><td rowspan=99999 colspan=99999>1</td><td>2</td></tr><tr><td>3</td></tr></table>';
    const [table] = (await readMarkdown(source)).blocks;
    expect(table?.type === 'table' && [table.grid.height, table.grid.width]).toEqual([2, 201]);
  });
});

describe('grid tables', () => {
  test('resolve spans and cells of several lines, wide characters counted as two', async () => {
    const source = [
      '+------+------+-----+',
      '| 结果 | 维持 | 总  |',
      '| 如何 +------+-----+',
      '|      | 1    | 2   |',
      '+======+======+=====+',
      '| 合并两列    | 3   |',
      '+------+------+-----+',
    ].join('\n');
    expect(await blocks(source)).toEqual([
      [
        ['结果\n如何[2x1]', '维持', '总'],
        ['1', '2'],
        ['合并两列[1x2]', '3'],
      ],
    ]);
  });

  test('lines whose bars are moved by a character have their cells by the bars', async () => {
    const source = [
      '+----+---+----+',
      '| 甲 | 法 | 总 |',
      '|    | 人 | 计 |',
      '+----+---+----+',
      '| 乙 | 3 | 33 |',
      '+----+---+----+',
    ].join('\n');
    expect(await blocks(source)).toEqual([
      [
        ['甲', '法\n人', '总\n计'],
        ['乙', '3', '33'],
      ],
    ]);
  });

  test('digits of a number that fill a narrow column, line by line, are one number', async () => {
    const source = [
      '+----+---+----+',
      '| 甲 | 3 | 1  |',
      '|    | 4 | 2  |',
      '+----+---+----+',
    ].join('\n');
    expect(await blocks(source)).toEqual([[['甲', '34', '1\n2']]]);
  });

  test('may be drawn by counting characters', async () => {
    expect(await blocks('+----+---+\n| 结果 | 1 |\n+----+---+')).toEqual([[['结果', '1']]]);
  });
});

describe('ruled tables', () => {
  const RULE = '  ------ ------------ ----';

  test('rows stand apart by blank lines, cells take several lines', async () => {
    const source = [
      RULE,
      '  类别   项目         总计',
      '',
      '         一、本年新   34',
      '         收数量',
      '',
      '  三、办 （一）公开   2',
      '  理     ',
      RULE,
    ].join('\n');
    expect(await blocks(`前文\n\n${source}\n\n后文`)).toEqual([
      '前文',
      [
        ['类别', '项目', '总计'],
        ['', '一、本年新\n收数量', '34'],
        ['三、办\n理', '（一）公开', '2'],
      ],
      '后文',
    ]);
  });

  test('a head stands over the rule, each line is a row', async () => {
    const source = ['  项目   数', '  ------ ----', '  规章   0', '  文件   12', '', '后文'];
    expect(await blocks(source.join('\n'))).toEqual([
      [
        ['项目', '数'],
        ['规章', '0'],
        ['文件', '12'],
      ],
      '后文',
    ]);
  });

  test('a rule around the whole, the head wrapped', async () => {
    const whole = '-'.repeat(14);
    const source = [whole, '本年     数', '制发', '-------- -----', '规章     3', '', whole];
    expect(await blocks(source.join('\n'))).toEqual([
      [
        ['本年\n制发', '数'],
        ['规章', '3'],
      ],
    ]);
  });

  test('rules that no table stands between are none', async () => {
    expect(await blocks('甲\n\n-- --\n\n乙')).toEqual(['甲', '乙']);
  });
});
