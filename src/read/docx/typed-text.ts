/** The text of one `w:t`, and where in the XML it stands. */
export interface TypedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The XML is written otherwise than it reads: offsets do not carry over one to one. */
  readonly escaped: boolean;
}

/**
 * What a `w:t` shows: line ends are spaces, and white space at its edges counts only where the
 * element preserves it. `start` and `end` are the offsets of its content.
 */
export function typedText(raw: string, start: number, end: number, keepSpace: boolean): TypedText {
  const text = raw.replace(/[\r\n]/g, ' ');
  const escaped = end - start !== raw.length;
  if (keepSpace) return { text, start, end, escaped };
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  const kept = text.slice(from, to);
  if (escaped) return { text: kept, start, end, escaped };
  return { text: kept, start: start + from, end: start + to, escaped };
}

/** White space as XML has it; full-width and no-break spaces are text. */
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x09;
}
