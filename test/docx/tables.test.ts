import { describe, expect, test } from '@jest/globals';
import { cells, p, r, read, table, tbl, tc, texts } from './support/build.js';

const span = (count: number): string => `<w:gridSpan w:val="${count}"/>`;
const BEGIN = '<w:vMerge w:val="restart"/>';
const GO_ON = '<w:vMerge/>';

describe('tables', () => {
  test('merged cells become spans', () => {
    const body = tbl(
      [tc('项目', BEGIN), tc('申请人情况', span(2))],
      [tc('', GO_ON), tc('自然人'), tc('总计')],
      [tc('一、新收'), tc('95'), tc('95')],
    );
    const block = table(read(body));
    expect(block.grid).toMatchObject({ height: 3, width: 3 });
    expect(cells(block)).toEqual([
      '0,0+2×1:项目',
      '0,1+1×2:申请人情况',
      '1,1:自然人',
      '1,2:总计',
      '2,0:一、新收',
      '2,1:95',
      '2,2:95',
    ]);
  });

  test('hidden rows whose text is hidden too are not there; of other hidden rows Word shows the text', () => {
    const hidden = (text: string, vanish: string): string =>
      `<w:tr><w:trPr><w:hidden/></w:trPr>${tc(p(r(text, vanish)))}</w:tr>`;
    const row = (text: string): string => `<w:tr>${tc(text)}</w:tr>`;
    const grid = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
    const vanish = '<w:vanish/>';
    const body =
      grid(row('甲'), hidden('备用', vanish), hidden('乙', '')) +
      grid(hidden('事项', vanish), hidden('件数', vanish));
    const draft = read(body);
    expect(cells(table(draft))).toEqual(['0,0:甲', '1,0:乙']);
    expect(draft.blocks).toHaveLength(1);
  });

  test('every cell points at its line, empty cells too', () => {
    const draft = read(p('前') + tbl([tc('甲'), tc('')], [tc(''), tc('12')]) + p('后'));
    expect(draft.source).toBe('前\n甲\n\n\n12\n后');
    const spans = table(draft)
      .grid.rows.flat()
      .map((cell) => cell.span);
    expect(spans).toEqual([
      { start: 2, end: 3 },
      { start: 4, end: 4 },
      { start: 5, end: 5 },
      { start: 6, end: 8 },
    ]);
    expect(table(draft).span).toEqual({ start: 2, end: 8 });
  });

  test('paragraphs of a cell are its lines', () => {
    const draft = read(tbl([tc(p('结果') + p('维持')), tc('1')]));
    expect(cells(table(draft))).toEqual(['0,0:结果\n维持', '0,1:1']);
  });

  test('horizontal merges of old documents', () => {
    const body = tbl(
      [tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge w:val="continue"/>'), tc('乙')],
      [tc('1'), tc('2'), tc('3')],
    );
    expect(cells(table(read(body))).slice(0, 2)).toEqual(['0,0+1×2:甲', '0,2:乙']);
  });

  test('a continued merge without a beginning stands for itself', () => {
    expect(cells(table(read(tbl([tc('甲', GO_ON), tc('1')]))))).toEqual(['0,0:甲', '0,1:1']);
  });

  test('grid columns in which nothing begins do not count', () => {
    const body = tbl([tc('甲', span(3)), tc('乙', span(4))], [tc('1', span(3)), tc('2', span(4))]);
    expect(cells(table(read(body)))).toEqual(['0,0:甲', '0,1:乙', '1,0:1', '1,1:2']);
  });

  test('edges that nearly meet are one edge', () => {
    const grid =
      '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="40"/><w:gridCol w:w="1960"/></w:tblGrid>';
    const rows = `<w:tr>${tc('甲')}${tc('乙', span(2))}</w:tr><w:tr>${tc('1', span(2))}${tc('2')}</w:tr>`;
    expect(cells(table(read(`<w:tbl>${grid}${rows}</w:tbl>`)))).toEqual([
      '0,0:甲',
      '0,1:乙',
      '1,0:1',
      '1,1:2',
    ]);
  });

  test('a row may begin further right', () => {
    const body = `<w:tbl><w:tr>${tc('甲')}${tc('乙')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('2')}</w:tr></w:tbl>`;
    expect(cells(table(read(body)))).toEqual(['0,0:甲', '0,1:乙', '1,1:2']);
  });

  test('a box around the whole report is transparent', () => {
    const draft = read(tbl([tc(p('一、总体情况') + tbl([tc('甲'), tc('1')]) + p('后文'))]));
    expect(draft.blocks.map(({ type }) => type)).toEqual(['text', 'table', 'text']);
  });

  test('a frame around tables is transparent, a form with a table in a cell is not', () => {
    const inner = tbl([tc('甲'), tc('1')]);
    const frame = read(tbl([tc('（三）申请情况')], [tc(inner + p(''))]));
    expect(texts(frame)).toEqual(['（三）申请情况']);
    expect(cells(table(frame))).toEqual(['0,0:甲', '0,1:1']);
    const row = (cell: string): string[] => [tc('a'), tc('b'), tc('c'), cell];
    const form = read(tbl(row(tc('d')), row(tc(inner + p('e')))));
    expect(cells(table(form, 0)).at(-1)).toBe('1,3:e');
    expect(cells(table(form, 1))).toEqual(['0,0:甲', '0,1:1']);
  });

  test('running text in a single column is text', () => {
    const long = '政府信息公开工作'.repeat(20);
    const draft = read(tbl([tc('标题')], [tc(p(long) + p(long))]));
    expect(draft.blocks.every(({ type }) => type === 'text')).toBe(true);
  });

  test('content controls around rows and cells are transparent', () => {
    const body = `<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${tc('甲')}</w:sdtContent></w:sdt>${tc(p(r('1') + r('2')))}</w:tr></w:sdtContent></w:sdt></w:tbl>`;
    expect(cells(table(read(body)))).toEqual(['0,0:甲', '0,1:12']);
  });
});

describe('tables that were pasted as words', () => {
  const tab = '<w:r><w:tab/></w:r>';
  const row = (...words: string[]): string => p(words.map((each) => r(each)).join(tab));
  const ROWS = [
    ['事项', '甲类', '乙类'],
    ['许可事项', '1', '2'],
    ['处罚事项', '', '4'],
  ];
  const CELLS = ['事项', '甲类', '乙类', '许可事项', '1', '2', '处罚事项', '', '4'];
  const barred = (words: readonly string[]): string => `| ${words.join(' | ')} |`;
  const broken = ROWS.map(barred).map((line) => `<w:r><w:t>${line}</w:t></w:r>`);

  test.each([
    ['a paragraph a row, with tabs', ROWS.map((words) => row(...words)).join('')],
    ['with bars', ROWS.map((words) => p(barred(words))).join('')],
    ['with line breaks', p(broken.join('<w:r><w:br/></w:r>'))],
  ])('%s', (_, body) => {
    const draft = read(p('一、总体情况') + body + p('二、其他情况'));
    expect(draft.blocks.map(({ type }) => type)).toEqual(['text', 'table', 'text']);
    const { grid } = table(draft);
    const all = grid.rows.flat();
    expect(all.map(({ content }) => content.text)).toEqual(CELLS);
    for (const { content, span } of all)
      expect(draft.source.slice(span.start, span.end)).toBe(content.text);
    expect(texts(draft)).toEqual(['一、总体情况', '二、其他情况']);
  });

  test('not a list of contents with its pages, nor lines with a tab here and there', () => {
    const contents = row('一、总体情况', '1') + row('二、公开情况', '3') + row('三、问题', '5');
    expect(read(contents).blocks.map(({ type }) => type)).toEqual(['text', 'text', 'text']);
    const letter = row('某局', '2024年1月') + row('地址', '某街') + p('特此报告。');
    expect(read(letter).blocks).toHaveLength(3);
  });

  test('what stands in the paragraph before and behind it stays', () => {
    const lines = ['下表：', ...ROWS.map(barred), '表毕'].map(
      (line) => `<w:r><w:t>${line}</w:t></w:r>`,
    );
    const draft = read(p(lines.join('<w:r><w:br/></w:r>')));
    expect(texts(draft)).toEqual(['下表：', '表毕']);
    expect(table(draft).grid.height).toBe(3);
  });
});
