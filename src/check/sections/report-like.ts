import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';
import type { Report } from '../../understand/report.js';
import { namesSubject } from '../../understand/title.js';

/**
 * Whether the draft is an annual report at all. With no title, no form and hardly a section there is
 * nothing to hold it against, and one finding says so instead of one for everything that is absent. A title
 * that does not name the disclosure of information (2016年工作总结) is that of any file.
 */
export const isReportLike = once(({ outline, forms, edition }: Report): boolean => {
  const { title, sections } = outline;
  if (forms.some((form) => form.tables.length > 0 || form.isScattered)) return true;
  if (title && namesSubject(title.text.text)) return true;
  if (edition.sections.length === 0) {
    // These editions fix no headings; those of other reports do not speak of disclosure.
    const headings = flatMap(sections, ({ heading, subheadings }) => [heading, ...subheadings]);
    const isOnSubject = headings.some((heading) => /公开|公開/.test(heading.title.text));
    return isOnSubject && (title !== undefined || sections.length > 1);
  }
  return new Set(flatMap(sections, ({ spec }) => (spec ? [spec.id] : []))).size > 1;
});
