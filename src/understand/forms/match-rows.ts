import type { FormBlockSpec, FormSpec, RowSpec } from '../../rulebook/types.js';
import type { ShapeFault } from '../report.js';
import { align, type Alignment } from './align.js';
import type { RowAnatomy } from './anatomy.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';
import { append } from '../../text/lists.js';

/** A drafted row and the official row that it is. */
export interface RowMatch {
  readonly anatomy: RowAnatomy;
  readonly row: RowSpec;
  readonly block: FormBlockSpec;
  /** 0–1: by its label, or only by where it stands. */
  readonly score: number;
}

interface OfficialRow {
  readonly row: RowSpec;
  readonly block: FormBlockSpec;
}

/** Rows that nothing but their position speaks for. */
const UNLABELLED = 0.3;
const SAME_NUMBER = 0.3;
const POSITION_ONLY = 0.15;
const OTHER_GROUP = -0.3;
const COSTS = { threshold: 0.12, extra: 0.15, missing: 0.1 };

export function matchRows(
  anatomies: readonly RowAnatomy[],
  spec: FormSpec,
): { matches: RowMatch[]; faults: ShapeFault[] } {
  const data = anatomies.filter((anatomy) => anatomy.role === 'data');
  const official = officialRows(spec);
  const alignment = areInOrder(data, official)
    ? inOrder(official.length)
    : align(data.length, official.length, (d, o) => likeness(data[d]!, official[o]!), COSTS);
  const partner = official.map((_, index) => alignment.drafted[index]!);
  const faults: ShapeFault[] = [];
  const moved = rescue(data, official, partner, alignment.official);
  const matches = flatMap(official, ({ row, block }, index) => {
    const at = partner[index]!;
    return at < 0
      ? []
      : [{ anatomy: data[at]!, row, block, score: likeness(data[at]!, { row, block }) }];
  });
  const used = new Set(partner);
  data.forEach((anatomy, index) => {
    if (!used.has(index)) faults.push(surplus(anatomy, matches));
  });
  append(faults, missing(official, partner, data));
  return {
    matches: matches.sort((a, b) => a.anatomy.row.span.start - b.anatomy.row.span.start),
    faults: [...moved, ...faults],
  };
}

const officialRows = once((spec: FormSpec): readonly OfficialRow[] =>
  flatMap(spec.blocks, (block) =>
    block.rows.filter((row) => row.heading !== true).map((row) => ({ row, block })),
  ),
);

/** Most forms are drafted as they are: every row in its place, under its own label. */
function areInOrder(data: readonly RowAnatomy[], official: readonly OfficialRow[]): boolean {
  return (
    data.length === official.length &&
    data.every(({ matches, covered }, index) => {
      const { row } = official[index]!;
      const [best] = matches;
      const isOwn = best?.label.row === row && best.score === 1;
      return isOwn && (covered === undefined || row.groups === undefined || covered.has(row));
    })
  );
}

function inOrder(length: number): Alignment {
  const partners = Array.from({ length }, (_, index) => index);
  return { official: partners, drafted: partners };
}

function likeness(anatomy: RowAnatomy, { row }: OfficialRow): number {
  const match = anatomy.matches.find((candidate) => candidate.label.row === row);
  const numbers = anatomy.row.cells.some((cell) => cell.type === 'number');
  let score = match?.score ?? 0;
  if (match === undefined) {
    if (!numbers) return 0;
    if (anatomy.label === undefined) score = UNLABELLED;
    else if (anatomy.matches.some((candidate) => candidate.score >= 0.9)) return 0;
    else
      score =
        anatomy.ordinal !== '' && row.label.includes(anatomy.ordinal) ? SAME_NUMBER : POSITION_ONLY;
  }
  if (anatomy.covered === undefined || row.groups === undefined) return score;
  if (anatomy.covered.has(row)) return score + 0.1;
  return Math.max(0, score + (anatomy.ownGroup ? OTHER_GROUP : OTHER_GROUP / 2));
}

/** Rows out of their order: found by their own label among the rows that the alignment left over. */
function rescue(
  data: readonly RowAnatomy[],
  official: readonly OfficialRow[],
  partner: number[],
  used: readonly number[],
): ShapeFault[] {
  const moved: ShapeFault[] = [];
  data.forEach((anatomy, index) => {
    if (used[index] !== -1) return;
    const target = official.findIndex(
      ({ row }, o) =>
        partner[o] === -1 &&
        anatomy.matches.some((match) => match.label.row === row && match.score >= 0.8),
    );
    if (target < 0) return;
    partner[target] = index;
    const after = official[target - 1]?.row;
    moved.push({ type: 'row-order', row: official[target]!.row, span: anatomy.row.span, after });
  });
  return moved;
}

function surplus(anatomy: RowAnatomy, matches: readonly RowMatch[]): ShapeFault {
  const known = anatomy.matches[0]?.score ?? 0;
  const first = matches.find(
    (match) => known >= 0.8 && match.row === anatomy.matches[0]?.label.row,
  );
  const span = anatomy.label?.cell.span ?? anatomy.row.span;
  if (first !== undefined)
    return {
      type: 'double-row',
      row: first.row,
      span: anatomy.row.span,
      first: first.anatomy.row.span,
    };
  return { type: 'extra-row', label: anatomy.label?.cell.content.text ?? '', span };
}

/** A block with none of its rows is one fault; a missing row is shown where it should stand. */
function missing(
  official: readonly OfficialRow[],
  partner: readonly number[],
  data: readonly RowAnatomy[],
): ShapeFault[] {
  const faults: ShapeFault[] = [];
  const absent = new Set<FormBlockSpec>();
  official.forEach(({ row, block }, index) => {
    if (partner[index] !== -1 || row.optional === true) return;
    const before = partner.slice(0, index).findLast((at) => at >= 0);
    const after = partner.slice(index).find((at) => at >= 0);
    const span = data[before ?? after ?? 0]?.row.span ?? { start: 0, end: 0 };
    const whole = official.every((other, o) => other.block !== block || partner[o] === -1);
    if (!whole) faults.push({ type: 'missing-row', row, span });
    else if (!absent.has(block)) {
      absent.add(block);
      faults.push({ type: 'missing-block', block, span });
    }
  });
  return faults;
}
