import type { EditionSpec, FormSpec, Rulebook } from '../rulebook/types.js';
import { creditCodeIn } from '../text/credit-code.js';
import type { Figures } from '../understand/index.js';
import type { FilledCell, FilledForm } from '../understand/report.js';
import { Places } from './place.js';
import type { DataRow, DataState } from './row.js';

export interface Extracted {
  readonly rows: readonly DataRow[];
  /** Forms that the report should have, and of which no cell could be told. */
  readonly lost: readonly FormSpec[];
}

/**
 * The cells of the forms of a report, one row each, in the order of the forms; cells that it does not have are absent.
 * A form that was only guessed gives none. @param named how the report is to be called, and the file of which it is another form
 */
export function rowsOf(
  report: Figures,
  named: { readonly file: string; readonly sameAs: string | null },
  { editions }: Rulebook,
): Extracted {
  const { draft, issuer, year } = report;
  const { file, sameAs } = named;
  const places = new Places(draft);
  const organ = issuer?.name ?? null;
  const creditCode = creditCodeIn(draft.source) ?? null;
  const region = issuer?.region || null;
  const covered = year?.year ?? null;
  const rows: DataRow[] = [];
  const lost: FormSpec[] = [];
  for (const form of report.forms) {
    if (form.tables.length === 0 || form.confidence === 'low') {
      if (!form.spec.optional) lost.push(form.spec);
      continue;
    }
    const edition = editionOf(form.spec, report.edition, editions).id;
    for (const cell of form.cells.values()) {
      const state = stateOf(cell, form);
      if (state === undefined) continue;
      rows.push({
        organ,
        credit_code: creditCode,
        region,
        year: covered,
        edition,
        form: form.spec.id,
        row: cell.row.id,
        column: cell.column.id,
        value: state === 'written' || state === 'inferred' ? (cell.value ?? null) : null,
        state,
        text: cell.raw.trim(),
        file,
        place: places.of(cell.span.start),
        same_as: sameAs,
      });
    }
  }
  return { rows, lost };
}

/** The edition that a form belongs to, which another than the report's may have been filled in. */
function editionOf(
  spec: FormSpec,
  own: EditionSpec,
  editions: readonly EditionSpec[],
): EditionSpec {
  if (own.forms.includes(spec)) return own;
  return editions.find(({ forms }) => forms.includes(spec)) ?? own;
}

/** Undefined where there is nothing that could have a value. */
function stateOf(cell: FilledCell, form: FilledForm): DataState | undefined {
  if (cell.row.heading || cell.state === 'missing') return undefined;
  if (cell.state === 'empty') return 'blank';
  if (cell.state === 'unreadable') return 'unreadable';
  const isPut = form.confidence !== 'high' || cell.fault?.type === 'unit' || isMended(cell, form);
  return isPut ? 'inferred' : 'written';
}

/** Whether the number was put together, or its row into place. */
function isMended({ row, column }: FilledCell, { shape }: FilledForm): boolean {
  return shape.some(
    (fault) =>
      ((fault.type === 'shifted-row' || fault.type === 'cell-count') && fault.row.id === row.id) ||
      (fault.type === 'split-number' && fault.row.id === row.id && fault.column.id === column.id),
  );
}
