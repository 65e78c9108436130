import type { FormSpec } from '../rulebook/types.js';
import type { Report, Stage, Unread } from './report.js';

/** A check asked for a part of the report that was not read. That has been told already, where it failed. */
export class NotJudged extends Error {
  override readonly name = 'NotJudged';
}

/** Runs the stages of reading; where one fails, what stands for its result is taken and the failure noted. */
export class Stages {
  readonly unread: Unread[] = [];

  read<Result>(stage: Stage, read: () => Result, instead: Result, form?: FormSpec): Result {
    try {
      return read();
    } catch (error) {
      this.unread.push({ stage, error, ...(form && { form }) });
      return instead;
    }
  }
}

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
