import { sourceSpan } from '../../text/mapped.js';
import { narrow } from '../../text/numerals.js';
import { findPersonalNumbers, masked } from '../../text/personal.js';
import type { CheckKind } from '../kind.js';
import { contentsOf } from './contents.js';
import { placeAt } from './passages.js';
import { flatMap } from '../../text/flat-map.js';

/** Shorter runs of digits, narrow or wide, perhaps grouped, identify nobody. */
const DIGITS = /[\d\uff10-\uff19][\d\uff10-\uff19 \u3000\u00a0\-\uff0d]{9}/;

/** Identity numbers and private mobile numbers; a message never repeats one in full. */
export const personalData: CheckKind = ({ report }) => {
  const firstSection = report.outline.sections[0]?.heading.span.start ?? 0;
  return flatMap(contentsOf(report.draft), (content) => {
    if (!DIGITS.test(content.text)) return [];
    const text = narrow(content.text);
    return findPersonalNumbers(text)
      .map(({ type, start, end }) => ({
        messageId: type,
        values: { found: masked(text.slice(start, end)) },
        span: sourceSpan(content, start, end),
      }))
      .filter(({ messageId, span }) => messageId !== 'mobile' || span.start >= firstSection)
      .map((finding) => ({ ...finding, place: placeAt(finding.span.start, report) }));
  });
};
