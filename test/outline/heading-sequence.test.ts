import { expect, test } from '@jest/globals';
import { headingSequence } from '../../src/check/sections/heading-sequence.js';
import { detect, sample } from './support.js';

const TEXT = '全年工作按要求开展，各项任务均已落实。';

const said = (...paragraphs: string[]): string[] =>
  detect(headingSequence, 'heading-sequence', sample().replace(TEXT, paragraphs.join('\n\n'))).map(
    ({ messageId, values }) => `${messageId} ${String(values?.['expected'])}`,
  );

test('a number that stands in the paragraph above is not left out', () => {
  const end = '（四）监督保障。开展培训。';
  expect(said('（一）甲。', '（二）管理。及时清理。（三）平台建设。优化栏目。', end)).toEqual([
    'run-on （三）',
  ]);
  expect(said('（一）甲。', '（二）管理。按条例第二十条第（三）项公开。', end)).toEqual([
    'gap （三）',
  ]);
});
