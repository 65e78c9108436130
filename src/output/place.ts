import type { PlaceRef } from '../check/finding.js';
import type {
  Bilingual,
  ColumnSpec,
  EditionSpec,
  FormBlockSpec,
  FormSpec,
  Language,
  RowSpec,
} from '../rulebook/types.js';
import { flatMap } from '../text/flat-map.js';
import { sectionId } from '../understand/outline/section-id.js';
import type { Span } from '../text/mapped.js';
import { truncate } from '../text/width.js';
import type { Report } from '../understand/report.js';
import { plain } from './words.js';
import { smallest } from '../text/lists.js';

const LABEL_WIDTH = 14;
const HEADING_WIDTH = 60;

/** A place in the report's own words: 三、… › 表三 › 一、本年新收… › 自然人. Empty where none is known. */
export function describePlace(place: PlaceRef, report: Report, lang: Language): string {
  return partsOf(place, report, lang, CUT).join(' › ');
}

/** The same with the labels as the form has them, for those who write a place themselves. */
export function fullPlace(place: PlaceRef, report: Report, lang: Language): string {
  return partsOf(place, report, lang, WHOLE).join(' › ');
}

/** The parts of a place in the report's own words, each by itself; absent where the place does not go so far. */
export interface PlaceParts {
  /** The heading of the section, or what else it is: 标题, 前言, 落款. */
  readonly section?: string;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
}

/** A place part by part, for outputs that have a column for each. */
export function placeParts(place: PlaceRef, report: Report, lang: Language): PlaceParts {
  const [section, table, row, column] = allParts(place, report, lang, WHOLE);
  return {
    ...(section && { section }),
    ...(table && { table }),
    ...(row && { row }),
    ...(column && { column }),
  };
}

/** How a label is shown. */
interface Shown {
  readonly row: (row: RowSpec) => string;
  readonly label: (label: string) => string;
}

const CUT: Shown = {
  // A row without a label has no name that an author would find in the form.
  row: ({ short, label }) => (label === '' ? '' : (short ?? label)),
  label: (label) => truncate(plain(label), LABEL_WIDTH),
};
const WHOLE: Shown = { row: ({ label }) => label, label: plain };

function partsOf(place: PlaceRef, report: Report, lang: Language, shown: Shown): string[] {
  const parts = allParts(place, report, lang, shown);
  return flatMap(parts, (part) => (part === undefined || part === '' ? [] : [part]));
}

/** Section, table, row and column; undefined where the place does not go so far. */
function allParts(
  place: PlaceRef,
  report: Report,
  lang: Language,
  shown: Shown,
): (string | undefined)[] {
  return [headingOf(place, report), ...formParts(place, report, lang, shown)];
}

/**
 * The part of the report that a range stands in, where a finding does not tell: a Word document has no lines
 * to find it by. Empty where the report has no such parts.
 */
export function partAt(span: Span, report: Report, lang: Language): string {
  const { title, preface, sections } = report.outline;
  const signed = [report.signature?.organ?.span, report.signature?.date?.span];
  const end = smallest(signed.map((each) => each?.start ?? Number.POSITIVE_INFINITY));
  if (title && title.span.start <= span.start && span.start <= title.span.end) return TITLE[lang];
  if (span.start >= end) return SIGNATURE[lang];
  const section = sectionAt(span, report);
  if (section >= 0) return headingOf({ section }, report) ?? '';
  if (sections.length === 0) return '';
  return preface.some((block) => block.span.start <= span.start && span.start <= block.span.end)
    ? PREFACE[lang]
    : '';
}

/** How often each part of the report holds one of the ranges: 标题、前言 3 处、落款. */
export function partsWith(spans: readonly Span[], report: Report, lang: Language): string {
  const counts = new Map<string, number>();
  for (const span of spans) {
    const part = partAt(span, report, lang) || ELSEWHERE[lang];
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const parts = [...counts].map(([part, count]) =>
    count === 1 ? part : lang === 'zh' ? `${part} ${count} 处` : `${part} (${count})`,
  );
  return parts.join(lang === 'zh' ? '、' : ', ');
}

const ELSEWHERE: Bilingual = { zh: '正文', en: 'text' };
const TITLE: Bilingual = { zh: '标题', en: 'title' };
const PREFACE: Bilingual = { zh: '前言', en: 'preface' };
const SIGNATURE: Bilingual = { zh: '落款', en: 'signature' };

/**
 * The same place in ids, for programs: `applications/applications/new/person`. Neither wording nor what
 * is written above it changes them. `span` tells the section where the place does not. Empty where none
 * is known.
 */
export function placePath(place: PlaceRef, span: Span, report: Report): string {
  const section = report.outline.sections[place.section ?? sectionAt(span, report)];
  return joinedPath([section && sectionId(section), place.form, place.row, place.column]);
}

/** Ids from the outermost to the last that is known. */
export function joinedPath(parts: readonly (string | undefined)[]): string {
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
  return shownHeading(`${mark?.text ?? ''}${title.text}`);
}

/** A heading in a place: as one line, and no longer than others can bear. */
export function shownHeading(words: string): string {
  return truncate(plain(words), HEADING_WIDTH);
}

function formParts(
  place: PlaceRef,
  report: Report,
  lang: Language,
  shown: Shown,
): (string | undefined)[] {
  return partsOfForm(place, report.formsEdition, lang, shown);
}

/** Form, row and column of a place, as the edition names them. */
export function placeInForm(
  place: PlaceRef,
  edition: EditionSpec,
  lang: Language,
  how: 'cut' | 'whole',
): string[] {
  const parts = partsOfForm(place, edition, lang, how === 'cut' ? CUT : WHOLE);
  return flatMap(parts, (part) => (part === undefined || part === '' ? [] : [part]));
}

function partsOfForm(
  place: PlaceRef,
  { forms }: EditionSpec,
  lang: Language,
  shown: Shown,
): (string | undefined)[] {
  const form = forms.find((spec) => spec.id === place.form);
  if (!form) return [];
  return [form.name[lang], rowPart(form, place, shown), columnPart(form, place, shown)];
}

function rowPart(form: FormSpec, place: PlaceRef, shown: Shown): string | undefined {
  const block = form.blocks.find(
    (candidate) =>
      hasRow(candidate, place.row) && (!place.column || hasColumn(candidate, place.column)),
  );
  const row = block?.rows.find((spec) => spec.id === place.row);
  return block && row && distinct(row, block.rows, shown.row(row), shown);
}

function columnPart(form: FormSpec, place: PlaceRef, shown: Shown): string | undefined {
  const block = form.blocks.find(
    (candidate) =>
      hasColumn(candidate, place.column) && (!place.row || hasRow(candidate, place.row)),
  );
  const column = block?.columns.find((spec) => spec.id === place.column);
  return block && column && distinct(column, block.columns, column.label, shown);
}

/** The label, with the one above it where another row or column carries the same label. */
function distinct<T extends RowSpec | ColumnSpec>(
  spec: T,
  all: readonly T[],
  name: string,
  shown: Shown,
): string {
  const group = spec.groups?.at(-1)?.label;
  const isAlone = all.filter((other) => other.label === spec.label).length === 1;
  const own = shown.label(name);
  return isAlone || !group ? own : `${shown.label(group)} › ${own}`;
}

function hasRow(block: FormBlockSpec, id: string | undefined): boolean {
  return block.rows.some((row) => row.id === id);
}

function hasColumn(block: FormBlockSpec, id: string | undefined): boolean {
  return block.columns.some((column) => column.id === id);
}
