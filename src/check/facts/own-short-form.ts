import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { ORGAN_END } from '../../understand/facts/organs.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { told } from './told.js';

/** 某县发展和改革局（以下简称“县发改局”） */
const SHORTENED = new RegExp(
  `([\\u4e00-\\u9fff]{4,24}?${ORGAN_END})\\((?:以下)?(?:统称|简称)(?:为)?:?["“《]?([\\u4e00-\\u9fff]{3,12}[局委厅办院])["”》]?\\)`,
  'g',
);
/** 县林业局（以下简称“我局”） */
const OURSELVES =
  /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{3,20}[局厅委院])\((?:以下)?(?:统称|简称)(?:为)?:?["“]?[我本][局厅委院]["”]?\)/g;
const PLACE = /^[我本省市县区旗州镇乡]+/;

/** 某委员会（以下简称“某局”）: a short form ends as the name does. */
const OTHER_END = /^(?:[^|]*委员会\|[^|]*[局厅]|[^|]*局\|[^|]*[委厅]|[^|]*厅\|[^|]*[局委])$/;

/** Short forms that are said to stand for a name and hold characters that it has not. */
export function otherShortForms(passage: Passage, own: string): Detected[] {
  const { text } = passage.text;
  if (!text.includes('简称')) return [];
  const selves = flatMap(matchesOf(text, OURSELVES), (match): Detected[] => {
    const name = match[1]!;
    const body = name.replace(PLACE, '');
    if (body === '' || own.includes(body) || [...body].every((each) => own.includes(each)))
      return [];
    const values = { found: name, expected: own };
    return [told('elsewhere', passage, match.index, match.index + name.length, values)];
  });
  const shortened = flatMap(matchesOf(text, SHORTENED), (match): Detected[] => {
    const [words, name, short] = match;
    const core = short!.replace(PLACE, '').replace(/[局委厅办院]$/, '');
    if (core === '') return [];
    const isHeld = [...core].every((each) => name!.includes(each));
    if (isHeld && !OTHER_END.test(`${name!}|${short!}`)) return [];
    const start = match.index + words.lastIndexOf(short!);
    const values = { found: short!, expected: name! };
    return [told('abbreviation', passage, start, start + short!.length, values)];
  });
  return [...selves, ...shortened];
}
