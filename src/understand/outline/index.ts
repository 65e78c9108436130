import type { Block, TextBlock } from '../../draft/draft.js';
import type { EditionSpec, SectionSpec } from '../../rulebook/types.js';
import type { Heading, Outline, Section, Title } from '../report.js';
import { settleLevels } from './alien-marks.js';
import { findCandidates, type Candidate } from './candidates.js';
import { claimSections } from './claims.js';
import { withoutContents } from './contents.js';
import { isSentence, readHeading } from './heading.js';
import { readMark } from './marks.js';
import { matcherOf } from './match.js';
import { numberedSections } from './numbered.js';
import { rowRecogniser } from './rows.js';
import { findRestarts, sortUnclaimed } from './strays.js';
import { flatMap } from '../../text/flat-map.js';

export { splitLines } from './lines.js';
export { withoutTableHeadings } from './table-headings.js';
export { matcherOf } from './match.js';

interface Start {
  readonly candidate: Candidate;
  readonly spec: SectionSpec | undefined;
  readonly duplicate: boolean;
}

/** Divides a draft, already split into paragraphs, into title, preface and sections. */
export function readOutline(
  blocks: readonly Block[],
  edition: EditionSpec,
  title: Title | undefined,
): Outline {
  const matcher = matcherOf(edition.sections);
  const isRow = rowRecogniser(edition);
  const isTitle = (block: Block) => title?.blocks.some((part) => part === block) === true;
  const found = findCandidates(blocks, matcher, isRow).filter(({ block }) => !isTitle(block));
  const candidates = withoutContents(found);
  const { starts, strays } =
    edition.sections.length > 0 ? official(candidates) : counted(candidates);
  return {
    title,
    preface: blocks.slice(0, starts[0]?.candidate.at).filter((block) => !isTitle(block)),
    sections: starts.map((start, index) =>
      section(blocks, start, index, starts[index + 1]?.candidate.at, isRow),
    ),
    strays: strays.map(({ reading }) => reading.heading),
  };
}

/** Where the sections begin in an edition that prescribes them. */
function official(candidates: readonly Candidate[]): { starts: Start[]; strays: Candidate[] } {
  const restarts = findRestarts(candidates);
  const claims = claimSections(candidates.filter((candidate) => !restarts.has(candidate)));
  const { extras, strays } = sortUnclaimed(candidates, claims, restarts);
  const starts = flatMap(candidates, (candidate): Start[] => {
    const duplicate = claims.duplicates.get(candidate);
    const spec = claims.claimed.get(candidate) ?? duplicate;
    return spec || extras.has(candidate)
      ? [{ candidate, spec, duplicate: duplicate !== undefined }]
      : [];
  });
  return { starts, strays: [...strays].sort((a, b) => a.at - b.at) };
}

/** Where they begin in one that prescribes contents and no headings. */
function counted(candidates: readonly Candidate[]): { starts: Start[]; strays: Candidate[] } {
  const starts = numberedSections(candidates).map((candidate) => ({
    candidate,
    spec: undefined,
    duplicate: false,
  }));
  return { starts, strays: [] };
}

function section(
  blocks: readonly Block[],
  { candidate, spec, duplicate }: Start,
  index: number,
  next: number | undefined,
  isRow: (block: TextBlock) => boolean,
): Section {
  const { heading, rest } = candidate.reading;
  const below = blocks.slice(candidate.at + 1, next);
  return {
    index,
    heading,
    spec,
    duplicate,
    body: rest ? [rest, ...below] : below,
    subheadings: settleLevels(
      flatMap(below, (block) => (block.type === 'text' && !isRow(block) ? subheading(block) : [])),
    ),
  };
}

function subheading(block: TextBlock): Heading[] {
  const mark = block.quoted ? undefined : readMark(block.content.text);
  const isHeading = mark !== undefined || (block.depth !== undefined && !block.quoted);
  if (!isHeading) return [];
  const { heading } = readHeading(block, mark);
  return [isSentence(heading) ? { ...heading, runIn: true } : heading];
}
