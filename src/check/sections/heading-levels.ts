import type { TextBlock } from '../../draft/draft.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import type { Report } from '../../understand/report.js';
import type { Edit } from '../finding.js';
import { wordsOf } from './headings.js';
import { standsAlone } from './stand-alone.js';
import { flatMap } from '../../text/flat-map.js';

/** A heading whose Markdown level is not the one of its kind. */
export interface LevelFault {
  readonly text: string;
  readonly depth: number;
  readonly span: Span;
  readonly section: number | undefined;
  readonly edits: readonly Edit[];
}

interface Entry {
  readonly block: TextBlock;
  readonly text: string;
  readonly span: Span;
  readonly section: number | undefined;
}

const BEFORE = /^[ \t\u3000]{0,8}(?:#{1,6}[ \t]*)?(\*\*|__)?$/;
const AFTER = /^(\*\*|__)?[ \t\u3000]*(?:#+[ \t]*)?$/;

/**
 * Headings of one kind at different levels: some `##` and others `###`, bold or plain. A draft that writes
 * all of a kind alike is left as it is, unless the official levels (# ## ###) are asked for.
 */
export function levelEdits(report: Report, isOfficial: boolean): LevelFault[] {
  const { draft, outline } = report;
  const isTyped = draft.format === 'markdown' || draft.format === 'text';
  if (!isTyped || !draft.blocks.some((block) => block.type === 'text' && block.depth !== undefined))
    return [];
  const sections = outline.sections
    .filter(({ heading }) => !heading.runIn)
    .map(({ heading, index }) => ({
      block: heading.block,
      text: wordsOf(heading),
      span: heading.span,
      section: index,
    }));
  const below = flatMap(outline.sections, ({ subheadings, index }) =>
    subheadings
      .filter((heading) => heading.level === 2 && standsAlone(heading, report))
      .map((heading) => ({
        block: heading.block,
        text: wordsOf(heading),
        span: heading.span,
        section: index,
      })),
  );
  const isMixed = areMixed(sections);
  const own = sections[0]?.block.depth;
  const depth = isMixed || isOfficial ? 2 : own;
  const belowDepth = Math.min(6, (depth ?? 2) + 1);
  const isFlat = depth !== undefined && below.some(({ block }) => (block.depth ?? 9) <= depth);
  const faults = [
    ...(isMixed || isOfficial ? title(report, isOfficial) : []),
    ...(isMixed || isOfficial ? wrong(sections, 2) : []),
    ...(areMixed(below) || isFlat || isOfficial ? wrong(below, belowDepth) : []),
  ];
  return flatMap(faults, ({ entry, to }) => {
    const edits = atDepth(entry.block, to, draft.source);
    return edits ? [{ ...entry, depth: to, edits }] : [];
  });
}

function areMixed(entries: readonly Entry[]): boolean {
  return new Set(entries.map(({ block }) => block.depth)).size > 1;
}

function wrong(entries: readonly Entry[], to: number): { entry: Entry; to: number }[] {
  return entries.filter(({ block }) => block.depth !== to).map((entry) => ({ entry, to }));
}

/** A title in one line; among mixed headings one that is a heading already. */
function title({ outline }: Report, isOfficial: boolean): { entry: Entry; to: number }[] {
  const [block, ...others] = outline.title?.blocks ?? [];
  if (block === undefined || others.length > 0) return [];
  if (block.depth === 1 || (block.depth === undefined && !isOfficial)) return [];
  const entry = { block, text: block.content.text, span: block.span, section: undefined };
  return [{ entry, to: 1 }];
}

/** Makes the line of a block a heading of `depth`: its marks and bold go, its words stay. */
function atDepth({ content }: TextBlock, depth: number, source: string): Edit[] | undefined {
  const { start, end } = sourceSpan(content);
  const lineStart =
    Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
  const rest = /^[^\r\n]*/.exec(source.slice(end, end + 200))![0];
  const before = BEFORE.exec(source.slice(lineStart, start));
  const after = AFTER.exec(rest);
  if (!before || !after || before[1] !== after[1] || content.text.includes('\n')) return undefined;
  const prefix = { span: { start: lineStart, end: start }, text: `${'#'.repeat(depth)} ` };
  const bold = { span: { start: end, end: end + (after[1]?.length ?? 0) }, text: '' };
  return after[1] === undefined ? [prefix] : [prefix, bold];
}
