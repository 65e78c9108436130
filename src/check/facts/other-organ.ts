import { matchesOf } from '../../text/matches.js';
import { sourceSpan } from '../../text/mapped.js';
import { flatMap } from '../../text/flat-map.js';
import {
  isGeneric,
  isOrgan,
  isShortPlace,
  ORGAN_END,
  relate,
  splitRegion,
} from '../../understand/facts/organs.js';
import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { namesInOwnPlace } from './borrowed-names.js';
import { contactOrgans } from './contact-organs.js';
import { formerNames } from './former-names.js';
import { foreignSites, isNamed, type ForeignSubject } from './foreign-subjects.js';
import { otherLevels } from './other-levels.js';
import { otherNames } from './other-names.js';
import { ownDeeds } from './own-deeds.js';
import { otherShortForms } from './own-short-form.js';
import { isUnder } from './superior-places.js';

/**
 * A sentence at the head of a paragraph of section one says who did the work of the year; behind the name it goes
 * on about that work. What a superior organ asked for, and what several organs did together, reads otherwise.
 */
const opening = once(
  (rulebook: Rulebook): RegExp =>
    new RegExp(
      `^(?:\\(一\\)[^。,]{2,16}[。:])?(?:\\d{4}年(?:度|以来)?,)([\\u4e00-\\u9fff]{2,24}?(?:${ORGAN_END}|[镇乡]))(?=(?:政府信息公开|政务公开)工作|${listsOf<'opens'>(rulebook, 'organ-words')('opens')})`,
    ),
);
/** 某局2024年没有信息处理费收入, 某县没有收取信息处理费: who charges the fee is whose report it is. */
const CHARGES = new RegExp(
  `(?:^|[,。;])(?:\\d{4}年度?,?|本年度,?|全年,?)?([\\u4e00-\\u9fff]{2,24}?(?:${ORGAN_END}|[县区旗镇乡]))(?:\\d{4}年度?|本年度|全年)?(?:没有|未|发出|共?收取)(?=[^,。;]{0,12}(?:信息处理费|收费通知))`,
  'g',
);
/** 修订《某局政府信息公开指南》: organs revise their own. */
const OWN_DOCUMENT =
  /(?:修订|修编|编制|更新|公布|发布|完善)(?:了|并公布|完成)?《([\u4e00-\u9fff]{2,24}?)政府信息公开(?:指南|目录)》/g;
/** 本单位是某局 */
const SELF = new RegExp(
  `(?:[本我](?:单位|机关|部门)(?:是|为)|(?:^|[,。;])作为)([\\u4e00-\\u9fff]{2,24}?${ORGAN_END})(?=[,。;])`,
  'g',
);
/** Several organs, or words before the name. */
const NO_NAME = /[和与及对在]|联合|会同|领导|指导|按照|根据|关于|各|除/;
/** 财政局和水利局; not 住房和城乡建设局. */
const SEVERAL = /[局委办厅院府会所心][和与及、]|联合|会同/;
/** 白鹭镇, 东苑街道, 前郭尔罗斯县. */
const LONGEST_PLACE = 6;
const NO_PLACE = /[全各我本该为以使将把从让]|提升|推动|深化|加强|覆盖|下辖|所辖/;
/** The sentence names its own organ beside the other one. */
const OWN = /[我本](?:局|委|办|厅|院|所|队|站|中心|县|市|区|镇|乡|街道|单位|机关|部门)/;
/** Of two places of these kinds neither lies in the other; a 市 may hold a 县, a 区 or another 市. */
const SIDE_BY_SIDE = /[县区旗镇乡]$|街道$/;
/** An organ that may compile and publish for others of its place. */
const compile = once(
  (rulebook: Rulebook) => new RegExp(listsOf<'compile'>(rulebook, 'organ-words')('compile')),
);

