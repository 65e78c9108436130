import { describe, expect, test } from '@jest/globals';
import { readDoc } from '../../src/read/doc/index.js';
import { shown } from '../support/shown.js';
import { docFile, le16, le32, para } from './support/build.js';
import { compoundWith } from './support/compound.js';
import { refusal } from './support/read.js';

describe('what is refused', () => {
  const paragraphs = [para('甲')];

  test('a password, Word 95, another thing in a compound file: each by its name', () => {
    expect(refusal(docFile({ paragraphs, flags: 0x100 }))).toMatch(/密码/);
    expect(refusal(docFile({ paragraphs, flags: 0x8100 }))).toMatch(/密码/);
    expect(refusal(docFile({ paragraphs, version: 0x68 }))).toMatch(/Word 95/);
    expect(refusal(docFile({ paragraphs, magic: 0xa5dc }))).toMatch(/Word 95/);
    expect(refusal(docFile({ paragraphs, magic: 1 }))).toMatch(/损坏/);
    expect(refusal(compoundWith({ Workbook: new Uint8Array(10) }))).toMatch(/Excel/);
    expect(refusal(compoundWith({ WordDocument: docFile({ paragraphs }) }))).toMatch(/损坏/);
  });

  test('a last sector that is short is read as far as it matters', () => {
    const file = docFile({ paragraphs });
    expect(shown(readDoc(file.subarray(0, file.length - 100)))).toEqual(['甲']);
  });

  test('a chain of sectors in a circle, one that leads nowhere, sizes beyond the file', () => {
    const file = docFile({ paragraphs });
    const view = new DataView(file.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (const target of [0, 5000, 0xffffffff]) {
      const changed = file.slice();
      new DataView(changed.buffer).setUint32(table, target, true);
      expect(refusal(changed)).toMatch(/损坏|不完整|过大/);
    }
    const directory = (view.getUint32(48, true) + 1) * 512;
    for (const size of [0xffffffff, 0x7fffffff, file.length]) {
      const changed = file.slice();
      new DataView(changed.buffer).setUint32(directory + 128 + 120, size, true);
      expect(refusal(changed)).toMatch(/损坏|不完整/);
    }
  });

  test('a text of four million characters, and lists of properties that all lead to a long one', () => {
    const file = docFile({ paragraphs });
    new DataView(file.buffer).setUint32(512 + 76, 0x7fffffff, true);
    expect(refusal(file)).toMatch(/过大/);
    const long = Array<number>(30_000 / 3)
      .fill(0)
      .flatMap(() => [0x16, 0x24, 0]);
    const data = Uint8Array.from([...le16(long.length), ...long]);
    const many = Array.from({ length: 3000 }, () => para('', [0x46, 0x66, ...le32(0)]));
    expect(refusal(docFile({ paragraphs: many, data }))).toMatch(/过大/);
  });
});
