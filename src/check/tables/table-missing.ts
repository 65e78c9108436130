import type { FilledForm, Report, Section } from '../../understand/report.js';
import type { Detected, NotApplicable } from '../finding.js';
import type { CheckContext, CheckKind } from '../kind.js';
import { flatMap } from '../../text/flat-map.js';

const FIGURES = /^[\d\s]{1,40}$/;
/** So many lines of numbers in a section are what is left of its table. */
const MANY_FIGURES = 3;

/**
 * A form that the edition requires is absent from its section. Where the section itself is missing,
 * `section-missing` has said so already.
 */
export const tableMissing: CheckKind = ({
  report,
}: CheckContext): readonly Detected[] | NotApplicable => {
  if (report.edition.forms.length === 0) return { notApplicable: 'no-forms' };
  return flatMap(
    report.forms.filter((form) => form.tables.length === 0),
    (form) => detect(form, report),
  );
};

/** Lines of nothing but a number, and rows of a table that is none of this form. */
function figuresIn({ body }: Section): number {
  return body.filter((block) =>
    block.type === 'text'
      ? FIGURES.test(block.content.text)
      : block.type === 'table' && block.loose,
  ).length;
}

function detect(form: FilledForm, report: Report): Detected[] {
  const section = report.outline.sections.find(
    (candidate) => candidate.spec?.id === form.spec.section && !candidate.duplicate,
  );
  if (section === undefined) return [];
  return [
    {
      messageId: messageFor(form, section, report),
      values: {
        form: form.spec.name.zh,
        formEn: form.spec.name.en,
        title: form.spec.title,
        section: section.heading.title.text,
      },
      span: section.heading.span,
      place: { section: section.index, form: form.spec.id },
    },
  ];
}

function messageFor(form: FilledForm, section: Section, { draft }: Report): string {
  if (form.isScattered === true) return 'scattered';
  const isLaidOut = draft.format === 'text' || draft.pages !== undefined;
  if (isLaidOut && figuresIn(section) >= MANY_FIGURES) return 'scattered';
  if (section.body.some((block) => block.type === 'picture')) return 'picture';
  const subheadings = new Set(
    section.subheadings.filter((heading) => !heading.runIn).map((heading) => heading.span.start),
  );
  const empty = section.body.every(
    (block) => block.type === 'text' && subheadings.has(block.span.start),
  );
  return empty ? 'empty-section' : 'missing';
}
