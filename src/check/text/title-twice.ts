import { sourceSpan } from '../../text/mapped.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { flatMap } from '../../text/flat-map.js';

/** What is shorter may be a word said twice. */
const SHORTEST = 10;

/** A title pasted twice into one line. Twice on two lines, a page prints it by right: head and text. */
export function titleTwice({ outline }: Report): Detected[] {
  return flatMap(outline.title?.blocks ?? [], ({ content }): Detected[] => {
    const text = content.text.trim();
    const word = text.slice(0, text.length / 2);
    if (word.length < SHORTEST || text !== word + word) return [];
    const from = content.text.indexOf(text) + word.length;
    const span = sourceSpan(content, from, from + word.length);
    const suggestion = { messageId: 'once', values: { word }, edit: { span, text: '' } };
    return [{ messageId: 'title', values: { found: word }, span, suggestions: [suggestion] }];
  });
}
