import { describe, expect, test } from '@jest/globals';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import { readDocx } from '../../src/read/docx/index.js';
import { cells, table, textBlocks, texts } from './support/build.js';

const SECTIONS = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况'];

const cell = (text: string, columnSpan = 1, rowSpan = 1): TableCell =>
  new TableCell({ columnSpan, rowSpan, children: [new Paragraph(text)] });

/** A report as a Word library writes it: headings with automatic numbers, a table with merged cells. */
async function report(): Promise<Uint8Array> {
  const level = {
    level: 0,
    format: 'chineseCounting' as const,
    text: '%1、',
    alignment: AlignmentType.START,
  };
  const headings = SECTIONS.flatMap((section) => [
    new Paragraph({
      text: section,
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: 'sections', level: 0 },
    }),
    new Paragraph(`${section}如下。`),
  ]);
  const rows = [
    new TableRow({ children: [cell('项目', 2, 2), cell('申请人情况', 2)] }),
    new TableRow({ children: [cell('自然人'), cell('总计')] }),
    new TableRow({
      children: [cell('三、办理结果', 1, 2), cell('（一）予以公开'), cell('50'), cell('50')],
    }),
    new TableRow({ children: [cell('（二）部分公开'), cell('9'), cell('')] }),
  ];
  const document = new Document({
    numbering: { config: [{ reference: 'sections', levels: [level] }] },
    sections: [
      {
        children: [
          new Paragraph({
            text: '某市2023年政府信息公开工作年度报告',
            heading: HeadingLevel.TITLE,
          }),
          ...headings,
        ],
      },
      {
        properties: { page: { size: { orientation: 'landscape' } } },
        children: [new Table({ rows })],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

describe('a report made by a Word library', () => {
  test('reads as it looks', async () => {
    const draft = readDocx(await report());
    expect(texts(draft)).toEqual([
      '某市2023年政府信息公开工作年度报告',
      '一、总体情况',
      '总体情况如下。',
      '二、主动公开政府信息情况',
      '主动公开政府信息情况如下。',
      '三、收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请情况如下。',
    ]);
    expect(textBlocks(draft).map(({ depth, automatic }) => [depth, automatic])).toEqual([
      [1, undefined],
      [1, 2],
      [undefined, undefined],
      [1, 2],
      [undefined, undefined],
      [1, 2],
      [undefined, undefined],
    ]);
    expect(cells(table(draft))).toEqual([
      '0,0+2×2:项目',
      '0,2+1×2:申请人情况',
      '1,2:自然人',
      '1,3:总计',
      '2,0+2×1:三、办理结果',
      '2,1:（一）予以公开',
      '2,2:50',
      '2,3:50',
      '3,1:（二）部分公开',
      '3,2:9',
      '3,3:',
    ]);
  });

  test('every block and cell stands where it says', async () => {
    const draft = readDocx(await report());
    for (const { content, span } of textBlocks(draft))
      expect(draft.source.slice(span.start, span.end)).toBe(content.text);
    for (const { content, span } of table(draft).grid.rows.flat()) {
      expect(draft.source.slice(span.start, span.end)).toBe(content.text);
    }
  });
});
