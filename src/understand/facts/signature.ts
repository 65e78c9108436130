import { findDates, type DateToken } from '../../text/dates.js';
import { sourceSpan } from '../../text/mapped.js';
import type { Passage, Signature } from '../report.js';
import { bare, isOrgan } from './organs.js';
import { flatMap } from '../../text/flat-map.js';

const LONGEST = 60;
const LABEL = /^(?:日期|时间|落款|成文日期|报告日期):?$/;
/** How near the end an organ without a date must stand to be a signature. */
const LAST_LINES = 5;

/** Every place where the draft is signed and dated: the organ, and the date on its own line below. */
export function readSignatures(passages: readonly Passage[]): Signature[] {
  const last = passages.at(-1)?.section;
  const closing = passages.filter(
    ({ area, section }, index) =>
      (area === 'body' || (area === 'preface' && last === undefined && index > 0)) &&
      section === last,
  );
  const dated = flatMap(closing, (passage, index): Signature[] => {
    const date = dateLine(passage.text.text);
    if (!date) return [];
    const own = passage.text.text.slice(0, date.start).replace(/[:,]$/, '');
    const above = closing[index - 1];
    const organ = isOrgan(own)
      ? named(passage, own)
      : above && isOrgan(above.text.text)
        ? named(above)
        : undefined;
    return [
      {
        organ,
        date: {
          year: date.year,
          month: date.month,
          day: date.day,
          span: sourceSpan(passage.text, date.start, date.end),
        },
      },
    ];
  });
  return dated.length > 0 ? dated : undated(closing);
}

/** A line that is a date, or the organ and a date. */
function dateLine(text: string): DateToken | undefined {
  if (text.length > LONGEST || !/\d|[一二]/.test(text)) return undefined;
  const date = findDates(text).at(-1);
  if (date?.year === undefined || date.month === undefined) return undefined;
  if (!/^[)。]?$/.test(text.slice(date.end))) return undefined;
  const before = text.slice(0, date.start).replace(/^\($/, '');
  const isAlone = before === '' || LABEL.test(before) || isOrgan(before.replace(/[:,]$/, ''));
  return isAlone ? date : undefined;
}

function undated(closing: readonly Passage[]): Signature[] {
  const line = closing
    .slice(1)
    .slice(-LAST_LINES)
    .find(({ text }) => isOrgan(text.text));
  return line ? [{ organ: named(line), date: undefined }] : [];
}

function named(passage: Passage, text = passage.text.text): NonNullable<Signature['organ']> {
  const name = bare(text);
  return { name, from: 'signature', span: sourceSpan(passage.text, 0, name.length) };
}
