import type { Block, TextBlock } from '../../draft/draft.js';
import { readHeading, type HeadingReading } from './heading.js';
import { readMark, readOddMark, readSpacedMark, type Mark } from './marks.js';
import type { Match, SectionMatcher } from './match.js';
import { flatMap } from '../../text/flat-map.js';

/** A paragraph that may be the heading of a section. */
export interface Candidate {
  /** Position of its block. */
  readonly at: number;
  readonly block: TextBlock;
  readonly reading: HeadingReading;
  readonly ordinal: number | undefined;
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly match: Match | undefined;
}

/** 附件, 目录 and other parts of a document that are headings and no sections of the report. */
const APPARATUS =
  /^(?:附件|附表|附录|附图|附：|附:|附$|目录|目次|前言|引言|编制说明|编者按|说明|联系方式|相关链接|相关附件|关联稿件|相关稿件|扫一扫|打印|填报说明)/;
const LONGEST_PLAIN = 40;

/** Every paragraph that may be the heading of a section, in reading order. */
export function findCandidates(
  blocks: readonly Block[],
  matcher: SectionMatcher,
  isRow: (block: TextBlock) => boolean,
): Candidate[] {
  const found = flatMap(blocks, (block, at) => {
    if (block.type !== 'text' || block.quoted) return [];
    const text = block.content.text;
    const candidate = text.trim() === '' ? undefined : read(block, at, matcher);
    if (!candidate) return [];
    // 二、主动公开情况 is a row of the statistics table, too; what is marked as a heading is none.
    const isHeading = block.depth !== undefined || candidate.match?.strength === 'official';
    return isHeading || !isRow(block) ? [candidate] : [];
  });
  return raised(found, matcher);
}

/** So many official sections under headings of one kind, and the others of that kind are sections too. */
const KIND = 3;

/** Headings whose list wrote 1. for 一、 (`<h1>` in `<li>`): sections, where most of their kind are. */
function raised(candidates: readonly Candidate[], matcher: SectionMatcher): Candidate[] {
  const kindOf = ({ level, block, reading }: Candidate): string | undefined =>
    level > 1 && block.depth !== undefined && !reading.heading.runIn
      ? `${level} ${block.depth}`
      : undefined;
  const sections = new Map<string, Set<string>>();
  for (const one of candidates) {
    const kind = kindOf(one);
    if (kind === undefined || one.match?.strength !== 'official') continue;
    sections.set(kind, (sections.get(kind) ?? new Set()).add(one.match.spec.id));
  }
  return candidates.map((one) =>
    (sections.get(kindOf(one) ?? '')?.size ?? 0) < KIND
      ? one
      : { ...one, level: 1, match: matcher.find(one.reading.heading.title.text) },
  );
}

export function isApparatus(title: string): boolean {
  return APPARATUS.test(title.trim());
}

function read(block: TextBlock, at: number, matcher: SectionMatcher): Candidate | undefined {
  const text = block.content.text;
  const mark = readMark(text);
  // 七）其他需要报告的事项: with a bracket lost, the words tell the level.
  const isTorn = mark?.level === 2 && /^[^(（]*[)）]/.test(text.slice(mark.start, mark.end));
  if (mark && isTorn && matcher.exact(title(text.slice(mark.words)))?.strength === 'official')
    return candidate(block, at, { ...mark, level: 1 }, matcher);
  if (mark) return candidate(block, at, mark, matcher);
  if (text.length > LONGEST_PLAIN && block.depth === undefined) return undefined;
  const loose = readSpacedMark(text) ?? readOddMark(text);
  if (loose && matcher.exact(title(text.slice(loose.words))))
    return candidate(block, at, loose, matcher);
  const strength = matcher.exact(title(text))?.strength;
  const isTitle = strength === 'official' || (strength !== undefined && block.strong === true);
  return isTitle || block.depth !== undefined
    ? candidate(block, at, undefined, matcher)
    : undefined;
}

function candidate(
  block: TextBlock,
  at: number,
  mark: Mark | undefined,
  matcher: SectionMatcher,
): Candidate {
  const words = block.content.text.slice(mark?.words ?? 0);
  const reading = readHeading(block, mark, mark ? matcher.prefix(words) : undefined);
  const titled = reading.heading.title.text;
  // A sub-heading may speak of any section's subject; only a section's own words make it one.
  const match = (mark?.level ?? 0) > 1 ? matcher.exact(titled) : matcher.find(titled);
  return { at, block, reading, ordinal: mark?.ordinal, level: mark?.level ?? 0, match };
}

function title(text: string): string {
  return text.trim().replace(/(?<![。：:；;，,、.！!…\s])[。：:；;，,、.！!…\s]+$/, '');
}
