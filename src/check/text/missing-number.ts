import { findGaps, findWideGaps, type Gap } from '../../text/gaps.js';
import { findUnitless } from '../../text/unitless.js';
import { sourceSpan, type MappedText } from '../../text/mapped.js';
import type { Detected, PlaceRef } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { passagesOf } from './passages.js';
import { flatMap } from '../../text/flat-map.js';

/** Sentences that count something without a number, or without its measure word. */
export const missingNumber: CheckKind = ({ report }) =>
  flatMap(passagesOf(report), ({ content, plain, place }) => {
    const wide = findWideGaps(content.text).map((gap) => finding(gap, content, place));
    const tight = findGaps(plain.text)
      .map((gap) => finding(gap, plain, place))
      .filter(({ span }) => !wide.some((other) => other.span.end === span.end));
    const bare = findUnitless(plain.text).map(({ start, end }): Detected => ({
      messageId: 'no-unit',
      values: { found: plain.text.slice(start, end) },
      span: sourceSpan(plain, start, end),
      place,
      level: 'warning',
    }));
    return [...wide, ...tight, ...bare];
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
