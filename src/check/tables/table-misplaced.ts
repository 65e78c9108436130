import type { CheckKind } from '../kind.js';
import { flatMap } from '../../text/flat-map.js';

/** A form stands in another section than its own, although its own section is there. */
export const tableMisplaced: CheckKind = ({ report }) =>
  flatMap(report.forms, (form) => {
    const [table] = form.tables;
    const own = report.outline.sections.find(
      (section) => section.spec?.id === form.spec.section && !section.duplicate,
    );
    if (table === undefined || own === undefined || form.section?.spec?.id === form.spec.section)
      return [];
    const span = { start: form.span.start, end: form.span.start };
    const values = {
      form: form.spec.name.zh,
      formEn: form.spec.name.en,
      title: form.spec.title,
      found: form.section?.heading.title.text ?? '',
      expected: own.heading.title.text,
    };
    return [
      {
        messageId: form.section === undefined ? 'before-sections' : 'other-section',
        values,
        span,
        place: { ...(form.section && { section: form.section.index }), form: form.spec.id },
        related: [{ messageId: 'belongs-here', values, span: own.heading.span }],
      },
    ];
  });
