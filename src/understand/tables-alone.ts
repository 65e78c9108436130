import { once } from '../text/once.js';
import type { Report } from './report.js';

/** A table without a report around it has no more than a caption and a note. */
const MOST_WORDS = 300;

/**
 * Whether a draft holds official tables and no report around them: a workbook, or a table saved by itself.
 * A draft with the title of a report, or with a section, is a report that lacks the rest.
 */
export const isTablesAlone = once(({ draft, outline, forms }: Report): boolean => {
  if (outline.sections.length > 0 || !forms.some(({ tables }) => tables.length > 0)) return false;
  if (draft.cells !== undefined) return true;
  if (outline.title !== undefined) return false;
  let words = 0;
  for (const block of draft.blocks) if (block.type === 'text') words += block.content.text.length;
  return words <= MOST_WORDS;
});
