import { findMarkup } from '../../text/markup.js';
import { flatMap } from '../../text/flat-map.js';
import { sourceSpan } from '../../text/mapped.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { passagesOf } from './passages.js';

const PLACES = 4;

/** Tags and entities of a web page that stand in the prose as words: one finding for all of them. */
export function markupLeft(report: Report): Detected[] {
  const [first, ...others] = flatMap(passagesOf(report), ({ content, place }) =>
    findMarkup(content.text).map(({ start, end }) => ({
      found: content.text.slice(start, end),
      span: sourceSpan(content, start, end),
      place,
    })),
  );
  if (first === undefined) return [];
  return [
    {
      messageId: others.length === 0 ? 'markup' : 'markups',
      values: { found: first.found, count: others.length + 1 },
      span: first.span,
      place: first.place,
      related: others.slice(0, PLACES).map(({ span }) => ({ messageId: 'also-here', span })),
    },
  ];
}
