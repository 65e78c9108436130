import {
  applicationRows,
  APPLICANTS,
  DISPUTE_BLOCKS,
  DISPUTE_RESULTS,
  outcomeRows,
  type Edition,
} from '../support/labels.js';

type Cells = Readonly<Record<string, string>>;

const APPLICANT_KINDS = APPLICANTS.filter(({ id }) => id !== 'total');
const RESULTS = DISPUTE_RESULTS.filter(({ id }) => id !== 'total');

/** Table 3 with the totals that a case leaves out. */
export function totalledApplications(given: Cells, edition: Edition): Cells {
  const cells: Record<string, string> = { ...given };
  const outcomes = outcomeRows(edition);
  for (const { id } of APPLICANT_KINDS) {
    cells[`total.${id}`] ??= sumOf(outcomes.map((row) => cells[`${row}.${id}`]));
  }
  for (const { id: row } of applicationRows(edition)) {
    cells[`${row}.total`] ??= sumOf(APPLICANT_KINDS.map(({ id }) => cells[`${row}.${id}`]));
  }
  return cells;
}

/** Table 4 with the totals that a case leaves out. */
export function totalledDisputes(given: Cells): Cells {
  const cells: Record<string, string> = { ...given };
  for (const { id: block } of DISPUTE_BLOCKS) {
    cells[`cases.${block}-total`] ??= sumOf(RESULTS.map(({ id }) => cells[`cases.${block}-${id}`]));
  }
  return cells;
}

function sumOf(values: readonly (string | undefined)[]): string {
  return String(values.reduce((sum, value) => sum + Number(value ?? 0), 0));
}
