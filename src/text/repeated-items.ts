/** A name that a list gives twice in a row: the second of the two. */
export interface RepeatedItem {
  readonly start: number;
  readonly end: number;
  /** Where it stands first. */
  readonly first: number;
}

/** Shorter words begin several names in a list (政府信息公开指南、政府信息公开目录). */
const SHORTEST = 14;
const LONGEST = 60;
const STOP = /[、,;。:!?，；：！？]/;

/** Items between 、 with which the next item begins again: 被申请行政复议、被申请行政复议和提起行政诉讼. */
export function findRepeatedItems(text: string): RepeatedItem[] {
  const found: RepeatedItem[] = [];
  for (let mark = text.indexOf('、'); mark >= 0; mark = text.indexOf('、', mark + 1)) {
    const next = text.slice(mark + 1, mark + 1 + SHORTEST);
    const start = text.slice(Math.max(0, mark - LONGEST), mark).includes(next)
      ? text.lastIndexOf(next, mark - SHORTEST)
      : -1;
    if (start < 0) continue;
    const item = text.slice(start, mark);
    if (!STOP.test(item) && text.startsWith(item, mark + 1))
      found.push({ start: mark + 1, end: mark + 1 + item.length, first: start });
  }
  return found;
}
