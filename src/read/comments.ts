import type { Comment } from '../draft/draft.js';

const OPEN = '<!--';
const CLOSE = '-->';
const MARK = /^\s*nianbao-(?!lint\b)/i;

/** The comments of a text that speak to this program; what else authors note there is their own. */
export function commentsIn(source: string): Comment[] {
  const found: Comment[] = [];
  if (!/nianbao-/i.test(source)) return found;
  for (let at = source.indexOf(OPEN); at >= 0; at = source.indexOf(OPEN, at)) {
    const close = source.indexOf(CLOSE, at + OPEN.length);
    if (close < 0) return found;
    const text = source.slice(at + OPEN.length, close);
    const span = { start: at, end: close + CLOSE.length };
    if (MARK.test(text)) found.push({ text: text.trim(), span });
    at = span.end;
  }
  return found;
}

/** The text with blanks in place of those comments: everything else stays where it is. */
export function withoutComments(source: string): string {
  let text = '';
  let from = 0;
  for (const { span } of commentsIn(source)) {
    const blank = source.slice(span.start, span.end).replace(/[^\r\n]/g, ' ');
    text += source.slice(from, span.start) + blank;
    from = span.end;
  }
  return text + source.slice(from);
}
