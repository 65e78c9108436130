import { sourceSpan } from '../../text/mapped.js';
import { ORGAN_END, relate, splitRegion } from '../../understand/facts/organs.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';

/**
 * The first sentence of section one says who did the work of the year; behind the name it goes on about that
 * work. What a superior organ asked for, and what several organs did together, reads otherwise.
 */
const OPENING = new RegExp(
  `^(?:\\(一\\)[^。,]{2,16}[。:])?(?:\\d{4}年(?:度|以来)?,)([\\u4e00-\\u9fff]{2,24}?${ORGAN_END})` +
    '(?=(?:政府信息公开|政务公开)工作|认真|坚持|深入|扎实|严格|全面|积极|持续|紧紧|高度重视|切实|不断)',
);
/** Several organs, or words before the name. */
const NO_NAME = /[和与及对在]|联合|会同|领导|指导|按照|根据|关于|各/;
/** The sentence names its own organ beside the other one. */
const OWN = /[我本](?:局|委|办|厅|院|所|队|站|中心|县|市|区|镇|乡|街道|单位|机关|部门)/;
/** Of two places of these kinds neither lies in the other; a 市 may hold a 县, a 区 or another 市. */
const SIDE_BY_SIDE = /[县区旗镇乡]$|街道$/;

/** An organ of another place that does the report's work or answers for it: text borrowed from there. */
export function otherOrgan(report: Report, own: string): Detected[] {
  const contact = report.organs.find(
    ({ from, name }) => from === 'contact' && isElsewhere(own, name) && areSideBySide(own, name),
  );
  const found = contact ? [elsewhere(contact.name, own, contact.span)] : [];
  return [...found, ...inOpening(report, own)];
}

function inOpening(report: Report, own: string): Detected[] {
  const passage = report.passages.find(({ area, section }) => area === 'body' && section === 0);
  const text = passage?.text.text ?? '';
  const match = OPENING.exec(text);
  const name = match?.[1];
  if (!passage || !match || name === undefined || NO_NAME.test(name)) return [];
  const sentence = text.slice(match.index, text.indexOf('。', match.index + match[0].length) + 1);
  // Of another kind of organ only the place can tell that it is not one that the report may speak of.
  const isSameKind = splitRegion(name).body === splitRegion(own).body;
  if (OWN.test(sentence) || !isElsewhere(own, name)) return [];
  if (!isSameKind && !areSideBySide(own, name)) return [];
  const start = match.index + match[0].lastIndexOf(name);
  const span = sourceSpan(passage.text, start, start + name.length);
  return [{ ...elsewhere(name, own, span), place: { section: 0 } }];
}

/** Two organs whose places are both named, and neither of which is named as lying in the other. */
function isElsewhere(own: string, other: string): boolean {
  const [a, b] = [splitRegion(own), splitRegion(other)];
  if (a.region === '' || b.region === '' || a.body === '' || b.body === '') return false;
  if (a.region.includes(b.region) || b.region.includes(a.region)) return false;
  return relate(own, other) === 'different';
}

function areSideBySide(own: string, other: string): boolean {
  const [a, b] = [splitRegion(own).region, splitRegion(other).region];
  return SIDE_BY_SIDE.test(b) && a.at(-1) === b.at(-1);
}

function elsewhere(found: string, own: string, span: Detected['span']): Detected {
  return {
    messageId: 'elsewhere',
    values: { found, expected: own },
    span,
    level: 'warning',
  };
}
