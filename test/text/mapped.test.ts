import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { concat, slice, sourceSpan, verbatim, type MappedText } from '../../src/text/mapped.js';

/** Copies and pieces that stand for something else, some of them empty. */
const mapped = fc
  .array(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 8 })
  .map((pieces): MappedText => {
    let at = 0;
    return concat([
      ...pieces.map(([length, source]) => {
        at += source + 1;
        return { text: '字'.repeat(length), segments: [{ text: 0, start: at - source, end: at }] };
      }),
      verbatim('末', at),
    ]);
  });

test('any part of a mapped text points at what it points at in the whole', () => {
  fc.assert(
    fc.property(mapped, fc.nat(24), fc.nat(24), (whole, one, other) => {
      const from = Math.min(one, other, whole.text.length);
      const to = Math.min(Math.max(one, other), whole.text.length);
      const part = slice(whole, from, to);
      expect(part.text).toBe(whole.text.slice(from, to));
      for (let at = from; at < to; at++) {
        const here = sourceSpan(part, at - from, at - from + 1);
        expect(here).toEqual(sourceSpan(whole, at, at + 1));
      }
      expect(part.segments.length).toBeGreaterThan(0);
    }),
  );
});
