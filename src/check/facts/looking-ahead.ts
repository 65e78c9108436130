import type { Passage, Report } from '../../understand/report.js';

/** Whether a passage stands in the section on problems and what is to be done, or in the last. */
export function looksAhead({ section }: Passage, { outline }: Report): boolean {
  const own = outline.sections[section ?? -1];
  return own !== undefined && ['problems', 'other'].includes(own.spec?.id ?? '');
}
