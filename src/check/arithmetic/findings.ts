import type { FilledForm } from '../../understand/report.js';
import type { Span } from '../../text/mapped.js';
import { flatMap } from '../../text/flat-map.js';
import type { Detected, PlaceRef, Related, Suggestion, Values } from '../finding.js';
import { joinEdits } from '../join-edits.js';
import type { BlankLine, CellCause } from './blanks.js';
import type { Cause } from './causes.js';
import type { Diagnosis } from './diagnosis.js';
import {
  cellName,
  columnName,
  labelsOf,
  lineName,
  rowName,
  sumText,
  writtenSign,
} from './names.js';
import type { Equation, System } from './system.js';
import type { Solution } from './trial.js';

/** Candidates that are written out, cells of each, and related places that are given, at most. */
const CANDIDATES = 3;
const MOVES = 4;
const RELATED = 6;
/** Cells of a blank row or column that are written out in the sentence; each has its own suggestion. */
const NAMED = 5;

/**
 * The rule that reports a cause: for a cell, that of the broken sum whose total it is, else that of its
 * first broken sum; for anything else, that of the first broken equation.
 */
export function ruleOf(system: System, cause: Cause): string {
  return system.equations[anchorOf(system, cause)]!.identity.rule;
}

function anchorOf(system: System, cause: Cause): number {
  if (cause.type === 'equation') return cause.equation;
  const cell = cause.type === 'cell' ? cause.cell : cause.alternatives[0]![0]!.cell;
  const equations = cause.broken.length > 0 ? cause.broken : system.equationsOf[cell]!;
  const asTotal = equations.find((index) => {
    const { left } = system.equations[index]!;
    return cause.type === 'cell' && left.length === 1 && left[0] === cell;
  });
  return asTotal ?? equations[0]!;
}

/** The finding for one cause in a draft's text, at the cell to mend or at the total of a broken sum. */
export function causeFinding(
  form: FilledForm,
  diagnosis: Diagnosis,
  cause: Cause,
  source: string,
): Detected {
  if (cause.type === 'cell') return cellFinding(form, diagnosis, cause);
  const { system } = diagnosis;
  const index = anchorOf(system, cause);
  const equation = system.equations[index]!;
  const cell = totalOf(equation);
  const shared = { span: spanOf(form, system, cell), place: placeOf(form, system, cell) };
  const values = equationValues(diagnosis, index);
  if (cause.type === 'equation') {
    return { ...shared, messageId: 'sum-differs', values, ...levelFor(diagnosis, [index]) };
  }
  const { alternatives, broken } = cause;
  const shown = alternatives.slice(0, CANDIDATES);
  const isCut = alternatives.length > shown.length;
  return {
    ...shared,
    messageId: isCut ? 'candidates-more' : 'candidates',
    values: { ...values, count: alternatives.length, shown: shown.length },
    // The sentence states the sum that the finding stands at.
    related: relatedSums(
      form,
      diagnosis,
      broken.filter((each) => each !== index),
    ),
    suggestions: flatMap(shown, (moves, at) => candidate(form, diagnosis, moves, at + 1, source)),
    ...levelFor(diagnosis, broken),
  };
}

/** Says how many broken sums are not listed, and where the first of them stands. */
export function moreFinding(
  form: FilledForm,
  diagnosis: Diagnosis,
  omitted: readonly Cause[],
): Detected {
  const { system, residuals } = diagnosis;
  const cell = totalOf(system.equations[anchorOf(system, omitted[0]!)]!);
  const total = residuals.filter((residual) => residual).length;
  return {
    messageId: 'more-sums-differ',
    values: { count: omitted.length, total },
    span: spanOf(form, system, cell),
    place: placeOf(form, system, cell),
    ...levelFor(
      diagnosis,
      omitted.map((cause) => anchorOf(system, cause)),
    ),
  };
}

function cellFinding(form: FilledForm, diagnosis: Diagnosis, cause: CellCause): Detected {
  const { system, readings } = diagnosis;
  const { cell, expected, broken } = cause;
  const { id } = system.cells[cell]!;
  const empty = readings.states[cell] === 'empty';
  const drafted = form.cells.get(id);
  const found = drafted?.value ?? 0;
  const sign = empty && drafted ? writtenSign(drafted) : undefined;
  const wrong = cause.byCustom ? 'wrong-total' : 'wrong-cell';
  const span = spanOf(form, system, cell);
  return {
    messageId: sign !== undefined ? 'sign-cell' : empty ? 'blank-cell' : wrong,
    values: {
      ...equationValues(diagnosis, anchorOf(system, cause)),
      ...labelsOf(system.cells[cell]!),
      cell: cellName(system.cells[cell]!),
      found: sign ?? found,
      expected,
      difference: Math.abs(found - expected),
      count: broken.length,
    },
    span,
    place: placeOf(form, system, cell),
    related: cause.byCustom
      ? relatedParts(form, diagnosis, anchorOf(system, cause))
      : relatedSums(form, diagnosis, broken, cell),
    suggestions: [
      {
        messageId: cause.byCustom ? 'set-total' : 'set-value',
        values: { expected },
        edit: { span, text: String(expected) },
      },
    ],
    ...(empty ? { level: 'warning' as const } : levelFor(diagnosis, broken)),
  };
}

