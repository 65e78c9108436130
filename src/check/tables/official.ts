import type { FilledForm } from '../../understand/report.js';

/** The draft has the form, and one whose rows and labels are prescribed. */
export function isOfficial({ spec, tables }: FilledForm): boolean {
  return tables.length > 0 && spec.local !== true;
}
