import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Draft } from '../../src/draft/draft.js';
import { lint } from '../../src/index.js';
import { UnreadableError } from '../../src/read/errors.js';
import { read } from '../../src/read/index.js';
import { readOfd } from '../../src/read/ofd/index.js';
import { distancesOf } from '../../src/read/ofd/text.js';
import { changeBytes, cutAtEveryKilobyte } from '../flow/damage.js';
import { ofdPage, ofdParts, writeOfd, zipParts } from '../support/ofd.js';

const NAMES = [
  'clean-department-2023',
  'faulty-department-2024',
  'clean-county-2024',
  'clean-2019',
];

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

const twinOf = async (name: string): Promise<Draft> =>
  read(bytesOf(`examples/${name}.md`), { filename: `${name}.md` });

function text(words: string, attributes = '', code = ''): string {
  return `<ofd:TextObject ID="2" Boundary="20 20 100 10" Size="5"${attributes}><ofd:TextCode X="0" Y="5"${code}>${words}</ofd:TextCode></ofd:TextObject>`;
}

function textOf({ blocks }: Draft): string[] {
  return blocks.flatMap((block) => (block.type === 'text' ? [block.content.text] : []));
}

function onPage(...objects: string[]): string[] {
  return textOf(readOfd(zipParts(ofdParts([objects.join('')]))));
}

