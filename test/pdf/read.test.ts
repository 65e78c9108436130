import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Draft } from '../../src/draft/draft.js';
import { lint } from '../../src/index.js';
import { UnreadableError } from '../../src/read/errors.js';
import { chineseFont, hex, pdfFile, stream } from '../support/pdf-file.js';
import { openPdfThread } from '../support/pdf.js';

const thread = openPdfThread();
afterAll(() => thread.close());

const LATIN = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const WITH_F1 = '/Font << /F1 5 0 R >>';

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`test/fixtures/libreoffice/${name}`));
}

function textOf({ blocks }: Draft): string[] {
  return blocks.flatMap((block) => (block.type === 'text' ? [block.content.text] : []));
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await thread.read(bytes).catch((reason: unknown) => reason);
  if (!(error instanceof UnreadableError)) throw error;
  return error.message;
}

/** GBK bytes of 一、总体情况. */
const HEADING = [0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6];

describe('a damaged PDF', () => {
  const bytes = fixture('clean-department-2023.pdf');

  test.each([
    ['a way of packing that there is none of', '/Filter/FlateDecode', '/Filter/FlatxDecode'],
    ['packed data that is not said to be packed', '/Filter/FlateDecode', '/Filtre/FlateDecode'],
    ['a page whose content is not there', '/Contents ', '/Contents 9'],
  ])('%s: nothing is left out in silence', async (_, from, to) => {
    const text = Buffer.from(bytes).toString('latin1');
    const changed = text.replace(from, to.padEnd(from.length).slice(0, to.length));
    expect(changed).not.toBe(text);
    expect(await refusalOf(new Uint8Array(Buffer.from(changed, 'latin1')))).toMatch(/损坏/);
  });
});

test('shapes that are damaged change nothing where the file tells what characters they are', async () => {
  const bytes = fixture('clean-department-2023.pdf');
  const file = Buffer.from(bytes).toString('latin1');
  const shapes = file.indexOf('stream', file.indexOf('/Length1')) + 'stream'.length + 2;
  const damaged = bytes.slice().fill(0xff, shapes, shapes + 100);
  expect((await thread.read(damaged)).blocks).toEqual((await thread.read(bytes)).blocks);
});

test('a font that all pages of a long PDF share is known on each of them', async () => {
  const lines = [...'abcdefghi'].map((text, at) => `100 ${800 - at * 90} Td (${text}) Tj`);
  const content = lines.map((line) => `BT /F1 16 Tf ${line} ET`).join('\n');
  const bytes = pdfFile({ content, resources: WITH_F1, objects: [LATIN], pages: 40 });
  expect((await thread.read(bytes)).source.match(/e/g)).toHaveLength(40);
});

test('a PDF of more or fewer pages than it says: refused, also where one of them is not where it should be', async () => {
  const content = 'BT /F1 16 Tf 100 700 Td (a) Tj ET';
  const bytes = pdfFile({ content, resources: WITH_F1, objects: [LATIN], pages: 4 });
  const fewer = Buffer.from(bytes).toString('latin1').replace('/Count 4', '/Count 1');
  expect(await refusalOf(Buffer.from(fewer, 'latin1'))).toMatch(/损坏/);
  const more = Buffer.from(bytes).toString('latin1').replace('/Count 4', '/Count 9');
  expect(await refusalOf(Buffer.from(more, 'latin1'))).toMatch(/损坏/);
  const offset = String(fewer.indexOf('7 0 obj')).padStart(10, '0');
  const lost = fewer.replace(`${offset} 00000 n`, '0000000003 00000 n');
  expect(await refusalOf(Buffer.from(lost, 'latin1'))).toMatch(/损坏/);
  expect(textOf(await thread.read(fixture('owner-password.pdf')))).not.toEqual([]);
});

test('a page on which something is missing in the middle is not read up to there', async () => {
  const content = 'BT /F1 16 Tf 100 700 Td (a) Tj ET /Gone Do BT /F1 16 Tf 100 600 Td (b) Tj ET';
  const resources = `${WITH_F1} /XObject << /Gone 5 0 R >>`;
  const bytes = pdfFile({ content, resources, objects: [LATIN] });
  expect(await refusalOf(bytes)).toMatch(/损坏/);
});

