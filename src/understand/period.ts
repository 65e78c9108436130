import type { Block, TextBlock } from '../draft/draft.js';
import { findDates, type DateToken } from '../text/dates.js';
import { sourceSpan, type MappedText } from '../text/mapped.js';
import { narrow } from '../text/numerals.js';
import type { DateReading, PeriodReading } from './report.js';
import { largest, smallest } from '../text/lists.js';

/** 统计期限, 所列数据…, 报告期: the words by which a report introduces the period of its figures. */
const CLUE =
  /统计|統計|数据|數據|时限|時限|期限|报告期|時間段|时间段|(?:报告|年报)(?:所)?(?:涵盖|覆盖|反映|期间)/;
/** 涵盖2023年1月1日至12月…: from New Year to December and said to be what is covered, whatever the last day. */
const COVERED = /(?:涵盖|覆盖|反映)了?\d{4}年1月1日.{1,8}12月/;
const NAMED =
  /(?:统计|数据)(?:截至|截止)|统计(?:数据)?(?:的)?(?:期限|时限|期间|时段|时间|区间|周期|范围|口径)|統計(?:數據)?(?:的)?(?:期限|時限|期間|時段|時間|區間)|报告期(?:限|间)?(?:为|是|自|从|:)/;
const CONNECTOR =
  /^ {0,3}(?:起始|起|开始)? {0,3}[,、]? {0,3}(?:截至|截止到|截止|至|到|-{1,3}|—{1,2}|–|~) {0,3}$/;
const MONTHS =
  /^ {0,3}(\d{1,2}|一) {0,3}(?:月份? {0,3})?(?:至|到|-{1,3}|—{1,2}|–|~) {0,3}(\d{1,2}|十二) {0,3}月/;
/** How far before or after the dates the clue may stand. */
const REACH = 40;

interface Candidate {
  readonly content: MappedText;
  readonly start: DateToken | undefined;
  readonly end: DateToken | undefined;
  readonly strength: number;
}

/**
 * What the draft says of the period that its figures cover. A range of dates counts where words say that it
 * is the period, or where it is a whole year; other ranges in the prose are about other things.
 */
export function readPeriod(blocks: readonly Block[]): PeriodReading | undefined {
  let best: Candidate | undefined;
  for (const block of blocks) {
    if (block.type !== 'text' || block.quoted) continue;
    for (const candidate of candidatesIn(block)) {
      if (!best || candidate.strength > best.strength) best = candidate;
    }
  }
  return best && reading(best);
}

function candidatesIn(block: TextBlock): Candidate[] {
  const { content } = block;
  if (!/[月年日号]|\d\.\d/.test(content.text) && !NAMED.test(content.text)) return [];
  const text = narrow(content.text);
  const dates = findDates(text);
  const found: Candidate[] = [];
  dates.forEach((date, index) => {
    const next = dates[index + 1];
    const clue = clueAround(text, date.start, next?.end ?? date.end);
    if (next && CONNECTOR.test(text.slice(date.end, next.start)) && isRange(date, next)) {
      const strength = clue === 2 ? 5 : isWholeYear(date, next) ? 4 : clue === 1 ? 3 : 0;
      if (strength > 0) found.push({ content, start: date, end: next, strength });
      return;
    }
    const months =
      date.year !== undefined && date.month === undefined
        ? MONTHS.exec(text.slice(date.end))
        : null;
    if (months && clue > 0) found.push(monthRange(content, date, months));
    else if (clue === 2) found.push({ content, ...single(text, date), strength: 2 });
  });
  if (found.length === 0 && NAMED.test(text)) {
    const match = /XX|xx|××|__/.exec(text);
    if (match) found.push({ content, start: undefined, end: undefined, strength: 1 });
  }
  return found;
}

/** 2: the period is named as such; 1: figures are spoken of; 0: neither. */
function clueAround(text: string, start: number, end: number): 0 | 1 | 2 {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const stop = after.indexOf('。');
  const around =
    before.slice(before.lastIndexOf('。') + 1) +
    text.slice(start, end) +
    after.slice(0, stop < 0 ? undefined : stop);
  if (NAMED.test(around)) return 2;
  return CLUE.test(around) || COVERED.test(around) ? 1 : 0;
}

/** Both ends are days or months, and a later end is not the earlier one of a short event. */
function isRange(start: DateToken, end: DateToken): boolean {
  if (start.month === undefined && start.day === undefined) return false;
  return end.month !== undefined || end.day !== undefined;
}

function isWholeYear(start: DateToken, end: DateToken): boolean {
  const sameYear = end.year === undefined || start.year === end.year;
  return (
    start.year !== undefined &&
    sameYear &&
    start.month === 1 &&
    start.day === 1 &&
    end.month === 12 &&
    end.day === 31
  );
}

/** 2023年1至12月 */
function monthRange(content: MappedText, year: DateToken, months: RegExpExecArray): Candidate {
  const last = months[2] === '十二' ? 12 : Number(months[2]);
  const first = months[1] === '一' ? 1 : Number(months[1]);
  const end = year.end + months[0].length;
  return {
    content,
    start: { ...year, end, month: first },
    end: { ...year, start: year.start, end, month: last },
    strength: 3,
  };
}

/** 统计期限为2023年度 (both ends), or 统计截至2023年12月31日 (the end alone). */
function single(text: string, date: DateToken): Pick<Candidate, 'start' | 'end'> {
  if (date.month === undefined && date.day === undefined) return { start: date, end: date };
  return /截[至止]到?\s*$/.test(text.slice(0, date.start))
    ? { start: undefined, end: date }
    : { start: undefined, end: undefined };
}

function reading(candidate: Candidate): PeriodReading {
  const { content, start, end } = candidate;
  const dates = [start, end].filter((date) => date !== undefined);
  const from = dates.length > 0 ? smallest(dates.map((date) => date.start)) : 0;
  const to = dates.length > 0 ? largest(dates.map((date) => date.end)) : content.text.length;
  return {
    span: sourceSpan(content, from, to),
    text: content.text.slice(from, to).replaceAll('\n', ''),
    start: dateReading(content, start),
    end: dateReading(content, end),
  };
}

function dateReading(content: MappedText, date: DateToken | undefined): DateReading | undefined {
  if (!date) return undefined;
  const { year, month, day } = date;
  return { year, month, day, span: sourceSpan(content, date.start, date.end) };
}
