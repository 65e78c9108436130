import type { Report } from './report.js';
import { NotJudged, type Stage } from './stages.js';

const FACTS = [
  'passages',
  'issuer',
  'organs',
  'shortForms',
  'signature',
  'dates',
  'citations',
] as const;

/** What cannot be relied on where a stage failed: its own result, and what was read with the help of it. */
const RESULTS: Readonly<Record<Stage, readonly (keyof Report)[]>> = {
  edition: ['edition', 'choice', 'outline', 'forms', 'formsEdition', 'prose', ...FACTS],
  outline: ['outline', 'year', 'years', 'prose', ...FACTS],
  period: ['period', 'year', 'years', 'prose', ...FACTS],
  year: ['year', 'years', 'prose'],
  forms: ['forms', 'formsEdition', 'signatures'],
  facts: ['prose', ...FACTS],
  prose: ['prose'],
};

/**
 * The report as checks see it: what was not read cannot be asked for, so that nothing is held against a draft
 * that was only not understood. A form that failed alone is not among the forms.
 * @throws NotJudged from the properties that were not read
 */
export function judgeable(report: Report): Report {
  if (report.unread.length === 0) return report;
  const view = { ...report };
  for (const { stage, form } of report.unread) {
    for (const property of form ? [] : RESULTS[stage]) {
      Object.defineProperty(view, property, {
        get: () => {
          throw new NotJudged(stage);
        },
      });
    }
  }
  return view;
}