/** An organ of another place that does the report's work or answers for it: text borrowed from there. */
export function otherOrgan(report: Report, own: string, rulebook: Rulebook): Detected[] {
  const contact = report.organs.find(
    ({ from, name }) => from === 'contact' && isElsewhere(own, name) && areSideBySide(own, name),
  );
  const found = contact ? [elsewhere(contact.name, own, contact.span)] : [];
  const told = new Set<string>();
  const covered = new Set<number>();
  const inBody = flatMap(report.passages, (passage): Detected[] => {
    if (passage.area !== 'body' && passage.area !== 'preface') return [];
    const asked = asDetected(contactOrgans(passage.text.text, own, rulebook), passage, own);
    if (passage.area === 'preface')
      return contact
        ? []
        : [...asked, ...asDetected(foreignSites(passage.text.text, own, rulebook), passage, own)];
    return [
      ...inOpening(passage, own, rulebook),
      ...inSentences(passage, own, rulebook),
      ...inOwnPlace(passage, own, rulebook),
      ...asDetected(otherNames(passage, own, rulebook), passage, own),
      ...otherShortForms(passage, own),
      ...asked,
    ];
  }).filter(({ values, span }) => {
    const name = String(values?.['found']);
    // One name may be told for several reasons, with and without what stands around it.
    if (covered.has(span.start) || covered.has(span.end - 1)) return false;
    if (!isNamed(name, rulebook) || isShortPlace(own, name)) return false;
    if (isUnder(name, report, rulebook)) return false;
    for (let at = span.start; at < span.end; at++) covered.add(at);
    // 栗川县 and 栗川县教育局 are one.
    const place = splitRegion(name).region || name;
    if (told.has(name) || told.has(place)) return false;
    told.add(name).add(place);
    return true;
  });
  const deeds = flatMap(report.passages, (passage) =>
    passage.area === 'body'
      ? asDetected(ownDeeds(passage.text.text, own, rulebook), passage, own)
      : [],
  ).filter(({ span }) => !covered.has(span.start) && !covered.has(span.end - 1));
  const former = formerNames(report, own, rulebook).filter(({ span }) => !covered.has(span.start));
  return [
    ...found,
    ...inBody,
    ...deeds.slice(0, 1),
    ...former,
    ...otherLevels(report, own, rulebook),
  ];
}

function inOpening(
  { text: mapped, section }: Passage,
  own: string,
  rulebook: Rulebook,
): Detected[] {
  if (section !== 0) return [];
  const { text } = mapped;
  const match = opening(rulebook).exec(text);
  const name = match?.[1];
  if (!match || name === undefined || NO_NAME.test(name)) return [];
  const sentence = text.slice(match.index, text.indexOf('。', match.index + match[0].length) + 1);
  if (OWN.test(sentence)) return [];
  const isPlace = isOtherPlace(own, name);
  if (!isPlace && !isElsewhere(own, name)) return [];
  // Of another kind of organ only the place can tell that it is not one that the report may speak of.
  const isSameKind = splitRegion(name).body === splitRegion(own).body;
  if (!isPlace && !isSameKind && !areSideBySide(own, name)) return [];
  return [at(mapped, section, match.index + match[0].lastIndexOf(name), name, own)];
}

/** Where the report would name its own organ another one stands. */
function inOwnPlace(
  { text: mapped, section }: Passage,
  own: string,
  rulebook: Rulebook,
): Detected[] {
  return flatMap(namesInOwnPlace(mapped.text, rulebook), ({ name, start, isOwn }): Detected[] => {
    const isPlace =
      isPlaceName(own, name) && (isOtherPlace(own, name) || (isOwn && isSibling(own, name)));
    if (
      isGeneric(name) ||
      (!isPlace && !isOrgan(name)) ||
      /[我本该各全]/.test(name) ||
      NO_NAME.test(splitRegion(name).region)
    )
      return [];
    const end = mapped.text.indexOf('。', start);
    const behind = mapped.text.slice(start + name.length, end < 0 ? undefined : end);
    if (!isOwn && OWN.test(behind)) return [];
    const isWrong =
      isPlace || (isFull(name) && (isOwn ? isAnother(own, name, rulebook) : isTwin(own, name)));
    return isWrong ? [at(mapped, section, start, name, own)] : [];
  });
}

