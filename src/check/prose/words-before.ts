import { simplify } from '../../text/simplify.js';
import type { Report } from '../../understand/report.js';

/** The words right before a place, simplified and without line breaks: so many characters of the source, at most. */
export function wordsBefore({ draft }: Report, at: number, length: number): string {
  return simplify(draft.source.slice(Math.max(0, at - length), at)).replace(/\s+/g, '');
}
