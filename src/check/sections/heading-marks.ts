import type { Draft } from '../../draft/draft.js';
import { narrow, writeChinese } from '../../text/numerals.js';
import { sourceSpan } from '../../text/mapped.js';
import type { Heading, Report } from '../../understand/report.js';
import type { Edit } from '../finding.js';
import { flatMap } from '../../text/flat-map.js';

export type MarkLevel = 1 | 2 | 3 | 4;

/** 一、 （一） 1. （1）: the mark of a level. */
export function officialMark(level: MarkLevel, ordinal: number): string {
  switch (level) {
    case 1:
      return `${writeChinese(ordinal)}、`;
    case 2:
      return `（${writeChinese(ordinal)}）`;
    case 3:
      return `${ordinal}.`;
    case 4:
      return `（${ordinal}）`;
  }
}

/** The official mark in the widths of the draft. */
export function markFor(level: MarkLevel, ordinal: number, isNarrowed: boolean): string {
  const mark = officialMark(level, ordinal);
  return isNarrowed ? narrow(mark) : mark;
}

const CLEAR = 20;
const LEAST_COMMAS = 2;
/** So many times as many half-width marks as full-width ones: these few came in afterwards. */
const SHARE = 20;

/**
 * Some program made all full-width marks half-width, as text passes through many: then it was not the
 * author who wrote (一) for （一）.
 */
export function isWidthNormalised({ source }: Draft): boolean {
  const commas = count(source, /[\u4e00-\u9fff],/g);
  if (commas < LEAST_COMMAS) return false;
  if (commas > CLEAR && !source.includes('，')) return true;
  const narrowed = count(source, /[\u4e00-\u9fff)][,;:!?()]|\((?=[\u4e00-\u9fff])/g);
  return count(source, /[，；：！？（）]/g) * SHARE <= narrowed;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The mark was typed; Word's automatic numbers are changed in Word and not in the text. */
export function isTyped({ block }: Heading): boolean {
  return (block.automatic ?? 0) === 0;
}

/** Puts another mark in the place of the one there is, and of the space behind it; or adds one. */
export function markEdit(heading: Heading, mark: string, { source }: Draft): Edit | undefined {
  if (!isTyped(heading)) return undefined;
  const title = sourceSpan(heading.title);
  const own = heading.mark?.span;
  const start = own?.start ?? title.start;
  if (own && source.slice(own.start, own.end) !== heading.mark.text) return undefined;
  const end = own?.end ?? start;
  const gap = source.slice(end, title.start);
  const isSpace = title.start >= end && /^[ \t\u3000\u00a0\u200b\ufeff]*$/.test(gap);
  return { span: { start, end: isSpace ? title.start : end }, text: mark };
}

/** Headings of sections and below, in the order of the draft. */
export function allHeadings({ outline }: Report): Heading[] {
  return flatMap(outline.sections, ({ heading, subheadings }) => [heading, ...subheadings]);
}
