import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { Draft } from '../../src/draft/draft.js';
import { UnreadableError } from '../../src/read/errors.js';
import { readFodt, readOdt } from '../../src/read/odt/index.js';
import { shown } from '../support/shown.js';

const NAMES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .concat('xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"')
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(' ');

function flat(body: string, styles = '', before = ''): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><office:document ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles>${before}<office:body><office:text>${body}</office:text></office:body></office:document>`,
  );
}

function read(body: string, styles?: string, before?: string): Draft {
  return readFodt(flat(body, styles, before));
}

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
  throw new Error('was read');
}

const p = (text: string, style = ''): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`;
const item = (...paragraphs: string[]): string =>
  `<text:list-item>${paragraphs.join('')}</text:list-item>`;
const cell = (text: string, spans = ''): string =>
  `<table:table-cell${spans}>${p(text)}</table:table-cell>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (...rows: string[]): string => `<table:table>${rows.join('')}</table:table>`;
const COVERED = '<table:covered-table-cell/>';

const LIST =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>' +
  '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/></text:list-style>' +
  '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>';

test('a table in a shape, which LibreOffice gives elements of its own', () => {
  const inner = table(
    row(cell('甲', ' table:number-columns-spanned="2"'), COVERED),
    row(cell('乙'), cell('1')),
  );
  const shape = inner.replace(/(<\/?)table:(?=table|covered)/g, '$1loext:');
  const loext =
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"';
  expect(
    shown(read(`<text:p>前<draw:custom-shape ${loext}>${shape}</draw:custom-shape></text:p>`)),
  ).toEqual(['前', [['甲@0+2×1'], ['乙@0+1×1', '1@1+1×1']]]);
});

describe('text', () => {
  test('spaces, tabs and line ends are elements; white space between words counts once', () => {
    const body = p('  一、\n  总体<text:s text:c="2"/>情况<text:tab/>甲<text:line-break/>乙');
    expect(shown(read(body))).toEqual(['一、 总体  情况\t甲\n乙']);
  });

  test('deleted and hidden text, notes, remarks and readings are no text', () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region>' +
      '<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>' +
      p(
        '<text:change text:change-id="a"/>公开<text:span text:style-name="H">暗</text:span>' +
          '<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note>' +
          '<office:annotation><text:p>批注</text:p></office:annotation>' +
          '<text:ruby><text:ruby-base>制</text:ruby-base><text:ruby-text>zhi</text:ruby-text></text:ruby>度',
      ) +
      '<text:section text:display="none"><text:p>隐藏</text:p></text:section>';
    const styles =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const draft = read(body, styles);
    expect(shown(draft)).toEqual(['公开制度']);
    expect(draft.pending).toEqual({ insertions: 1, deletions: 1, comments: 1 });
  });

  const changed = (id: string, kind: string): string =>
    `<text:changed-region xml:id="${id}"><text:${kind}/></text:changed-region>`;
  const between = (id: string, text: string): string =>
    `<text:change-start text:change-id="${id}"/>${text}<text:change-end text:change-id="${id}"/>`;
  const CHANGES = `<text:tracked-changes>${changed('d', 'deletion')}${changed('e', 'deletion')}${changed('i', 'insertion')}</text:tracked-changes>`;

  test('what is deleted may still stand where it was, between two marks', () => {
    const draft = read(
      CHANGES + p(`共${between('d', '旧<text:s/>')}${between('i', '新')}收${between('e', '3')}5件`),
    );
    expect(shown(draft)).toEqual(['共新收5件']);
    expect(draft.pending).toEqual({ insertions: 1, deletions: 2, comments: 0 });
  });

  test('paragraphs between which the end is deleted are one; those deleted as a whole are none', () => {
    const middle = p('整段') + p('又一段');
    const body =
      p('甲<text:change-start text:change-id="d"/>乙') +
      middle +
      p('丙<text:change-end text:change-id="d"/>丁') +
      table(row(cell('1'), `<table:table-cell>${p(between('e', '2') + '3')}</table:table-cell>`)) +
      p('<text:change-start text:change-id="e"/>末');
    expect(shown(read(CHANGES + body))).toEqual(['甲丁', [['1@0+1×1', '3@1+1×1']]]);
  });

  test('a character that is shown in a hidden style is text', () => {
    const styles =
      '<style:style style:name="H" style:family="paragraph"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="H"><style:text-properties text:display="true"/></style:style>';
    expect(shown(read(p('暗', 'H') + p('明', 'P1'), styles))).toEqual(['明']);
  });

  test('the data of pictures and of what is embedded is no text', () => {
    const picture =
      '<draw:frame><draw:image><office:binary-data>iVBORw0KGgo</office:binary-data></draw:image></draw:frame>';
    const inside = `<draw:frame><draw:object><office:document><office:body><office:spreadsheet>${table(row(cell('9')))}</office:spreadsheet></office:body></office:document></draw:object></draw:frame>`;
    expect(shown(read(p(`甲${picture}`) + p(`乙${inside}`)))).toEqual(['甲', 'picture', '乙']);
  });

  test('headings by their level or by the name of their style, bold by style', () => {
    const styles =
      '<style:style style:name="Title" style:family="paragraph"/>' +
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"><style:text-properties fo:font-weight="bold"/></style:style>';
    const draft = read(
      p('标题', 'P1') + '<text:h text:outline-level="2">一、甲</text:h>' + p('文'),
      styles,
    );
    expect(draft.blocks).toMatchObject([{ depth: 1, strong: true }, { depth: 2 }, {}]);
    expect(draft.blocks[2]).not.toHaveProperty('depth', expect.anything());
  });

  test('a table of contents is not the author’s own', () => {
    const body =
      '<text:table-of-content><text:index-body><text:p>一、甲 1</text:p></text:index-body></text:table-of-content>' +
      p('一、甲');
    expect(read(body).blocks.map((block) => 'quoted' in block && block.quoted)).toEqual([
      true,
      false,
    ]);
  });

  test('what stands in a text box follows its paragraph', () => {
    const body = p(
      '甲<draw:frame><draw:text-box><text:p>乙</text:p></draw:text-box></draw:frame>丙',
    );
    expect(shown(read(body))).toEqual(['甲丙', '乙']);
  });
});

describe('automatic numbers', () => {
  test('of lists in lists, one number an item, none for bullets and heads', () => {
    const inner = `<text:list>${item(p('丙'))}${item(p('丁'))}</text:list>`;
    const body =
      `<text:list text:style-name="L">${item(p('甲'), p('又'))}${item(p('乙'), inner)}` +
      `<text:list-header>${p('头')}</text:list-header></text:list>` +
      `<text:list text:style-name="B">${item(p('点'))}</text:list>`;
    expect(shown(read(body, LIST))).toEqual(['一、甲', '又', '二、乙', '1.丙', '2.丁', '头', '点']);
    expect(read(body, LIST).blocks[0]).toMatchObject({ automatic: 2 });
  });

  test('a list begins anew, goes on with another one, or starts where it says', () => {
    const list = (attributes: string, ...items: string[]): string =>
      `<text:list text:style-name="L"${attributes}>${items.join('')}</text:list>`;
    const body =
      list(' xml:id="a"', item(p('甲'))) +
      list('', item(p('乙'))) +
      list(' text:continue-list="a"', item(p('丙'))) +
      list(' text:continue-numbering="true"', item(p('丁'))) +
      list('', `<text:list-item text:start-value="5">${p('戊')}</text:list-item>`, item(p('己')));
    expect(shown(read(body, LIST))).toEqual([
      '一、甲',
      '一、乙',
      '二、丙',
      '三、丁',
      '五、戊',
      '六、己',
    ]);
  });

  test('of headings that are in no list', () => {
    const outline =
      '<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:outline-style>';
    const h = (text: string, more = ''): string =>
      `<text:h text:outline-level="1"${more}>${text}</text:h>`;
    const body = h('甲') + h('前言', ' text:is-list-header="true"') + h('乙');
    expect(shown(read(body, outline))).toEqual(['一、甲', '前言', '二、乙']);
  });
});

describe('tables', () => {
  test('cells merged across and down, repeated and hidden', () => {
    const wide = ' table:number-columns-spanned="2"';
    const tall = ' table:number-rows-spanned="2" table:number-columns-spanned="2"';
    const body = table(
      row(cell('头', wide), COVERED, cell('甲')),
      row(cell('块', tall), COVERED, cell('1')),
      row(COVERED, COVERED, cell('2')),
      row(cell('0', ' table:number-columns-repeated="3"')),
      `<table:table-row table:visibility="collapse">${cell('暗').repeat(3)}</table:table-row>`,
    );
    expect(shown(read(body))).toEqual([
      [
        ['头@0+2×1', '甲@2+1×1'],
        ['块@0+2×2', '1@2+1×1'],
        ['2@2+1×1'],
        ['0@0+1×1', '0@1+1×1', '0@2+1×1'],
      ],
    ]);
  });

  test('lists in cells count for themselves', () => {
    const list = `<text:list text:style-name="L">${item(p('甲'))}</text:list>`;
    const body = table(
      row(`<table:table-cell>${list}</table:table-cell>`, cell('乙')),
      row(cell('丙'), cell('丁')),
    );
    expect(shown(read(body, LIST))).toEqual([
      [
        ['一、甲@0+1×1', '乙@1+1×1'],
        ['丙@0+1×1', '丁@1+1×1'],
      ],
    ]);
  });
});

describe('files', () => {
  const parts = (more: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])));

  test('a package tells its title and page heads', () => {
    const content = new TextDecoder().decode(flat(p('文')));
    const styles = `<office:document-styles ${NAMES}><office:master-styles><style:master-page><style:header>${p('页眉')}</style:header></style:master-page></office:master-styles></office:document-styles>`;
    const draft = readOdt(parts({ 'content.xml': content, 'styles.xml': styles }));
    expect(shown(draft)).toEqual(['文']);
    expect(draft.metadata).toEqual({ header: '页眉' });
  });

  test('one with a password, without content, of too many cells, or that is no text', () => {
    const secret = {
      'content.xml': 'x',
      'META-INF/manifest.xml': '<manifest:encryption-data xmlns:manifest="x"/>',
    };
    expect(refusal(() => readOdt(parts(secret)))).toMatch(/密码/);
    expect(refusal(() => readOdt(parts({ 'a.xml': 'x' })))).toMatch(/损坏/);
    const many = row(cell('', ' table:number-columns-repeated="64"')).replace(
      '<table:table-row',
      '<table:table-row table:number-rows-repeated="64"',
    );
    expect(refusal(() => read(table(many.repeat(100))))).toMatch(/过大/);
    const sheet = `<office:document ${NAMES}><office:body><office:spreadsheet/></office:body></office:document>`;
    expect(refusal(() => readFodt(strToU8(sheet)))).toMatch(/损坏/);
  });

  test('one whose words are of a vocabulary that nobody knows', () => {
    const damaged = (body: string): Uint8Array =>
      strToU8(new TextDecoder().decode(flat(body)).replace(':text:1.0"', ':tent:1.0"'));
    expect(refusal(() => readFodt(damaged(p('一、') + table(row(cell('1'))))))).toMatch(/损坏/);
    expect(shown(readFodt(damaged('\n ')))).toEqual([]);
  });
});
