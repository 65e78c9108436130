import { unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { paragraphDiff } from '../../src/fix/diff.js';
import { fix } from '../../src/index.js';
import { docx, list, num, numbered, p, r } from '../docx/support/build.js';

const TITLE = p('清溪县水利局2024年政府信息公开工作年度报告');
const BODY = p('全年工作有序。');
const NUMBERING = { numbering: list(0, ['chineseCounting', '%1、']) + num(1, 0) };

function xmlOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
}

describe('a Word document', () => {
  test('keeps the numbers that Word makes', async () => {
    const body = (title: string): string => TITLE + p(r(title), numbered(1)) + BODY;
    const input = docx(body('概述'), NUMBERING);
    const { output, fixed } = await fix(input);
    expect(fixed).toEqual({ 'section-title': 1 });
    expect(xmlOf(output)).toBe(xmlOf(docx(body('总体情况'), NUMBERING)));
  });

  test('is changed within its runs, wherever they split', async () => {
    const bold = '<w:b/>';
    const input = docx(TITLE + p(r('一', bold) + r('. ') + r('总体', bold) + r('情况。')) + BODY);
    const { output } = await fix(input);
    expect(xmlOf(output)).toBe(
      xmlOf(docx(TITLE + p(r('一', bold) + r('、') + r('总体', bold) + r('情况')) + BODY)),
    );
  });

  test('keeps references in the XML that read as other characters', async () => {
    const input = docx(TITLE + p(r('一&#46; 总体情况')) + BODY);
    expect(xmlOf((await fix(input)).output)).toContain('>一、总体情况<');
  });

  test('is given as it was, not written over, when it comes in a buffer', async () => {
    const input = Buffer.from(docx(TITLE + p('一. 总体情况') + BODY));
    const copy = Buffer.from(input);
    expect((await fix(input)).isChanged).toBe(true);
    expect(Buffer.compare(input, copy)).toBe(0);
  });

  test('is shown before and after, with the numbers of paragraphs', () => {
    const shown = paragraphDiff('a.docx', '一\n二\n三', '一\n2\n三', (number) => `第 ${number} 段`);
    expect(shown).toBe('--- a/a.docx\n+++ b/a.docx\n@@ 第 2 段 @@\n-二\n+2\n');
  });
});
