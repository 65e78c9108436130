import type { Figures } from '../support/figures.js';
import {
  applicationCells,
  disputeCells,
  plainReport,
  zeroFigures,
} from '../support/plain-report.js';
import { PLAIN_LAYOUT, renderMarkdown } from '../support/render-markdown.js';

/** The figures that the sentences of `gold/` speak of. */
export const FIGURES: Figures = {
  disclosure: {
    ...zeroFigures('2021').disclosure,
    'documents.issued': '3',
    'documents.repealed': '1',
    'documents.in-force': '20',
    'permits.decisions': '98',
    'penalties.decisions': '120',
    'coercion.decisions': '4',
    'fees.amount': '31.42',
  },
  applications: applicationCells('2021', {
    person: {
      new: 30,
      carried: 2,
      open: 10,
      partial: 4,
      'refuse-1': 1,
      'refuse-5': 2,
      'refuse-6': 1,
      'refuse-7': 2,
      'unable-1': 5,
      'unable-2': 1,
      'unable-3': 1,
      'decline-1': 2,
      'decline-2': 1,
      'other-1': 1,
      forward: 1,
    },
    company: { new: 3, open: 2, 'other-3': 1 },
    other: { new: 1, 'other-3': 1 },
  }),
  disputes: disputeCells([
    [5, 1, 1, 1, 8],
    [2, 0, 1, 0, 3],
    [1, 0, 0, 1, 2],
  ]),
};

/** A report that holds a sentence in its first section; without its forms where none are wanted. */
export function reportWith(text: string, forms: boolean): string {
  const model = plainReport(2024, FIGURES);
  const sections = model.sections.map((section, index) => ({
    ...section,
    parts: [
      // Section six says nothing of fees: a sentence may.
      ...section.parts.filter(({ type }) => index !== 5 && (forms || type !== 'form')),
      ...(index === 0 ? [{ type: 'paragraph' as const, text }] : []),
    ],
  }));
  return renderMarkdown({ ...model, sections }, PLAIN_LAYOUT).text;
}