describe('the text of a PDF', () => {
  test.each(['clean-department-2023', 'faulty-department-2024'])(
    'gives the findings of its Word twin: %s',
    async (name) => {
      const word = new Uint8Array(readFileSync(`examples/forms/${name}.docx`));
      const [twin, own] = await Promise.all([
        lint(word, { filename: 'a.docx' }),
        lint(fixture(`${name}.pdf`), { filename: 'a.pdf' }),
      ]);
      const brief = ({ messages }: typeof own) =>
        messages.map(({ ruleId, at, message }) => ({ ruleId, at, message }));
      expect(brief(own)).toEqual(brief(twin));
    },
    60_000,
  );

  test('stands on a page, and its findings say on which', async () => {
    const own = await lint(fixture('faulty-department-2024.pdf'), { filename: 'a.pdf' });
    const total = own.messages.find(({ ruleId }) => ruleId === 'disputes-total');
    expect(total).toMatchObject({ page: 4, place: expect.stringMatching(/^第 4 页 › 四、/) });
  }, 60_000);

  test('comes in an encoding of Chinese fonts without a table of its own', async () => {
    const content = `BT /F1 16 Tf 100 700 Td ${hex(HEADING)} Tj ET`;
    const objects = chineseFont('GBK-EUC-H', 6);
    const draft = await thread.read(pdfFile({ content, resources: WITH_F1, objects }));
    expect(textOf(draft)).toEqual(['一、总体情况']);
  });

  test('is the text that stands for what is drawn, and without radicals', async () => {
    const content =
      'BT /F1 16 Tf 100 700 Td /Span << /ActualText <FEFF2F003001603B4F53> >> BDC (xxxx) Tj EMC ET';
    const draft = await thread.read(pdfFile({ content, resources: WITH_F1, objects: [LATIN] }));
    expect(textOf(draft)).toEqual(['一、总体']);
  });

  test('is also what is filled into a form or typed onto the page, but no remark', async () => {
    const draw = (text: string): string =>
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << ${WITH_F1} >>`,
        `BT /F1 12 Tf 2 4 Td (${text}) Tj ET`,
      );
    const annotation = (entries: string, appearance: number, y: number): string =>
      `<< /Type /Annot ${entries} /Rect [200 ${y} 400 ${y + 20}] /F 4 /AP << /N ${appearance} 0 R >> >>`;
    const objects = [
      LATIN,
      draw('12'),
      draw('34'),
      draw('look here'),
      annotation('/Subtype /Widget /FT /Tx /T (a) /V (12)', 6, 698),
      annotation(
        '/Subtype /FreeText /IT /FreeTextTypewriter /DA (/F1 12 Tf) /Contents (34)',
        7,
        598,
      ),
      annotation('/Subtype /FreeText /DA (/F1 12 Tf) /Contents (look here)', 8, 498),
    ];
    const content = 'BT /F1 12 Tf 100 702 Td (A:) Tj 0 -100 Td (B:) Tj 0 -100 Td (C:) Tj ET';
    const bytes = pdfFile({
      content,
      resources: WITH_F1,
      objects,
      page: '/Annots [9 0 R 10 0 R 11 0 R]',
    });
    expect(textOf(await thread.read(bytes)).join(' ')).toMatch(/^A: +12 +B: +34 +C:$/);
  });

  test('is that of lines turned to either side, too', async () => {
    const content =
      'BT /F1 12 Tf 100 700 Td (level enough) Tj ET BT /F1 12 Tf 0 1 -1 0 60 300 Tm (up) Tj ET ' +
      'BT /F1 12 Tf 0 -1 1 0 500 300 Tm (down) Tj ET';
    const draft = await thread.read(pdfFile({ content, resources: WITH_F1, objects: [LATIN] }));
    expect(textOf(draft).sort()).toEqual(['down', 'level enough', 'up']);
  });

  test('is Chinese in pairs of codes where the font has a Chinese name in GBK, not a name with an accent', async () => {
    const readBy = async (name: string): Promise<string[]> => {
      const widths = `/FirstChar 0 /LastChar 255 /Widths [${'500 '.repeat(256)}]`;
      const font = `<< /Type /Font /Subtype /TrueType /BaseFont /${name} ${widths} /Encoding /WinAnsiEncoding >>`;
      const content = `BT /F1 16 Tf 100 700 Td ${hex(HEADING)} Tj ET`;
      return textOf(await thread.read(pdfFile({ content, resources: WITH_F1, objects: [font] })));
    };
    expect(await readBy('#CB#CE#CC#E5')).toEqual(['一、总体情况']);
    expect(await readBy('#F3AAAA+Serif')).toEqual(['Ò»¡¢×ÜÌåÇé¿ö']);
  });

  test('has no letters where a font has ornaments', async () => {
    const ornaments = '<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>';
    const content = 'BT /F1 16 Tf 100 700 Td (a) Tj /F2 16 Tf (4lt) Tj /F1 16 Tf (b) Tj ET';
    const resources = '/Font << /F1 5 0 R /F2 6 0 R >>';
    const draft = await thread.read(pdfFile({ content, resources, objects: [LATIN, ornaments] }));
    expect(textOf(draft).join('')).toMatch(/^a[^\w]*b$/);
  });

  test('is read though copying is forbidden', async () => {
    expect(textOf(await thread.read(fixture('owner-password.pdf')))).toContain('一、总体情况');
  });

  test('that was recognised in a picture is read, and it is said so', async () => {
    const content = `q 595 0 0 842 0 0 cm /Im Do Q BT 3 Tr /F1 16 Tf 100 700 Td ${hex(HEADING)} Tj ET`;
    const image = stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      'x',
    );
    const objects = [...chineseFont('GBK-EUC-H', 6), image];
    const resources = `${WITH_F1} /XObject << /Im 8 0 R >>`;
    const bytes = pdfFile({ content, resources, objects });
    expect(textOf(await thread.read(bytes))).toEqual(['一、总体情况']);
    expect((await lint(bytes, { filename: 'a.pdf' })).editionReason).toMatch(/识别/);
  });
});

describe('a PDF that cannot be read is refused with what to do', () => {
  test('one with a password', async () => {
    expect(await refusalOf(fixture('user-password.pdf'))).toMatch(/打开密码.*取消密码/);
  });

  test('a scan', async () => {
    const image = stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      'x',
    );
    const content = 'q 595 0 0 842 0 0 cm /Im Do Q';
    const bytes = pdfFile({ content, resources: '/XObject << /Im 5 0 R >>', objects: [image] });
    expect(await refusalOf(bytes)).toMatch(/扫描件.*Word 原稿/);
  });

  test('one without anything on its pages', async () => {
    expect(await refusalOf(pdfFile({ content: '' }))).toMatch(/没有任何文字/);
  });

  test('one whose fonts do not tell their characters', async () => {
    const content = 'BT /F1 16 Tf 100 700 Td <00410042004300440045> Tj ET';
    const objects = chineseFont('Identity-H', 6);
    const bytes = pdfFile({ content, resources: WITH_F1, objects });
    expect(await refusalOf(bytes)).toMatch(/没有说明各字符是什么字.*Word 原稿/);
  });

  test('one whose Latin font has codes that stand for nothing', async () => {
    const font =
      '<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Body /FirstChar 1 /LastChar 3 /Widths [500 500 500] /Encoding << /Differences [1 /g1 /g2 /g3] >> >>';
    const content = 'BT /F1 16 Tf 100 700 Td <0102030102> Tj (abc) Tj ET';
    const bytes = pdfFile({ content, resources: WITH_F1, objects: [font] });
    expect(await refusalOf(bytes)).toMatch(/没有说明各字符是什么字/);
  });

  test('one whose font numbers its shapes where it should name them', async () => {
    const font =
      '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Body /FirstChar 65 /LastChar 66 /Widths [500 500] /Encoding << /Differences [65 /g0035 /g0037] >> >>';
    const content = 'BT /F1 16 Tf 100 700 Td (ABBA) Tj ET';
    const bytes = pdfFile({ content, resources: WITH_F1, objects: [font] });
    expect(await refusalOf(bytes)).toMatch(/没有说明各字符是什么字/);
  });

  test('one in an encoding of fonts that are not Chinese', async () => {
    const content = 'BT /F1 16 Tf 100 700 Td <82a0> Tj ET';
    const objects = chineseFont('90ms-RKSJ-H', 6);
    const bytes = pdfFile({ content, resources: WITH_F1, objects });
    expect(await refusalOf(bytes)).toMatch(/没有说明各字符是什么字/);
  });

  test('one of more pages than a report has', async () => {
    const content = 'BT /F1 16 Tf 100 700 Td (a) Tj ET';
    const bytes = pdfFile({ content, resources: WITH_F1, objects: [LATIN], pages: 301 });
    expect(await refusalOf(bytes)).toMatch(/超过 300 页/);
  });

  test('one that takes too long, and the next one is read', async () => {
    const hurried = openPdfThread(1);
    const error: unknown = await hurried
      .read(fixture('clean-department-2023.pdf'))
      .catch((reason: unknown) => reason);
    await hurried.close();
    expect(error).toBeInstanceOf(UnreadableError);
    expect((error as Error).message).toMatch(/没有读完，没有检查/);
    expect(textOf(await thread.read(fixture('owner-password.pdf')))).not.toEqual([]);
  });

  test('one cut short, wherever it is cut', async () => {
    const whole = fixture('clean-department-2023.pdf');
    for (let length = 1024; length < whole.length; length += 16 * 1024)
      expect(await refusalOf(whole.slice(0, length))).toMatch(/不完整/);
  });
});

test('bytes that changed on the way: a message, or all of the report', async () => {
  const whole = fixture('faulty-department-2024.pdf');
  const twin = await thread.read(whole);
  const outcomes = { read: 0, refused: 0 };
  for (let round = 0; round < 12; round++) {
    const bytes = whole.slice();
    const at = (round * 2_654_435_761) % bytes.length;
    bytes[at] = bytes[at]! ^ (1 << (round % 8));
    const draft = await thread.read(bytes).catch((error: unknown) => {
      if (!(error instanceof UnreadableError)) throw error;
      return undefined;
    });
    if (draft === undefined) outcomes.refused++;
    else {
      outcomes.read++;
      expect(draft.pages).toHaveLength(twin.pages!.length);
      expect(draft.blocks.length).toBeGreaterThan(twin.blocks.length / 2);
    }
  }
  expect(outcomes.read + outcomes.refused).toBe(12);
}, 120_000);
