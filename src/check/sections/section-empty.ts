import type { Block } from '../../draft/draft.js';
import { findDates } from '../../text/dates.js';
import type { Report, Section } from '../../understand/report.js';
import { wordsOf } from './headings.js';
import type { CheckKind } from '../kind.js';
import { isReportLike } from './report-like.js';

/** A section holds text or a table; headings of its parts alone are no contents. */
export const sectionEmpty: CheckKind = ({ report, options }) => {
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  const { none: sentences = {} } = options as { none?: Readonly<Record<string, string>> };
  return report.outline.sections
    .filter((section) => isEmpty(section) && !requiresForm(section, report))
    .map(({ index, heading, spec }) => {
      const none = sentences[spec?.id ?? ''];
      return {
        messageId: none === undefined ? 'empty' : 'empty-none',
        values: { heading: wordsOf(heading), ...(none !== undefined && { none }) },
        span: heading.span,
        place: { section: index },
      };
    });
};

/** Where a form is required, its absence is reported, and that says that the section is empty. */
function requiresForm({ spec }: Section, { edition }: Report): boolean {
  return spec?.form !== undefined && edition.forms.some(({ id }) => id === spec.form);
}

/** Neither text nor table; the signature of the report is none. */
export function isEmpty({ body, subheadings }: Section): boolean {
  const headings = new Set(subheadings.filter(({ runIn }) => !runIn).map(({ block }) => block));
  const contents = body.filter(
    (block) => block.type !== 'text' || (!headings.has(block) && block.content.text.trim() !== ''),
  );
  return withoutSignature(contents).length === 0;
}

/** A name and a date at the end sign the report and are no contents of its last section. */
function withoutSignature(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (!last || !isDate(last)) return blocks;
  const name = blocks.at(-2);
  const isName =
    name?.type === 'text' &&
    name.content.text.length <= 40 &&
    !/[。，；：,;:]/.test(name.content.text);
  return blocks.slice(0, isName && name.content.text.trim().length > 2 ? -2 : -1);
}

function isDate(block: Block): boolean {
  if (block.type !== 'text') return false;
  const text = block.content.text.trim();
  const date = findDates(text)[0];
  return (
    date !== undefined && date.month !== undefined && date.start === 0 && date.end === text.length
  );
}
