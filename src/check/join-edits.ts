import type { Edit } from './finding.js';

/** Several edits as one; what stands between them is written again as it is. */
export function joinEdits(source: string, edits: readonly Edit[]): Edit | undefined {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const first = sorted[0];
  if (first === undefined) return undefined;
  const parts: string[] = [];
  const written: string[] = [];
  let at = first.span.start;
  for (const { span, text } of sorted) {
    if (span.start < at) continue;
    parts.push(source.slice(at, span.start), text);
    written.push(text);
    at = span.end;
  }
  return {
    span: { start: first.span.start, end: at },
    text: parts.join(''),
    ...(written.length > 1 && { parts: written }),
  };
}
