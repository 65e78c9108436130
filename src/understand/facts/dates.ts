import type { Draft } from '../../draft/draft.js';
import { findDates } from '../../text/dates.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import type { DateMention, Passage, PeriodReading, Signature } from '../report.js';
import { flatMap } from '../../text/flat-map.js';

const PUBLISHED = /(?:成文|发布|公开|发文|生成|公布)(?:日期|时间):?$/;
const BARE_LABEL = /(?:^|[^\u4e00-\u9fff])(?:日期|时间):$/;
const FILLED_IN = /(?:填报|报送|填表)(?:日期|时间):?$/;
/** The title of a document is not longer. */
const LONGEST_TITLE = 120;
const METADATA =
  /^(?:pub_?date|publish(?:ed|_?date)?|date_?published|发布日期|发布时间|成文日期|公开日期|公开时间|发文日期|生成日期)$/i;

interface Sources {
  readonly draft: Draft;
  readonly passages: readonly Passage[];
  readonly period: PeriodReading | undefined;
  readonly signatures: readonly Signature[];
}

/** Every date of the running text and of the page head, with what it dates. */
export function readDates({ draft, passages, period, signatures }: Sources): DateMention[] {
  const signed = new Set(signatures.map(({ date }) => date?.span.start));
  const inText = flatMap(passages, (passage) => {
    const { text } = passage.text;
    if (!/\d{4}[.\-/]|[年月]/.test(text)) return [];
    return findDates(text)
      .filter(({ month, day }) => month !== undefined || day !== undefined)
      .map((token): DateMention => {
        const { year, month, day, start, end } = token;
        const span = sourceSpan(passage.text, start, end);
        const role = signed.has(span.start)
          ? 'signature'
          : period && overlaps(span, period.span)
            ? 'period'
            : roleOf(passage, start);
        return { year, month, day, span, role, passage, from: start, to: end };
      });
  });
  return [...fromMetadata(draft), ...inText];
}

function roleOf({ area, text }: Passage, start: number): DateMention['role'] {
  const before = text.text.slice(Math.max(0, start - 12), start);
  if (FILLED_IN.test(before)) return 'signature';
  if (PUBLISHED.test(before)) return 'publication';
  if (area === 'head' && BARE_LABEL.test(before)) return 'publication';
  const ahead = text.text.slice(Math.max(0, start - LONGEST_TITLE), start);
  if (ahead.lastIndexOf('》') < ahead.lastIndexOf('《')) return 'cited';
  return 'other';
}

function fromMetadata({ metadata }: Draft): DateMention[] {
  return flatMap(Object.entries(metadata), ([name, value]): DateMention[] => {
    const date = METADATA.test(name.trim()) ? findDates(value)[0] : undefined;
    if (date?.year === undefined) return [];
    const { year, month, day } = date;
    const span = { start: 0, end: 0 };
    return [{ year, month, day, span, role: 'publication', passage: undefined, from: 0, to: 0 }];
  });
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
