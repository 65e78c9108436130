import type { Cell, Draft, TableBlock, TextBlock } from '../draft/draft.js';
import type { LineIndex } from '../draft/lines.js';
import type { BaselineKey, BaselineState } from '../output/result.js';
import { key } from '../text/fold.js';
import { hash } from '../text/hash.js';
import type { Span } from '../text/mapped.js';
import { BlockIndex } from './blocks.js';
import { EXCEPTIONS, type Told } from './types.js';

/** Ends of what counts as one statement of a paragraph. */
const ENDS = /[。；！？]/;
/** Statements are shorter; a paragraph without a full stop may be as long as the file. */
const REACH = 300;

export interface Compared {
  /** What the baseline does not accept. */
  readonly fresh: readonly Told[];
  readonly accepted: readonly Told[];
  readonly state: BaselineState;
}

/** Parts findings into those that a baseline accepts and those that are new. */
export function compare(
  told: readonly Told[],
  baseline: readonly BaselineKey[] | 'all',
  draft: Draft,
  lines: LineIndex,
  isOn: (rule: string) => boolean,
): Compared {
  const keys = keysOf(told, draft, lines);
  const found = [...keys.values()];
  const entries = baseline === 'all' ? found : baseline;
  const known = new Set(entries.map(nameOf));
  const present = new Set(found.map(nameOf));
  const isAccepted = (each: Told): boolean => {
    const own = keys.get(each);
    return own !== undefined && known.has(nameOf(own));
  };
  return {
    fresh: told.filter((each) => !isAccepted(each)),
    accepted: told.filter(isAccepted),
    state: { found, gone: goneOf(entries, present, told, isOn) },
  };
}

/** Where a part of the job failed, nobody knows what is still there. */
function goneOf(
  baseline: readonly BaselineKey[],
  present: ReadonlySet<string>,
  told: readonly Told[],
  isOn: (rule: string) => boolean,
): BaselineKey[] {
  if (told.some(({ message }) => message.fatal)) return [];
  return baseline.filter((entry) => isOn(entry.rule) && !present.has(nameOf(entry)));
}

/** One text for one key, for sets and for sorting. */
export function nameOf({ rule, place, text }: BaselineKey): string {
  return `${rule}\n${place}\n${text}`;
}

/**
 * The keys of findings: neither lines nor counts, so that text put in above changes none of them. Of
 * several findings alike, each has its own. What failed, and what is said of exceptions, has none.
 */
function keysOf(told: readonly Told[], draft: Draft, lines: LineIndex): Map<Told, BaselineKey> {
  const used = new Set<string>();
  const keys = new Map<Told, BaselineKey>();
  const blocks = new BlockIndex(draft.blocks);
  for (const each of told) {
    const { ruleId, at, fatal } = each.message;
    if (ruleId === null || fatal || ruleId === EXCEPTIONS) continue;
    const words = [...wordsAt(spanOf(each, lines), blocks, draft.source), each.about ?? ''].join(
      '\n',
    );
    for (let again = 1; ; again++) {
      const text = hash(again === 1 ? words : `${words}\n${again}`);
      const own = { rule: ruleId, place: at ?? '', text };
      if (used.has(nameOf(own))) continue;
      used.add(nameOf(own));
      keys.set(each, own);
      break;
    }
  }
  return keys;
}

function spanOf({ message }: Told, lines: LineIndex): Span {
  const { line, column, endLine, endColumn } = message;
  const start = lines.startOf(line) + column - 1;
  return { start, end: Math.max(start, lines.startOf(endLine) + endColumn - 1) };
}

/** The cell or the statement that a finding begins in, and the words of it that the finding is about. */
function wordsAt(span: Span, blocks: BlockIndex, source: string): [around: string, words: string] {
  const block = blocks.around({ start: span.start, end: span.start });
  const unit = block ? unitAt(block, span.start, source) : NOWHERE;
  const end = Math.min(span.end, Math.max(unit.end, span.start), span.start + REACH);
  return [key(source.slice(unit.start, unit.end)), key(source.slice(span.start, end))];
}

function unitAt(block: TextBlock | TableBlock, offset: number, source: string): Span {
  if (block.type === 'table') return cellAt(block.grid.rows.flat(), offset)?.span ?? NOWHERE;
  const start = Math.max(block.span.start, offset - REACH);
  const end = Math.min(block.span.end, offset + REACH);
  let from = offset;
  while (from > start && !ENDS.test(source[from - 1]!)) from--;
  let to = offset;
  while (to < end && !ENDS.test(source[to]!)) to++;
  return { start: from, end: to };
}

const NOWHERE: Span = { start: 0, end: 0 };

function cellAt(cells: readonly Cell[], offset: number): Cell | undefined {
  return cells.find((cell) => holds(cell.span, offset));
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
