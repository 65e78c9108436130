import { describe, expect, test } from '@jest/globals';
import { findRestated, isShifted } from '../../src/text/magnitudes.js';

const found = (text: string) =>
  findRestated(text).map(({ start, end, first }) => [
    text.slice(first.start, first.end),
    text.slice(start, end),
  ]);

describe('a number told again in 万', () => {
  test.each([
    '访问23468次,约2.3万次;1860352次,突破186万次。',
    '2310.6017万元,为23106017元;15600万元,即1.56亿元。',
    '收取380元(即0.038万元),3460元(0.35万元)。',
    '发放12万张,约2万户;办件12万件,约占三成;公开1200条,约12万次阅读。',
    '今年公开12000条,累计超过50万条。',
  ])('agrees: %s', (text) => expect(found(text)).toEqual([]));

  test.each([
    ['公开23468条,约23万条。', '23468条', '23万条'],
    ['收取380元(0.38万元)。', '380元', '0.38万元'],
    ['补贴3200万元,约3.2亿元。', '3200万元', '3.2亿元'],
    ['投入0.52亿元(即520万元)。', '0.52亿元', '520万元'],
  ])('%s', (text, first, again) => expect(found(text)).toEqual([[first, again]]));

  test('the digits are the same but for a power of ten', () => {
    expect(isShifted(5200, 52)).toBe(true);
    expect(isShifted(52, 52)).toBe(false);
    expect(isShifted(5200, 47)).toBe(false);
    expect(isShifted(0, 52)).toBe(false);
  });
});
