import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Counted } from '../../src/text/open-sequences.js';
import { findSequenceFaults } from '../../src/text/sequences.js';
import { findings, report } from './support.js';

const said = async (...paragraphs: string[]) =>
  (await findings('list-sequence', report(...paragraphs))).map(
    ({ text, message }) => `${text}: ${message.split('；')[0]!}`,
  );

describe('lists that count on', () => {
  test.each([
    [['一是甲。二是乙；三是丙，四是丁。']],
    [['一是甲。二是乙。', '一是丙。二是丁。三是戊。']],
    [['一是甲。', '二是乙。', '三是丙。']],
    [['一是甲：一是子；二是丑；三是寅。二是乙。三是丙。']],
    [['主要有一是甲，二是乙，三是丙。']],
    [['一是甲。二是乙。', '存在的问题有一是丙，二是丁，三是戊。']],
    [['首先甲，二是乙，三是丙。']],
    [['一是甲，二要乙，三是丙。', '一是甲，二则乙，三是丙']],
    [['唯一是正确的。统一是要求。二是乙。', '其中之一是甲，第一是速度']],
    [['说一是一，说二是二。', '统一是要求。']],
    [['第一，甲。第二，乙。第三，丙。', '位居全省第一，第二产业增长，第三、四季度']],
    [['第一、第二季度，第五、六项，第三是质量']],
    [['①甲；②乙；③丙。', '数据①来自统计；见③。']],
    [['包括：(1)甲；(2)乙；(3)丙。', '见附件(2)，如图(4)，国办(2021)30号']],
    [['（1）甲。', '（3）乙。']],
    [['一是甲。', '（一）子。二是乙。']],
    [
      [
        '一是甲。二是乙。三是丙。四是丁。五是戊。六是己。七是庚。八是辛。九是壬。十是癸。十一是子。',
      ],
    ],
    [['二是老问题尚未解决。']],
    [['一方面甲，另一方面乙。']],
  ])('%j', async (paragraphs) => expect(await said(...paragraphs)).toEqual([]));
});

describe('lists that do not', () => {
  test.each([
    [['一是甲。二是乙。三是丙。三是丁。'], '三是: “三是”之后又写“三是”，应为“四是”'],
    [['一是甲。二是乙。二是丙。四是丁。'], '二是: “二是”之后又写“二是”，应为“三是”'],
    [['一是甲。一是乙。三是丙。'], '一是: “一是”之后又写“一是”，应为“二是”'],
    [['一是甲。三是乙。四是丙。'], '三是: “一是”之后是“三是”，应为“二是”'],
    [['一是甲。', '二是乙。', '四是丙。'], '四是: “二是”之后是“四是”，应为“三是”'],
    [['一是甲。二是乙。三是丙。二是丁。'], '二是: “三是”之后退回“二是”，应为“四是”'],
    [['二是甲。三是乙。'], '二是: 列举从“二是”开始，前面没有“一是”'],
    [['第一，甲。第三，乙。'], '第三: “第一”之后是“第三”，应为“第二”'],
    [['①甲；③乙。'], '③: “①”之后是“③”，应为“②”'],
    [['包括：(1)甲；(2)乙；(2)丙。'], '(2): “(2)”之后又写“(2)”，应为“(3)”'],
  ])('%j', async (paragraphs, message) => expect(await said(...paragraphs)).toEqual([message]));

  test('beside a longer list of another section', async () => {
    const source = report('一是甲。二是乙。三是丙。').replace(
      '解读形式还不够丰富',
      '一是子；二是丑；四是寅',
    );
    const found = await findings('list-sequence', source);
    expect(found.map(({ text }) => text)).toEqual(['四是']);
  });

  test('the fix writes the number that is right', async () => {
    const [one] = await findings('list-sequence', report('一是甲。二是乙。二是丙。四是丁。'));
    expect(one!.fix).toBe(report('一是甲。二是乙。三是丙。四是丁。'));
  });

  test('no fix where more than one number would change', async () => {
    const [one] = await findings('list-sequence', report('一是甲。三是乙。四是丙。'));
    expect(one!.fix).toBeUndefined();
  });
});

describe('counting', () => {
  const marks = (ordinals: readonly number[]): Counted[] =>
    ordinals.map((ordinal) => ({ ordinal, firm: true, group: 0 }));
  const upTo = (length: number) => Array.from({ length }, (_, index) => index + 1);

  test('lists one after another are right', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 }), (lengths) => {
        expect(findSequenceFaults(marks(lengths.flatMap(upTo)))).toEqual([]);
      }),
    );
  });

  test('a list inside each item is right', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }), (inner) => {
        const ordinals = inner.flatMap((length, index) => [index + 1, ...upTo(length)]);
        expect(findSequenceFaults(marks(ordinals))).toEqual([]);
      }),
    );
  });

  test('one number written twice is one fault with its repair', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(), (length, at) => {
        const index = 2 + (at % (length - 2));
        const ordinals = upTo(length).map((ordinal, place) =>
          place === index ? ordinal - 1 : ordinal,
        );
        const faults = findSequenceFaults(marks(ordinals));
        expect(faults).toMatchObject([{ type: 'repeat', expected: index + 1, repairs: true }]);
      }),
    );
  });
});
