import type { TableBlock } from '../../draft/draft.js';
import type { EditionSpec, FormSpec } from '../../rulebook/types.js';
import { FormLabels, type LabelMatch } from './labels.js';
import { once, remember } from '../../text/once.js';
import { lookOf, numbersOf, rowsOf, wordsOf, type DraftedRow } from './rows.js';
import { flatMap } from '../../text/flat-map.js';
import { largest } from '../../text/lists.js';

/**
 * Tells which rows of the drafted tables belong to which form.
 *
 * Forms are drafted as one table or several, two forms run together in one table, a table breaks over a
 * page. So rows are judged, not tables: each row speaks for a form by its labels, and the most likely
 * sequence of forms over all rows is taken (Viterbi), in which changing form inside a table is costly
 * and changing between tables is cheap.
 */
export function recognise(
  tables: readonly TableBlock[],
  edition: EditionSpec,
  forms: readonly (readonly FormSpec[])[],
): Map<string, DraftedRow[]> {
  const rows = flatMap(tables, rowsOf);
  const find = (): readonly number[] => {
    const weights = weightsOf(edition, forms);
    const evidence = rows.map((row) => evidenceFor(row, forms, weights));
    return mostLikely(rows, evidence, forms.length);
  };
  const path =
    rows.length > MOST_ROWS ? find() : remember(paths(edition), lookOf(rows), MOST_PATHS, find);
  const found = new Map<string, DraftedRow[]>(forms.map(([form]) => [form!.id, []]));
  rows.forEach((row, index) => {
    const form = forms[path[index]!]?.[0];
    if (form !== undefined) found.get(form.id)!.push(row);
  });
  return found;
}

/** For rows of a known look, which of the forms each belongs to: most reports are of a few templates. */
const paths = once((_: EditionSpec) => new Map<string, readonly number[]>());
const MOST_PATHS = 200;
/** Tables of more rows than any report's forms have are not worth the memory. */
const MOST_ROWS = 300;

const ROW_LABEL = 1;
const HEAD_LABEL = 0.6;
/** A label that two forms have in common (总计, 其他) says little. */
const SHARED = 0.3;
const UNKNOWN_WORDS = -0.5;
const UNKNOWN_NUMBERS = -0.05;
const LINE_OF_NUMBERS = 1.2;
const CHANGE_INSIDE_TABLE = -1;
const CHANGE_BETWEEN_TABLES = -0.1;

/** For each folded label how strongly it speaks for each form; all zeros for words that no form knows. */
type Weights = (folded: string) => readonly number[];

const memories = once((_: EditionSpec) => new Map<string, readonly number[]>());

function weightsOf(edition: EditionSpec, forms: readonly (readonly FormSpec[])[]): Weights {
  const memory = memories(edition);
  return (folded) => remember(memory, folded, REMEMBERED, () => weigh(folded, forms));
}

/** More labels than all forms have, and few enough for a table that has a new one in every row. */
const REMEMBERED = 2000;

function weigh(folded: string, forms: readonly (readonly FormSpec[])[]): readonly number[] {
  const labels = forms.map((specs) => specs.map((spec) => FormLabels.of(spec)));
  // Where some form knows the wording, likeness to another form's label is no evidence.
  const known = labels.flat().some((form) => form.exact(folded).length > 0);
  const weights = labels.map((specs) => {
    const matches = flatMap(specs, (form) => (known ? form.exact(folded) : form.match(folded)));
    return matches.reduce((most, match) => Math.max(most, weightOf(match)), 0);
  });
  const top = largest(weights);
  const shared = weights.filter((weight) => weight >= top && weight > 0).length > 1;
  return weights.map((weight) => (shared || weight < top ? Math.min(weight, SHARED) : weight));
}

function weightOf({ label, quality, score }: LabelMatch): number {
  return (label.kind === 'row' ? ROW_LABEL : HEAD_LABEL) * (quality === 'near' ? 0.6 : 1) * score;
}

function evidenceFor(
  row: DraftedRow,
  forms: readonly (readonly FormSpec[])[],
  weights: Weights,
): number[] {
  const labels = [...new Set(wordsOf(row).map((cell) => cell.key))].map(weights);
  const numbers = numbersOf(row).length;
  return forms.map((specs, form) => {
    const score = labels.reduce((sum, label) => sum + label[form]!, 0);
    if (score > 0) return score;
    if (labels.length > 0) return UNKNOWN_WORDS;
    if (numbers === 0) return 0;
    return specs.some((spec) => isLine(spec, numbers)) ? LINE_OF_NUMBERS : UNKNOWN_NUMBERS;
  });
}

/** A form that is one row of numbers without a label is recognised by how many there are. */
function isLine(spec: FormSpec, numbers: number): boolean {
  const [block] = spec.blocks;
  if (spec.blocks.length !== 1 || block?.rows.length !== 1 || block.rows[0]?.label !== '')
    return false;
  return Math.abs(numbers - block.columns.length) <= 1;
}

/** The best sequence of states for all rows; the state after the last form is "no form". */
function mostLikely(
  rows: readonly DraftedRow[],
  evidence: readonly (readonly number[])[],
  none: number,
): number[] {
  let scores = Array.from({ length: none + 1 }, () => 0);
  const origins: number[][] = [];
  rows.forEach((row, index) => {
    const inside = rows[index - 1]?.table === row.table;
    const change = inside ? CHANGE_INSIDE_TABLE : CHANGE_BETWEEN_TABLES;
    const leader = scores.indexOf(largest(scores));
    const origin: number[] = [];
    scores = scores.map((score, state) => {
      const moved = scores[leader]! + change;
      origin.push(score >= moved ? state : leader);
      const emission = state === none ? 0 : evidence[index]![state]!;
      return Math.max(score, moved) + emission;
    });
    origins.push(origin);
  });
  const path: number[] = [];
  let state = scores.indexOf(largest(scores));
  for (let index = rows.length - 1; index >= 0; index--) {
    path[index] = state;
    state = origins[index]![state]!;
  }
  return path;
}
