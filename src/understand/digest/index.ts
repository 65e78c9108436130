import { LineIndex } from '../../draft/lines.js';
import { rangeOf } from '../../draft/range.js';
import type { Rulebook } from '../../rulebook/types.js';
import { sectionId } from '../outline/section-id.js';
import type { FilledForm, Report } from '../report.js';
import type { CellNote, Digest, DigestForm, Note } from './digest.js';
import { pastOf } from './past.js';
import { promisesOf } from './promises.js';
import { proseOf } from './prose.js';
import { tellsOf } from './said.js';
import { wordingOf } from './wording.js';

/**
 * What is kept of a report to hold it against others.
 * @throws NotJudged where a part that it needs was not read
 */
export function digestOf(report: Report, rulebook: Rulebook): Digest {
  const { draft, issuer, year, edition, formsEdition, outline } = report;
  const lines = new LineIndex(draft.source);
  const note: Note = (span) => {
    const { line, column, endLine, endColumn, page, cell } = rangeOf(span, lines, draft);
    const leaf = page ?? cell;
    return [line, column, endLine, endColumn, ...(leaf === undefined ? [] : [leaf])];
  };
  return {
    organ: issuer?.name ?? null,
    year: year?.year ?? null,
    edition: edition.id,
    formsEdition: formsEdition.id,
    sections: outline.sections.map((section) => ({
      id: sectionId(section),
      heading: `${section.heading.mark?.text ?? ''}${section.heading.title.text}`,
    })),
    forms: Object.fromEntries(
      report.forms
        .filter(({ tables, confidence }) => tables.length > 0 && confidence !== 'low')
        .map((form) => [form.spec.id, formOf(form, note)]),
    ),
    tells: tellsOf(report, rulebook),
    past: pastOf(report, rulebook, note),
    prose: proseOf(report, rulebook, note),
    wording: wordingOf(report, note),
    promises: promisesOf(report, rulebook),
  };
}

function formOf({ cells, section, confidence }: FilledForm, note: Note): DigestForm {
  const kept: Record<string, CellNote> = {};
  for (const { id, state, value, span } of cells.values()) {
    if (state === 'value' && value !== undefined) kept[id] = [value, note(span)];
    if (state === 'empty') kept[id] = [null, note(span)];
  }
  return { section: section?.index ?? -1, isSure: confidence === 'high', cells: kept };
}
