import { sourceSpan, type MappedText } from '../../text/mapped.js';

/** Characters by which a reader finds a sentence. */
const MOST = 24;

/** How a stretch of a passage begins, with the marks that its author wrote where nothing else stands between them. */
export function openingOf(text: MappedText, from: number, to: number, source: string): string {
  const end = Math.min(to, from + MOST);
  const span = sourceSpan(text, from, end);
  const isVerbatim = span.end - span.start === end - from;
  const words = isVerbatim ? source.slice(span.start, span.end) : text.text.slice(from, end);
  return to > end ? `${words}…` : words;
}
