import type { Report } from '../../understand/report.js';
import { flatMap } from '../../text/flat-map.js';

/**
 * Whether the draft is an annual report at all. With no title, no form and hardly a section there is
 * nothing to hold it against, and one finding says so instead of one for everything that is absent.
 */
export function isReportLike({ outline, forms, edition }: Report): boolean {
  if (outline.title || forms.some((form) => form.tables.length > 0)) return true;
  if (edition.sections.length === 0) return outline.sections.length > 1;
  return new Set(flatMap(outline.sections, ({ spec }) => (spec ? [spec.id] : []))).size > 1;
}
