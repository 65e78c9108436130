import type { FormSpec } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import type { LabelFault } from '../report.js';
import type { RowAnatomy } from './anatomy.js';
import { Halves, isTorn } from './halves.js';
import { FormLabels, withoutOrdinal, type LabelMatch } from './labels.js';
import { alteredFaults } from './letters.js';
import type { RowMatch } from './match-rows.js';
import { numbersOf, type DraftedCell } from './rows.js';

/**
 * Drafted labels that differ from the form. Silent on spaces, line breaks, numbering marks, labels cut
 * short at a clause or by a merged head, and on labels split over two cells by a line or page break.
 */
export function labelFaults(
  anatomies: readonly RowAnatomy[],
  matches: readonly RowMatch[],
  spec: FormSpec,
): LabelFault[] {
  const labels = FormLabels.of(spec);
  const halves = new Halves(anatomies);
  const isLoose = anatomies.some(({ row }) => row.table.loose === true);
  const faults = new Map<number, LabelFault>();
  const lost = ({ row }: RowAnatomy, expected: string): void => {
    const { span } = numbersOf(row)[0]!.cell;
    faults.set(span.start, { found: '', expected, span });
  };
  const add = (
    cell: DraftedCell,
    match: LabelMatch | undefined,
    expected = match?.label.spec.label,
  ): void => {
    if (match === undefined || expected === undefined) return;
    if (!altered(cell.key, match) && !isCutCaption(match, isLoose)) return;
    if (halves.isHalf(cell.key, match.label)) return;
    const span = cell.cell.span;
    faults.set(span.start, {
      found: cell.cell.content.text,
      expected,
      span,
      column: match.label.kind === 'column' ? match.label.column : undefined,
    });
  };
  for (const { anatomy, row } of matches) {
    if (anatomy.label === undefined) continue;
    const match = anatomy.matches.find((candidate) => candidate.label.row === row);
    if (match !== undefined) add(anatomy.label, match);
    else if (isHeadOf(anatomy, labels)) lost(anatomy, row.label);
    else if (!isTorn(anatomy.label.key, key(row.label)))
      faults.set(anatomy.label.cell.span.start, {
        found: anatomy.label.cell.content.text,
        expected: row.label,
        span: anatomy.label.cell.span,
      });
  }
  anatomies.forEach((anatomy, index) => {
    const cells =
      anatomy.role === 'head'
        ? anatomy.row.cells.filter((cell) => cell.type === 'words')
        : anatomy.groups;
    for (const cell of cells) {
      if (faults.has(cell.cell.span.start)) continue;
      const found = labels
        .match(cell.key)
        .filter((match) => match.label.kind !== 'row' && match.label.kind !== 'corner');
      // Captions differ in a number alone: the rows below tell which one is meant.
      const isCaption = found[0]?.label.kind === 'caption';
      add(cell, found[0], isCaption ? captionBelow(anatomies.slice(index), matches) : undefined);
    }
  });
  const sorted = [...faults.values()].sort((a, b) => a.span.start - b.span.start);
  return alteredFaults(sorted, anatomies, spec);
}

/** The last head above stands in front of the numbers: the row's own label was lost. */
function isHeadOf({ label, row }: RowAnatomy, labels: FormLabels): boolean {
  const isHead = labels.exact(label!.key).some((match) => match.label.kind === 'column');
  return isHead && numbersOf(row).length > 0;
}

/** 第二十条第 without （一）项: which of the parts it heads is gone. A table told from gaps loses more than that. */
function isCutCaption({ label, quality }: LabelMatch, isLoose: boolean): boolean {
  return label.kind === 'caption' && quality === 'shortened' && !isLoose;
}

/** The caption of the block whose rows come first; undefined where no row is known. */
function captionBelow(
  anatomies: readonly RowAnatomy[],
  matches: readonly RowMatch[],
): string | undefined {
  const blocks = new Map(matches.map(({ anatomy, block }) => [anatomy, block]));
  const first = anatomies.find((anatomy) => blocks.has(anatomy));
  return first && blocks.get(first)?.caption?.label;
}

/** Characters that a broken copy leaves in place of words; what is lost there, `garbled-text` says. */
const BROKEN = /[?\ufffd\ue000-\uf8ff]/;

function altered(folded: string, match: LabelMatch): boolean {
  if (BROKEN.test(folded)) return false;
  if (match.quality === 'variant') return true;
  if (match.quality !== 'near') return false;
  const official = withoutOrdinal(match.label.key);
  const drafted = withoutOrdinal(folded);
  // A part of the label that lost its end or its beginning to another cell.
  const fragment = official.startsWith(drafted) || official.endsWith(drafted);
  return match.label.kind === 'row'
    ? !official.startsWith(drafted) || drafted.length < 4
    : !fragment && match.score >= 0.66;
}
