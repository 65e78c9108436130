import { describe, expect, test } from '@jest/globals';
import { assess } from './accuracy.js';

const found = async (text: string): Promise<readonly string[]> =>
  (await assess({ text, facts: [] })).found;

describe('outcomes told in words, against forms that hold some of each', () => {
  test.each([
    '（二）依申请公开情况。收到申请，未出现不予公开情形。',
    '政府信息公开申请中无一件属于不予处理情形。',
    '收到的政府信息公开申请均由自然人提出。',
    '本局未制定行政规范性文件。',
  ])('%s', async (text) => {
    expect(await found(text)).toHaveLength(1);
  });

  test.each([
    '（二）依申请公开情况。没有因不予公开引发的投诉。',
    '没有出台不予公开的内部规定。',
    '行政处罚案件的诉讼均获胜诉。',
    '凡应当公开的，均予以公开。',
    '未制定行政规范性文件管理办法。',
    '对应公开的文件均予以公开。',
    '收到的许可申请均由自然人提出。',
    '胜诉3件。',
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});
