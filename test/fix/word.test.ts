import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
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

  test.each([
    ['zh', '二、主动公开政府信息情况 › 表二 › 行政处罚 › 本年处理决定…'],
    ['en', '二、主动公开政府信息情况 › Table 2 › 行政处罚 › 本年处理决定…'],
  ] as const)('has a place for each cell of a joined fix (%s)', async (lang, place) => {
    const files = unzipSync(readFileSync('examples/forms/faulty-department-2024.docx'));
    const xml = new TextDecoder().decode(files['word/document.xml']);
    const odd = xml.replace('>35<', '>３５<');
    const input = zipSync({ ...files, 'word/document.xml': new TextEncoder().encode(odd) });
    const { text, fixed } = await fix(input, { lang });
    expect(fixed).toMatchObject({ 'cell-value': 2 });
    const lines = text.before.split('\n');
    expect(text.places.get(lines.indexOf('３５') + 1)).toBe(place);
    const first = place.replace('行政处罚', '行政许可');
    expect(text.places.get(lines.indexOf('1,286') + 1)).toBe(first);
    const places = [...text.places.values()].filter((each) => each.includes('本年处理决定'));
    expect(places).toEqual(expect.arrayContaining([first, place]));
    expect(new Set(places).size).toBe(places.length);
  });
});