function asDetected(
  found: readonly ForeignSubject[],
  { text, section }: Passage,
  own: string,
): Detected[] {
  return found.map(({ name, start }) => at(text, section, start, name, own));
}

/** A name of a place as short as they are: 五河县, not 提升全县 or 为深化五河县. */
function isPlaceName(own: string, name: string): boolean {
  const { region } = splitRegion(own);
  const isNew = ![2, 3, 4].some(
    (length) => length < name.length && region.endsWith(name.slice(-length - 1)),
  );
  return name.length <= LONGEST_PLACE && isNew && !NO_PLACE.test(name);
}

/** The place beside that of the report's organ: 五河县 for an organ of 三河县. */
function isSibling(own: string, name: string): boolean {
  const { region, body } = splitRegion(name);
  const place = splitRegion(own).region;
  return body === '' && areSideBySide(own, name) && !place.includes(region);
}

/** An organ of another place of the same kind: 五河县教育局 in the report of 三河县教育局. */
function isTwin(own: string, name: string): boolean {
  return isElsewhere(own, name) && areSideBySide(own, name);
}

/** The fee, the organ's own guide, and what the organ says that it is. */
function inSentences(
  { text: mapped, section }: Passage,
  own: string,
  rulebook: Rulebook,
): Detected[] {
  const { text } = mapped;
  const found: Detected[] = [];
  const look = (pattern: RegExp, isWrong: (name: string) => boolean): void => {
    for (const match of matchesOf(text, pattern)) {
      const name = match[1]!;
      const { region, body } = splitRegion(name);
      const isKind = body === splitRegion(own).body;
      const isSeveral = !isKind && (NO_NAME.test(region) || SEVERAL.test(body));
      if (isSeveral || isGeneric(name) || !isWrong(name)) continue;
      found.push(at(mapped, section, match.index + match[0].indexOf(name), name, own));
    }
  };
  const isOther = (name: string) => isOrgan(name) && isFull(name) && isAnother(own, name, rulebook);
  if (/处理费|收费通知/.test(text))
    look(CHARGES, (name) => isOther(name) || isOtherPlace(own, name));
  if (/指南|目录/.test(text)) look(OWN_DOCUMENT, isOther);
  if (/[本我](?:单位|机关|部门)[是为]|作为/.test(text)) look(SELF, isOther);
  return found;
}

/** Two full names of organs, neither a government nor an organ that the other holds or obeys. */
function isAnother(own: string, name: string, rulebook: Rulebook): boolean {
  if (relate(own, name) !== 'different') return false;
  const [a, b] = [splitRegion(own), splitRegion(name)];
  if (a.body === '' || /政府/.test(a.body) || /政府/.test(b.body)) return false;
  // An organ of a place above or below has its own guide and its own fees.
  if (a.region === b.region) return !compile(rulebook).test(a.body);
  return (
    !a.region.includes(b.region) &&
    !b.region.includes(a.region) &&
    a.region.at(-1) === b.region.at(-1)
  );
}

/** Another place of the kind of the report's own: 五河县 in the report of 三河县. */
function isOtherPlace(own: string, name: string): boolean {
  const [a, b] = [splitRegion(own), splitRegion(name)];
  if (b.body !== '' || (a.body !== '' && !/^人民政府$|办事处$/.test(a.body))) return false;
  if (a.region.endsWith(b.region) || !SIDE_BY_SIDE.test(b.region)) return false;
  return a.region.at(-1) === b.region.at(-1);
}

function isFull(name: string): boolean {
  const { region, body } = splitRegion(name);
  return region !== '' && body !== '';
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

function at(
  text: Passage['text'],
  section: number | undefined,
  start: number,
  name: string,
  own: string,
): Detected {
  const span = sourceSpan(text, start, start + name.length);
  return { ...elsewhere(name, own, span), place: section === undefined ? {} : { section } };
}

function elsewhere(found: string, own: string, span: Detected['span']): Detected {
  return {
    messageId: 'elsewhere',
    values: { found, expected: own },
    span,
    level: 'warning',
  };
}
