import { sourceSpan } from '../../text/mapped.js';
import { findPlaceholders } from '../../text/placeholders.js';
import type { CheckKind } from '../kind.js';
import { wordsOf } from './lexicon.js';
import { passagesOf } from './passages.js';

/** Characters shown on each side of a place to fill in. */
const CONTEXT = 8;

/** Places that a template left to be filled in. */
export const placeholder: CheckKind = ({ report, rulebook }) => {
  const words = {
    notes: wordsOf(rulebook, 'placeholders', 'note'),
    slots: wordsOf(rulebook, 'placeholders', 'slot'),
  };
  return passagesOf(report).flatMap(({ content, place }) =>
    findPlaceholders(content.text, words).map(({ start, end }) => ({
      messageId: 'unfilled',
      values: {
        found: content.text.slice(start, end),
        context: contextOf(content.text, start, end),
      },
      span: sourceSpan(content, start, end),
      place,
    })),
  );
};

/** The words around a place, within its clause. */
function contextOf(text: string, start: number, end: number): string {
  const before = /[^，。；：、,;:\s]*$/.exec(text.slice(Math.max(0, start - CONTEXT), start))![0];
  const after = /^[^，。；：、,;:\s]*/.exec(text.slice(end, end + CONTEXT))![0];
  return before + text.slice(start, end) + after;
}