function refusal(bytes: Uint8Array): string {
  try {
    readOfd(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
  throw new Error('was read');
}

describe('a report printed as OFD', () => {
  test.each(NAMES)('%s: the findings of its twin, each on its page', async (name) => {
    const twin = await twinOf(name);
    const [own, other] = await Promise.all([
      lint(writeOfd(twin.blocks), { filename: 'a.ofd' }),
      lint(bytesOf(`examples/${name}.md`), { filename: 'a.md' }),
    ]);
    const brief = ({ messages }: typeof own): unknown[] =>
      messages.map(({ ruleId, at, message }) => ({ ruleId, at, message }));
    expect(brief(own)).toEqual(brief(other));
    for (const { page, place } of own.messages) {
      expect(page).toBeGreaterThan(0);
      expect(place).toMatch(/^第 \d 页/);
    }
  });

  test.each(NAMES.slice(0, 2))('%s: the same cells, merged alike', async (name) => {
    const twin = await read(bytesOf(`examples/forms/${name}.docx`));
    const cells = ({ blocks }: Draft): unknown[] =>
      blocks.flatMap((block) =>
        block.type === 'table'
          ? [
              block.grid.rows.flat().map(({ row, column, rowSpan, colSpan, content }) => {
                const words = content.text.replace(/\s/g, '');
                return `${words}@${row},${column}+${rowSpan}×${colSpan}`;
              }),
            ]
          : [],
      );
    expect(cells(readOfd(writeOfd(twin.blocks)))).toEqual(cells(twin));
  });

  test('cut off at every kilobyte, or with bytes changed: read as a whole or refused', async () => {
    const bytes = writeOfd((await twinOf(NAMES[1]!)).blocks);
    const cut = await cutAtEveryKilobyte(bytes);
    expect(cut).toMatchObject({ whole: 0, other: 0 });
    const changed = await changeBytes(bytes, 200);
    expect(changed.other).toBe(0);
    expect(changed.refused).toBeGreaterThan(0);
  });
});

describe('OFD of other programs', () => {
  const real = (name: string): Uint8Array => bytesOf(`test/fixtures/ofd/${name}.ofd`);

  test('paths from the top, a seal, several pages', () => {
    const draft = readOfd(real('n'));
    expect(textOf(draft)[2]).toBe('关于同意张阿三同志辞职的批复');
    expect(textOf(draft).at(-1)).toMatch(/2011年3月10日印发$/);
    expect(draft.pages).toHaveLength(2);
  });

  test('fewer distances than characters', () => {
    expect(textOf(readOfd(real('multiKeywordInTextCode')))).toEqual([
      '打发打发打发打发打发哈哈打发哈哈哈哈哈哈哈哈哈打发',
    ]);
  });

  test('templates below pages, another namespace, blocks in pages', () => {
    expect(textOf(readOfd(real('path_unstd')))).toContain('案件名称测试数据AJMC');
    expect(textOf(readOfd(real('namespace_no_std')))).toEqual(['你好呀，OFD Reader&Writer！']);
    expect(textOf(readOfd(real('helloworld_with_pageblock')))).toEqual([
      '你好呀，OFD Reader&Writer！',
    ]);
  });

  test('pages of drawings alone are refused', () => {
    expect(refusal(real('Page5'))).toMatch(/没有任何文字/);
  });
});

describe('what is drawn', () => {
  test('distances are repeated by g, and an object has axes of its own', () => {
    expect(distancesOf('g 3 5 2.5 G 2 1')).toEqual([5, 5, 5, 2.5, 1, 1]);
    expect(onPage(text('一、总体', ' CTM="0.5 0 0 0.5 0 0"', ' DeltaX="g 3 5"'))).toEqual([
      '一、总体',
    ]);
  });

  test('text that runs down is one line', () => {
    expect(onPage(text('三、结果', '', ' DeltaY="g 3 5"'))).toEqual(['三、结果']);
  });

  test('templates and drawings that are used again are part of the page', () => {
    const parts = ofdParts(
      [text('正文', ' CTM="1 0 0 1 0 40"')],
      '<ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/><ofd:DocumentRes>Res.xml</ofd:DocumentRes>',
    );
    const own = ofdPage(
      `${text('正文', ' CTM="1 0 0 1 0 40"')}<ofd:CompositeObject ID="4" Boundary="0 60 1 1" ResourceID="7"/>`,
      '<ofd:Template TemplateID="9"/>',
    );
    const units = (resource: string): string =>
      `<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="7"><ofd:Content>${resource}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`;
    const withParts = (resource: string): Uint8Array =>
      zipParts({
        ...parts,
        'Doc_0/Pages/Page_0/Content.xml': own,
        'Doc_0/Tpls/T.xml': ofdPage(text('版头')),
        'Doc_0/Res.xml': units(resource),
      });
    expect(textOf(readOfd(withParts(text('图中字'))))).toEqual(['版头', '正文', '图中字']);
    const circle = '<ofd:CompositeObject ID="4" Boundary="0 0 1 1" ResourceID="7"/>'.repeat(9);
    expect(refusal(withParts(circle))).toMatch(/嵌套|过大/);
  });

  test('what is not visible is not read', () => {
    expect(onPage(text('看得见'), text('看不见', ' Visible="false"'))).toEqual(['看得见']);
    expect(onPage(text('看得见'), text('看不见', ' Alpha="0"'))).toEqual(['看得见']);
  });
});

describe('a file that cannot be read is refused with what to do', () => {
  test('an encrypted one', () => {
    const bytes = zipParts({ ...ofdParts([text('字')]), 'Encryptions.xml': '<x/>' });
    expect(refusal(bytes)).toMatch(/加密.*Word 原稿/);
  });

  test('placeholders in place of characters', () => {
    const glyphs =
      '<ofd:CGTransform CodePosition="0" CodeCount="4" GlyphCount="4"><ofd:Glyphs>11 12 13 14</ofd:Glyphs></ofd:CGTransform>';
    const object = text('□□□□', '', ' DeltaX="g 3 5"').replace(/(<ofd:TextCode)/, `${glyphs}$1`);
    expect(refusal(zipParts(ofdParts([object])))).toMatch(/没有说明各字符是什么字/);
  });

  test('a picture of each page', () => {
    const image = '<ofd:ImageObject ID="3" Boundary="0 0 210 297" CTM="210 0 0 297 0 0"/>';
    expect(refusal(zipParts(ofdParts([image])))).toMatch(/扫描件/);
  });

  test('a page that is missing, more pages than a report has, no document', () => {
    const parts = ofdParts([text('字')]);
    delete parts['Doc_0/Pages/Page_0/Content.xml'];
    expect(refusal(zipParts(parts))).toMatch(/损坏/);
    expect(refusal(zipParts(ofdParts(Array<string>(301).fill(''))))).toMatch(/超过 300 页/);
    expect(refusal(zipParts({ 'OFD.xml': '<x/>' }))).toMatch(/压缩/);
  });
});
