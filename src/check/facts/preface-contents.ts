import { similarity } from '../../text/distance.js';
import { sourceSpan } from '../../text/mapped.js';
import { plainText } from '../../understand/facts/passages.js';
import type { Report } from '../../understand/report.js';
import { announcedParts, type AnnouncedParts } from './announced-parts.js';
import type { Detected } from '../finding.js';
import type { CheckContext, CheckKind } from '../kind.js';
import { matchesOf } from '../../text/matches.js';

/** Words that nearly every heading holds and that tell none apart. */
const COMMON = /政府信息公开|政府信息|信息公开|政务公开|工作|情况|的|[、和及与]|行政机关/g;
const APPENDIX = /附件|附表|统计表|附录/;
/** Below this, two names of parts have nothing to do with each other. */
const ALIKE = 0.34;
const FEWEST_SECTIONS = 3;
const ANNOUNCED = /(?:详?见|附)(?:附件|附表|后附)|附后\)?/g;

/** The parts that the preface announces are the parts there are; attachments announced are there. */
export const prefaceContents: CheckKind = (context) => {
  const { report } = context;
  const parts = announcedParts(report);
  const found = parts && !isOutdated(parts, context) ? contentsFault(parts, report) : undefined;
  return [...(found ? [found] : []), ...missingAttachment(report)];
};

function contentsFault(parts: AnnouncedParts, report: Report): Detected | undefined {
  const { count, items, open } = parts;
  const { sections, strays } = report.outline;
  const listed = items.length;
  // A closed list of another length than its number: the preface contradicts itself.
  if (count && listed > 0 && (open ? listed > count.value : listed !== count.value)) {
    return {
      messageId: 'count-list',
      values: { words: count.words, listed },
      span: count.span,
    };
  }
  if (sections.length < FEWEST_SECTIONS || strays.length > 0) return undefined;
  const titles = sections.map(({ heading }) => plainText(heading.title).text);
  // A part of the official form that was not drafted is missing from the report, not from the preface.
  const known = [...titles, ...report.edition.sections.map(({ title }) => title)];
  const number = count?.value ?? (open ? undefined : listed);
  const extra = items.filter(
    ({ text }) => !APPENDIX.test(text) && !known.some((title) => isAlike(text, title)),
  );
  const absent = titles.filter((title) => !items.some(({ text }) => isAlike(text, title)));
  const left = {
    messageId: 'not-listed',
    values: { number: listed, sections: sections.length, absent: absent.join('、') },
    span: parts.span,
  };
  if (!isForeseen(number, items, report)) {
    if (absent.length > 0 && listed > 0 && !open) return left;
    return {
      messageId: count ? 'count-sections' : 'list-sections',
      values: { number: number ?? 0, sections: sections.length },
      span: count?.span ?? parts.span,
    };
  }
  if (open && listed === titles.length - 1 && absent.length === 1 && isWhole(items, titles))
    return left;
  if (extra.length === 0 || extra.length > 2) return undefined;
  return {
    messageId: 'no-such-part',
    values: { part: extra.map(({ text }) => text).join('、') },
    span: extra[0]!.span,
  };
}

/** From the first part to the last: 等 behind it stands for nothing, and what is not listed was forgotten. */
function isWhole(items: AnnouncedParts['items'], titles: readonly string[]): boolean {
  const [first, last] = [items[0]?.text ?? '', items.at(-1)?.text ?? ''];
  return isAlike(first, titles[0] ?? '') && isAlike(last, titles.at(-1) ?? '');
}

/**
 * Whether the number is that of the sections, or what it would be if the sections were complete, which is
 * another rule's matter. An appendix may be counted as a part.
 */
function isForeseen(
  number: number | undefined,
  items: AnnouncedParts['items'],
  { outline, edition }: Report,
): boolean {
  if (number === undefined) return true;
  const drafted = outline.sections.length;
  const appendices = items.filter(({ text }) => APPENDIX.test(text)).length;
  if (number === drafted || number - appendices === drafted) return true;
  const required = edition.sections.length;
  return required > 0 && number === required && drafted !== required;
}

function isAlike(one: string, other: string): boolean {
  const [a, b] = [one.replace(COMMON, ''), other.replace(COMMON, '')];
  if (a === '' || b === '') return true;
  return a.includes(b) || b.includes(a) || similarity(a, b) >= ALIKE || sharesWord(a, b);
}

/** Two characters in a row that both names hold. */
function sharesWord(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at++) if (b.includes(a.slice(at, at + 2))) return true;
  return false;
}

/** A contents list of an older edition is reported as such by another rule. */
function isOutdated({ passage }: AnnouncedParts, { report, rulebook }: CheckContext): boolean {
  return rulebook.rules.some(({ kind, editions, options }) => {
    if (kind !== 'edition-mismatch' || !editions.includes(report.edition.id)) return false;
    const words = Array.isArray(options['contents']) ? options['contents'].map(String) : [];
    return (
      words.filter((word) => passage.text.text.includes(word)).length >= Number(options['least'])
    );
  });
}

/** 见附件, and nothing in the draft that could be it: no such line, no table behind it. */
function missingAttachment({ passages, draft }: Report): Detected[] {
  if (passages.some(({ text }) => /^\(?(?:附件|附表|附录|附:)/.test(text.text))) return [];
  for (const { text, section } of passages) {
    const match = matchesOf(text.text, ANNOUNCED).at(-1);
    if (!match) continue;
    const before = text.text.slice(0, match.index);
    // Within 《…》 the words belong to a name.
    if (before.lastIndexOf('》') < before.lastIndexOf('《')) continue;
    const span = sourceSpan(text, match.index, match.index + match[0].length);
    if (draft.blocks.some(({ type, span: place }) => type !== 'text' && place.start > span.start))
      return [];
    return [
      {
        messageId: 'attachment',
        values: { found: match[0].replace(/\)$/, '') },
        span,
        ...(section !== undefined && { place: { section } }),
      },
    ];
  }
  return [];
}
