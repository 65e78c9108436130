import type { TableBlock } from '../../draft/draft.js';
import type { FormSpec } from '../../rulebook/types.js';
import { FormLabels } from './labels.js';
import { numbersOf, rowsOf, wordsOf, type DraftedRow } from './rows.js';

/**
 * Tells which rows of the drafted tables belong to which form.
 *
 * Forms are drafted as one table or several, two forms run together in one table, a table breaks over a
 * page. So rows are judged, not tables: each row speaks for a form by its labels, and the most likely
 * sequence of forms over all rows is taken (Viterbi), in which changing form inside a table is costly
 * and changing between tables is cheap.
 */
export function recognise(tables: readonly TableBlock[], forms: readonly FormSpec[]): Map<string, DraftedRow[]> {
  const rows = tables.flatMap(rowsOf);
  const states = [...new Set(forms.map((form) => form.id))];
  const specs = states.map((id) => forms.filter((form) => form.id === id));
  const evidence = rows.map((row) => scoresOf(specs.map((candidates) => evidenceFor(row, candidates, knownBy(row, forms)))));
  const path = mostLikely(rows, evidence, states.length);
  const found = new Map<string, DraftedRow[]>(states.map((id) => [id, []]));
  rows.forEach((row, index) => {
    const state = path[index]!;
    if (state < states.length) found.get(states[state]!)!.push(row);
  });
  return found;
}

const ROW_LABEL = 1;
const HEAD_LABEL = 0.6;
/** A label that two forms have in common (总计, 其他) says little. */
const SHARED = 0.3;
const UNKNOWN_WORDS = -0.5;
const UNKNOWN_NUMBERS = -0.05;
const LINE_OF_NUMBERS = 1.2;
const CHANGE_INSIDE_TABLE = -1;
const CHANGE_BETWEEN_TABLES = -0.1;

interface Evidence {
  /** What the row says without its labels: its numbers, or words that no form knows. */
  readonly base: number;
  /** The weight of each label that the form knows. */
  readonly keys: ReadonlyMap<string, number>;
}

/** Labels that some form knows by their wording; likeness to others' labels is no evidence then. */
function knownBy(row: DraftedRow, forms: readonly FormSpec[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { key } of wordsOf(row)) {
    if (forms.some((form) => FormLabels.of(form).exact(key).length > 0)) known.add(key);
  }
  return known;
}

function evidenceFor(row: DraftedRow, specs: readonly FormSpec[], known: ReadonlySet<string>): Evidence {
  const keys = new Map<string, number>();
  for (const cell of wordsOf(row)) {
    let best = 0;
    for (const spec of specs) {
      const labels = FormLabels.of(spec);
      for (const match of known.has(cell.key) ? labels.exact(cell.key) : labels.match(cell.key)) {
        const weight = (match.label.kind === 'row' ? ROW_LABEL : HEAD_LABEL) * (match.quality === 'near' ? 0.6 : 1);
        best = Math.max(best, weight * match.score);
      }
    }
    if (best > 0) keys.set(cell.key, best);
  }
  if (keys.size > 0) return { base: 0, keys };
  if (wordsOf(row).length > 0) return { base: UNKNOWN_WORDS, keys };
  const numbers = numbersOf(row).length;
  if (numbers === 0) return { base: 0, keys };
  return { base: specs.some((spec) => isLine(spec, numbers)) ? LINE_OF_NUMBERS : UNKNOWN_NUMBERS, keys };
}

/** A form that is one row of numbers without a label is recognised by how many there are. */
function isLine(spec: FormSpec, numbers: number): boolean {
  const [block] = spec.blocks;
  if (spec.blocks.length !== 1 || block?.rows.length !== 1 || block.rows[0]?.label !== '') return false;
  return Math.abs(numbers - block.columns.length) <= 1;
}

/** One score for each form; a label that another form knows as well counts for little. */
function scoresOf(row: readonly Evidence[]): number[] {
  return row.map((own, state) => {
    let score = own.base;
    for (const [key, weight] of own.keys) {
      const shared = row.some((other, index) => index !== state && (other.keys.get(key) ?? 0) >= weight);
      score += shared ? Math.min(weight, SHARED) : weight;
    }
    return score;
  });
}

/** The best sequence of states for all rows; the state after the last form is "no form". */
function mostLikely(rows: readonly DraftedRow[], evidence: readonly (readonly number[])[], none: number): number[] {
  let scores = Array.from({ length: none + 1 }, () => 0);
  const origins: number[][] = [];
  rows.forEach((row, index) => {
    const inside = rows[index - 1]?.table === row.table;
    const change = inside ? CHANGE_INSIDE_TABLE : CHANGE_BETWEEN_TABLES;
    const leader = scores.indexOf(Math.max(...scores));
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
  let state = scores.indexOf(Math.max(...scores));
  for (let index = rows.length - 1; index >= 0; index--) {
    path[index] = state;
    state = origins[index]![state]!;
  }
  return path;
}
