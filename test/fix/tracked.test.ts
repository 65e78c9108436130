import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { fix } from '../../src/index.js';
import { trackDocx } from '../../src/fix/docx/tracked.js';
import { readDocx } from '../../src/read/docx/index.js';
import { docx, p, r } from '../docx/support/build.js';
import { FORM_FAULTS } from '../support/faults.js';
import { write } from '../support/forms.js';
import { makeReport } from '../support/model.js';
import { rejected } from '../support/rejected.js';

const DATE = new Date('2025-01-30T22:00:00Z');
const BODY = 'word/document.xml';

function tracked(bytes: Uint8Array, after: string): Uint8Array | undefined {
  return trackDocx(bytes, readDocx(bytes), after, DATE);
}

describe('changes that are left to the author', () => {
  test('accepted they are the new text, rejected the old one; runs keep their looks', () => {
    const bytes = docx(p(r('工作中存在的问题和整改措施', '<w:b/>')) + p('不变'));
    const output = tracked(bytes, '存在的主要问题及改进情况\n不变')!;
    expect(readDocx(output).source).toBe('存在的主要问题及改进情况\n不变');
    expect(readDocx(rejected(output)).source).toBe('工作中存在的问题和整改措施\n不变');
    const body = strFromU8(unzipSync(output)[BODY]!);
    expect(body).toContain('w:author="年报检查" w:date="2025-01-30T22:00:00Z"');
    expect(body.match(/<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr>/g)).not.toBeNull();
    const ids = [...body.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('over several runs, and only by adding or only by taking away', () => {
    const bytes = docx(p(r('第一') + r('部分') + r('概况')));
    for (const after of ['一、总体情况', '第一部分概况。', '一部分概况', '概况'])
      for (const text of [tracked(bytes, after)!]) {
        expect(readDocx(text).source).toBe(after);
        expect(readDocx(rejected(text)).source).toBe('第一部分概况');
      }
  });

  test('where it cannot be written so, nothing is written', () => {
    const inserted = docx(p(`<w:ins w:id="1" w:author="王">${r('旧文字')}</w:ins>`));
    expect(tracked(inserted, '新文字')).toBeUndefined();
    const mixed = docx(p('<w:r><w:t>电话</w:t><w:tab/><w:t>0517</w:t></w:r>'));
    expect(tracked(mixed, '手机\t0517')).toBeUndefined();
  });
});

describe('the fixes of a report as changes', () => {
  test('give what they give without, and reject to the report as it was', async () => {
    const bytes = readFileSync('examples/forms/faulty-department-2024.docx');
    const plain = await fix(bytes, { filename: 'a.docx' });
    const result = await fix(bytes, { filename: 'a.docx', trackChanges: { date: DATE } });
    expect(result.fixed).toEqual(plain.fixed);
    expect(readDocx(result.output).source).toBe(readDocx(plain.output).source);
    expect(readDocx(result.output).pending?.insertions).toBeGreaterThan(0);
    expect(readDocx(rejected(result.output)).source).toBe(readDocx(bytes).source);
  });

  test.each(
    Object.entries(FORM_FAULTS)
      .slice(0, 8)
      .map(([kind, fault], seed) => [kind, fault, seed] as const),
  )('%s', async (_, fault, seed) => {
    const { input } = await write('docx', fault(makeReport(seed)).model, seed);
    const bytes = input as Uint8Array;
    const result = await fix(bytes, { filename: 'a.docx', trackChanges: { date: DATE } });
    expect(readDocx(rejected(result.output)).source).toBe(readDocx(bytes).source);
  });
});
