import type { PlaceRef } from '../check/finding.js';
import type { ColumnSpec, FormBlockSpec, FormSpec, Language, RowSpec } from '../rulebook/types.js';
import { key } from '../text/fold.js';
import type { Span } from '../text/mapped.js';
import { truncate } from '../text/width.js';
import type { Report } from '../understand/report.js';
import { plain } from './words.js';

const LABEL_WIDTH = 14;
const HEADING_WIDTH = 60;

/** A place in the report's own words: 三、… › 表三 › 一、本年新收… › 自然人. Empty where none is known. */
export function describePlace(place: PlaceRef, report: Report, lang: Language): string {
  const parts = [headingOf(place, report), ...formParts(place, report, lang)];
  return parts.filter((part) => part !== undefined && part !== '').join(' › ');
}

/**
 * The same place in ids, for programs: `applications/applications/new/person`. Neither wording nor what
 * is written above it changes them. `span` tells the section where the place does not. Empty where none
 * is known.
 */
export function placePath(place: PlaceRef, span: Span, report: Report): string {
  const section = report.outline.sections[place.section ?? sectionAt(span, report)];
  const id = section && (section.spec?.id ?? `:${key(section.heading.title.text)}`);
  const again = section?.duplicate ? '+' : '';
  const parts = [id && `${id}${again}`, place.form, place.row, place.column];
  const last = parts.findLastIndex((part) => part !== undefined);
  return parts
    .slice(0, last + 1)
    .map((part) => (part ?? '').replaceAll('/', '∕'))
    .join('/');
}

/** Index of the section that a range stands in; -1 before the first. */
function sectionAt(span: Span, { outline }: Report): number {
  return outline.sections.findLastIndex(({ heading }) => heading.span.start <= span.start);
}

function headingOf(place: PlaceRef, report: Report): string | undefined {
  const section = report.outline.sections[place.section ?? -1];
  if (!section) return undefined;
  const { mark, title } = section.heading;
  return truncate(plain(`${mark?.text ?? ''}${title.text}`), HEADING_WIDTH);
}

function formParts(place: PlaceRef, report: Report, lang: Language): (string | undefined)[] {
  const form = report.formsEdition.forms.find((spec) => spec.id === place.form);
  if (!form) return [];
  return [form.name[lang], rowPart(form, place), columnPart(form, place)];
}

function rowPart(form: FormSpec, place: PlaceRef): string | undefined {
  const block = form.blocks.find(
    (candidate) =>
      hasRow(candidate, place.row) && (!place.column || hasColumn(candidate, place.column)),
  );
  const row = block?.rows.find((spec) => spec.id === place.row);
  return block && row && distinct(row, block.rows, row.short ?? row.label);
}

function columnPart(form: FormSpec, place: PlaceRef): string | undefined {
  const block = form.blocks.find(
    (candidate) =>
      hasColumn(candidate, place.column) && (!place.row || hasRow(candidate, place.row)),
  );
  const column = block?.columns.find((spec) => spec.id === place.column);
  return block && column && distinct(column, block.columns, column.label);
}

/** The label, with the one above it where another row or column carries the same label. */
function distinct<T extends RowSpec | ColumnSpec>(
  spec: T,
  all: readonly T[],
  name: string,
): string {
  const group = spec.groups?.at(-1)?.label;
  const isAlone = all.filter((other) => other.label === spec.label).length === 1;
  const short = truncate(plain(name), LABEL_WIDTH);
  return isAlone || !group ? short : `${truncate(plain(group), LABEL_WIDTH)} › ${short}`;
}

function hasRow(block: FormBlockSpec, id: string | undefined): boolean {
  return block.rows.some((row) => row.id === id);
}

function hasColumn(block: FormBlockSpec, id: string | undefined): boolean {
  return block.columns.some((column) => column.id === id);
}
