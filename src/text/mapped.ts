/**
 * Text that remembers where it came from.
 *
 * Readers drop markup, decode entities and join runs; normalisation folds widths and drops spaces.
 * Through all of it every character must point back into the coordinate text of the draft
 * (see `Draft.source`), because a finding that points at the wrong cell is worse than none.
 */
export interface MappedText {
  readonly text: string;
  /**
   * Segments in ascending order of `text`. Where the text and source lengths of a segment are equal,
   * characters map one to one; otherwise the whole segment stands for its whole source range
   * (an entity, a ligature, a dropped bracket).
   */
  readonly segments: readonly Segment[];
}

/** `text` is the segment's first offset in `MappedText.text`; `start`–`end` its range in the source. */
export interface Segment {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** A half-open range of UTF-16 offsets in the coordinate text of a draft. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** From the first to the last of some ranges, in whatever order they stand in the source: at least one. */
export function cover(spans: readonly Span[]): Span {
  let { start, end } = spans[0]!;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** Text copied from the source unchanged, starting at `start`. */
export function verbatim(text: string, start: number): MappedText {
  return { text, segments: [{ text: 0, start, end: start + text.length }] };
}

/** The source range of the characters `from` (inclusive) to `to` (exclusive) of a mapped text. */
export function sourceSpan(mapped: MappedText, from = 0, to = mapped.text.length): Span {
  const first = segmentAt(mapped, from);
  if (first < 0) return { start: 0, end: 0 };
  const start = startOf(mapped, first, from);
  if (to <= from) return { start, end: start };
  const last = segmentAt(mapped, to - 1);
  return { start, end: Math.max(start, endOf(mapped, last, to - 1)) };
}

/** The part of a mapped text between two of its offsets. */
export function slice(mapped: MappedText, from: number, to = mapped.text.length): MappedText {
  const text = mapped.text.slice(from, to);
  const segments: Segment[] = [];
  const all = mapped.segments;
  let index = Math.max(0, segmentAt(mapped, from));
  // An empty part is anchored in every segment that ends or begins there.
  if (text === '') while (index > 0 && all[index]!.text >= from) index--;
  for (; index < all.length && all[index]!.text <= Math.max(from, to); index++) {
    const segment = all[index]!;
    const segmentEnd = all[index + 1]?.text ?? mapped.text.length;
    const left = Math.max(from, segment.text);
    const right = Math.min(to, segmentEnd);
    const isEmptyAnchor = text === '' && from >= segment.text && from <= segmentEnd;
    if (left >= right && !isEmptyAnchor) continue;
    const identity = segmentEnd - segment.text === segment.end - segment.start;
    const start = identity ? segment.start + (left - segment.text) : segment.start;
    const end = identity ? start + Math.max(0, right - left) : segment.end;
    segments.push({ text: Math.max(0, left - from), start, end });
  }
  return { text, segments };
}

/** The characters of a mapped text that stand in a range of the source: what is there without its markup. */
export function textWithin(mapped: MappedText, { start, end }: Span): string {
  let words = '';
  mapped.segments.forEach((segment, index) => {
    if (segment.end <= start || segment.start >= end) return;
    const next = mapped.segments[index + 1]?.text ?? mapped.text.length;
    if (next - segment.text !== segment.end - segment.start)
      words += mapped.text.slice(segment.text, next);
    else {
      const from = segment.text + Math.max(0, start - segment.start);
      words += mapped.text.slice(from, next - Math.max(0, segment.end - end));
    }
  });
  return words;
}

/** Several mapped texts read as one, in the order given. */
export function concat(parts: readonly MappedText[]): MappedText {
  if (parts.length === 1) return parts[0]!;
  let text = '';
  const segments: Segment[] = [];
  for (const part of parts) {
    for (const segment of part.segments)
      segments.push({ ...segment, text: segment.text + text.length });
    text += part.text;
  }
  return { text, segments };
}

/** A mapped text without the white space around it. */
export function trim(mapped: MappedText): MappedText {
  const text = mapped.text;
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  return from === 0 && to === text.length ? mapped : slice(mapped, Math.min(from, to), to);
}

function segmentAt(mapped: MappedText, offset: number): number {
  const { segments } = mapped;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.text <= offset) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

function isIdentity(mapped: MappedText, index: number): boolean {
  const segment = mapped.segments[index]!;
  const next = mapped.segments[index + 1]?.text ?? mapped.text.length;
  return next - segment.text === segment.end - segment.start;
}

function startOf(mapped: MappedText, index: number, offset: number): number {
  const segment = mapped.segments[index]!;
  return isIdentity(mapped, index) ? segment.start + (offset - segment.text) : segment.start;
}

function endOf(mapped: MappedText, index: number, offset: number): number {
  const segment = mapped.segments[index]!;
  return isIdentity(mapped, index) ? segment.start + (offset - segment.text) + 1 : segment.end;
}
