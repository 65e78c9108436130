import { flatMap } from '../../text/flat-map.js';
import { sourceSpan } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import { ORGAN_END } from '../../understand/facts/organs.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';

/** 某县发展和改革局（以下简称“县发改局”） */
const SHORTENED = new RegExp(
  `([\\u4e00-\\u9fff]{4,24}?${ORGAN_END})\\((?:以下)?(?:统称|简称)(?:为)?:?["“《]?([\\u4e00-\\u9fff]{3,12}[局委厅办院])["”》]?\\)`,
  'g',
);
const PLACE = /^[我本省市县区旗州镇乡]+/;

/** Short forms that are said to stand for a name and hold characters that it has not. */
export function otherShortForms(passage: Passage): Detected[] {
  const { text, section } = passage;
  if (!text.text.includes('简称')) return [];
  return flatMap(matchesOf(text.text, SHORTENED), (match): Detected[] => {
    const [words, name, short] = match;
    const core = short!.replace(PLACE, '').replace(/[局委厅办院]$/, '');
    if (core === '' || [...core].every((each) => name!.includes(each))) return [];
    const start = match.index + words.lastIndexOf(short!);
    return [
      {
        messageId: 'abbreviation',
        values: { found: short!, expected: name! },
        span: sourceSpan(text, start, start + short!.length),
        place: section === undefined ? {} : { section },
        level: 'warning',
      },
    ];
  });
}