/** One finding for the blank cells of a row or column, with the value of each. */
export function blankFinding(
  form: FilledForm,
  { system }: Diagnosis,
  { along, causes }: BlankLine,
): Detected {
  const cells = causes.map(({ cell, expected }) => {
    const { row, column, block } = system.cells[cell]!;
    const name = along === 'row' ? columnName(column, block) : rowName(row);
    return { cell, expected, name, span: spanOf(form, system, cell) };
  });
  cells.sort((one, other) => one.span.start - other.span.start);
  const [first] = cells;
  const { row, column, block } = system.cells[first!.cell]!;
  const named = cells.slice(0, NAMED).map(({ name, expected }) => `${name} ${expected}`);
  return {
    messageId: along === 'row' ? 'blank-row' : 'blank-column',
    values: {
      line: along === 'row' ? rowName(row) : columnName(column, block),
      count: cells.length,
      cells: named.join('、') + (cells.length > NAMED ? '……' : ''),
    },
    span: first!.span,
    place: placeOf(form, system, first!.cell),
    places: cells.map(({ span }) => span),
    suggestions: cells.map(({ name, expected, span }) => ({
      messageId: 'fill-in',
      values: { cell: name, expected },
      edit: { span, text: String(expected) },
    })),
    level: 'warning',
  };
}

/** Sums in which an empty cell takes part are not certain enough for an error. */
function levelFor(
  { system, readings }: Diagnosis,
  broken: readonly number[],
): { level?: 'warning' } {
  const certain = broken.some((index) => {
    const { left, right } = system.equations[index]!;
    return [...left, ...right].every((cell) => readings.states[cell] === 'known');
  });
  return certain ? {} : { level: 'warning' };
}

function relatedSums(
  form: FilledForm,
  diagnosis: Diagnosis,
  broken: readonly number[],
  besides?: number,
): Related[] {
  const { system } = diagnosis;
  return broken.slice(0, RELATED).map((index) => {
    const equation = system.equations[index]!;
    const total = totalOf(equation);
    const other =
      total === besides ? (equation.right.find((cell) => cell !== besides) ?? total) : total;
    return {
      messageId: 'broken-sum',
      values: equationValues(diagnosis, index),
      span: spanOf(form, system, other),
      parts: cellSpans(form, system, [...equation.left, ...equation.right]),
    };
  });
}

/** The parts of a total, any of which may be the wrong one; the sentence writes the sum out. */
function relatedParts(form: FilledForm, { system, readings }: Diagnosis, index: number): Related[] {
  return system.equations[index]!.right.slice(0, RELATED).map((cell) => ({
    messageId: 'part',
    values: { cell: cellName(system.cells[cell]!), value: readings.values[cell]! },
    span: spanOf(form, system, cell),
    told: true,
  }));
}

/** One of several corrections that would make all sums agree, as one edit of its cells. */
function candidate(
  form: FilledForm,
  diagnosis: Diagnosis,
  moves: Solution,
  number: number,
  source: string,
): Suggestion[] {
  const { system, readings } = diagnosis;
  const edits = flatMap(moves, ({ cell, delta }) => {
    const span = form.cells.get(system.cells[cell]!.id)?.span;
    return span ? [{ span, text: String(readings.values[cell]! + delta) }] : [];
  });
  const edit = edits.length === moves.length ? joinEdits(source, edits) : undefined;
  const values = { number, moves: movesText(diagnosis, moves) };
  return edit ? [{ messageId: 'candidate', values, edit }] : [];
}

function equationValues({ system, readings }: Diagnosis, index: number): Values {
  const equation = system.equations[index]!;
  const sum = (side: readonly number[]) =>
    side.reduce((total, cell) => total + readings.values[cell]!, 0);
  const leftSum = sum(equation.left);
  const rightSum = sum(equation.right);
  return {
    line: lineName(system, equation),
    left: sumText(system, equation, equation.left, readings.values),
    right: sumText(system, equation, equation.right, readings.values),
    leftSum,
    rightSum,
    difference: Math.abs(leftSum - rightSum),
  };
}

function movesText({ system, readings }: Diagnosis, moves: Solution): string {
  const shown = moves.length > MOVES ? moves.slice(0, MOVES - 1) : moves;
  const texts = shown.map(({ cell, delta }) => {
    const found = readings.values[cell]!;
    return `${cellName(system.cells[cell]!)} ${found} → ${found + delta}`;
  });
  return [...texts, ...(shown.length < moves.length ? ['…'] : [])].join('，');
}

/** The cell where a broken sum is shown: its total, or the first of its right side where it has two. */
function totalOf({ left, right }: Equation): number {
  return left.length === 1 ? left[0]! : (right[0] ?? left[0]!);
}

function cellSpans(form: FilledForm, system: System, cells: readonly number[]): Span[] {
  return flatMap(cells, (cell) => {
    const span = form.cells.get(system.cells[cell]!.id)?.span;
    return span ? [span] : [];
  });
}

function spanOf(form: FilledForm, system: System, cell: number): Span {
  return form.cells.get(system.cells[cell]!.id)?.span ?? form.span;
}

function placeOf(form: FilledForm, system: System, cell: number): PlaceRef {
  const { row, column } = system.cells[cell]!;
  const place: PlaceRef = { form: form.spec.id, row: row.id, column: column.id };
  return form.section ? { ...place, section: form.section.index } : place;
}
