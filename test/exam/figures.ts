import {
  APPLICANTS,
  applicationRows,
  disclosureBlocks,
  DISPUTE_RESULTS,
  type Edition,
} from '../support/labels.js';
import type { Figures } from '../support/figures.js';
import { zeroFigures } from '../support/plain-report.js';
import type { Tables } from './case.js';
import { totalledApplications, totalledDisputes } from './totals.js';

interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** The figures of a report whose cells are named by the labels of the official form; totals that are not given are computed. */
export function figuresOf(tables: Tables, edition: Edition): Figures {
  const zero = zeroFigures(edition);
  const rows = applicationRows(edition);
  return {
    disclosure: {
      ...zero.disclosure,
      ...cells(tables['表二'], (row, column) => {
        const block = disclosureBlocks(edition).find((one) => named(one.rows, row) !== undefined);
        return `${id(block?.rows, row)}.${id(block?.columns, column)}`;
      }),
    },
    applications: {
      ...zero.applications,
      ...totalledApplications(
        cells(tables['表三'], (row, column) => `${id(rows, row)}.${id(APPLICANTS, column)}`),
        edition,
      ),
    },
    disputes: {
      ...zero.disputes,
      ...totalledDisputes(
        cells(
          tables['表四'],
          (row, column) => `cases.${disputeBlock(row)}-${id(DISPUTE_RESULTS, column)}`,
        ),
      ),
    },
  };
}

function cells(
  table: Tables[string] = {},
  name: (row: string, column: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, value]) => [name(row, column), String(value)]),
    ),
  );
}

function disputeBlock(label: string): string {
  if (label.includes('复议后')) return 'after';
  return label.includes('直接') ? 'direct' : 'review';
}

function id(list: readonly Labelled[] | undefined, label: string): string {
  const found = list && named(list, label);
  if (found === undefined) throw new RangeError(`No row or column “${label}” in the form`);
  return found.id;
}

function named(list: readonly Labelled[], label: string): Labelled | undefined {
  const words = plain(label);
  return (
    list.find((one) => plain(one.label) === words) ??
    list.find((one) => plain(one.label).includes(words) || words.includes(plain(one.label)))
  );
}

function plain(label: string): string {
  return label.normalize('NFKC').replace(/[\s“”"]/g, '');
}
