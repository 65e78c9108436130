import type { MappedText } from '../text/mapped.js';
import type { Splice } from './splice.js';

/** The words of a mapped text after changes to its source. */
export function editMapped(mapped: MappedText, splices: readonly Splice[]): string {
  const { text, segments } = mapped;
  const first = segments[0]?.start ?? 0;
  const last = segments.at(-1)?.end ?? 0;
  const own = splices.filter(({ start, end }) => start <= last && end >= first);
  if (own.length === 0) return text;
  const parts: string[] = [];
  const inserted = new Set<Splice>();
  segments.forEach((segment, index) => {
    const end = segments[index + 1]?.text ?? text.length;
    const isCopy = end - segment.text === segment.end - segment.start;
    if (isCopy) parts.push(editCopy(text.slice(segment.text, end), segment.start, own, inserted));
    else {
      const isRemoved = own.some((one) => one.start <= segment.start && one.end >= segment.end);
      if (!isRemoved) parts.push(text.slice(segment.text, end));
    }
  });
  return parts.join('');
}

/** Text copied from the source at `start`; each new text is put in once. */
function editCopy(
  text: string,
  start: number,
  splices: readonly Splice[],
  inserted: Set<Splice>,
): string {
  const end = start + text.length;
  let result = '';
  let at = start;
  for (const splice of splices) {
    if (splice.start > end || splice.end < start) continue;
    if (splice.start >= start && !inserted.has(splice)) {
      result += text.slice(at - start, splice.start - start) + splice.text;
      inserted.add(splice);
    } else result += text.slice(at - start, Math.max(at, splice.start) - start);
    at = Math.max(at, Math.min(end, splice.end));
  }
  return result + text.slice(at - start);
}
