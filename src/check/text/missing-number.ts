import { findGaps, findWideGaps, type Gap } from '../../text/gaps.js';
import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
import { findUnitless, type CountedWords } from '../../text/unitless.js';
import { sourceSpan, type MappedText } from '../../text/mapped.js';
import type { Detected, PlaceRef } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { passagesOf } from './passages.js';
import { flatMap } from '../../text/flat-map.js';

/** Sentences that count something without a number, or without its measure word. */
export const missingNumber: CheckKind = ({ report, rulebook }) =>
  flatMap(passagesOf(report), ({ content, plain, place }) => {
    const wide = findWideGaps(content.text).map((gap) => finding(gap, content, place));
    const tight = findGaps(plain.text)
      .map((gap) => finding(gap, plain, place))
      .filter(({ span }) => !wide.some((other) => other.span.end === span.end));
    const bare = findUnitless(plain.text, countedWords(rulebook)).map(
      ({ start, end }): Detected => ({
        messageId: 'no-unit',
        values: { found: plain.text.slice(start, end) },
        span: sourceSpan(plain, start, end),
        place,
        level: 'warning',
      }),
    );
    return [...wide, ...tight, ...bare];
  });

const countedWords = once((rulebook: Rulebook): CountedWords => {
  const any = listsOf<keyof CountedWords>(rulebook, 'counted-words');
  return { holds: any('holds'), held: any('held'), deals: any('deals'), dealt: any('dealt') };
});

function finding({ start, end, unit }: Gap, text: MappedText, place: PlaceRef): Detected {
  const words = text.text.slice(start, end - unit.length).trimEnd();
  return {
    messageId:
      unit === '' ? 'missing-rate' : unit === '%' || unit === '％' ? 'missing-share' : 'missing',
    values: { words, unit, found: text.text.slice(start, end).replace(/\s+/g, ' ') },
    span: sourceSpan(text, start, end),
    place,
  };
}
