import type { MappedText, Span } from '../../text/mapped.js';
import { escapeHtml } from './escape.js';
import type { Note } from './notes.js';
import { flatMap } from '../../text/flat-map.js';

/** A range of a mapped text that a finding is about, in offsets of that text. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly note: Note;
}

/** Whether two ranges share anything; an empty one counts where it touches the other. */
export function touches(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** A text as HTML, with its findings marked, and those numbered that are told below it. */
export function markedText(
  content: MappedText,
  notes: readonly Note[],
  told: readonly Note[],
): string {
  const { text } = content;
  const marks = flatMap(notes, (note) => {
    const range = rangeIn(content, note.span);
    return range ? [{ ...range, note }] : [];
  });
  const cuts = new Set([0, text.length, ...flatMap(marks, ({ from, to }) => [from, to])]);
  const bounds = [...cuts].sort((a, b) => a - b);
  const numbered = new Set(told);
  const begins = byPlace(marks, ({ from }) => from);
  const ends = byPlace(marks, ({ to }) => to);
  const on = new Set<Mark>();
  const parts = bounds.map((from, index) => {
    const ended = ends.get(from) ?? [];
    for (const mark of ended) on.delete(mark);
    for (const mark of begins.get(from) ?? []) if (mark.to > from) on.add(mark);
    const numbers = ended.filter(({ note }) => numbered.has(note));
    const part = text.slice(from, bounds[index + 1] ?? from);
    return numbers.map(({ note }) => numberOf(note)).join('') + highlighted(part, on);
  });
  const seen = new Set(marks.map(({ note }) => note));
  const unseen = told.filter((note) => !seen.has(note));
  return parts.join('') + unseen.map(numberOf).join('');
}

function byPlace(
  marks: readonly Mark[],
  placeOf: (mark: Mark) => number,
): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    const own = found.get(placeOf(mark));
    if (own) own.push(mark);
    else found.set(placeOf(mark), [mark]);
  }
  return found;
}

/** The number of a finding, which leads to it. */
export function numberOf({ message, number, id, isMore }: Note): string {
  const own = isMore ? '' : ` id="m${id.slice(1)}"`;
  return `<a class="number ${levelClass(message)}"${own} href="#${id}">${number}</a>`;
}

export function levelClass({ severity }: { readonly severity: 1 | 2 }): string {
  return severity === 2 ? 'error' : 'warning';
}

function highlighted(text: string, marks: ReadonlySet<Mark>): string {
  if (marks.size === 0 || text === '') return escapeHtml(text);
  const isError = [...marks].some(({ note }) => note.message.severity === 2);
  const worst = isError ? 'error' : 'warning';
  return `<mark class="${worst}">${escapeHtml(text)}</mark>`;
}

/** The part of a mapped text that comes from a range of the source. */
function rangeIn({ text, segments }: MappedText, span: Span): Omit<Mark, 'note'> | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  segments.forEach((segment, index) => {
    if (!touches(segment, span)) return;
    const end = segments[index + 1]?.text ?? text.length;
    const isOneToOne = end - segment.text === segment.end - segment.start;
    const left = isOneToOne ? segment.text + Math.max(0, span.start - segment.start) : segment.text;
    const right = isOneToOne ? Math.min(end, segment.text + span.end - segment.start) : end;
    from = Math.min(from, left);
    to = Math.max(to, right, left);
  });
  return to < 0 ? undefined : { from, to };
}
