import type { OrganLevel, Skeleton, SkeletonParagraph } from '../rulebook/skeleton.js';
import type { EditionSpec } from '../rulebook/types.js';
import { writeChinese } from '../text/numerals.js';
import { formGrid, type Figure, type FormGrid } from './form-grid.js';

/** A blank report, in no file format: what is printed, and what is only said to the author. */
export interface BlankReport {
  readonly title: string;
  readonly preface: readonly Line[];
  readonly sections: readonly {
    readonly heading: string;
    readonly lines: readonly Line[];
    readonly form?: FormGrid;
  }[];
  readonly signature: readonly Line[];
}

export interface Line {
  readonly text?: string;
  readonly hint?: string;
}

export interface BlankWishes {
  /** The year that the figures cover. */
  readonly year: number;
  readonly organ: string;
  readonly level: OrganLevel;
  /** What stands in a cell of a form; a zero where it tells nothing. */
  readonly figure?: Figure;
}

/** The report of an edition before anything has happened: its headings, its forms with zeros, its duties. */
export function blankReport(
  edition: EditionSpec,
  skeleton: Skeleton,
  wishes: BlankWishes,
): BlankReport {
  const fill = (text: string): string => filled(text, wishes);
  const linesOf = (paragraphs: readonly SkeletonParagraph[] = []): Line[] =>
    paragraphs
      .filter(({ level }) => level === undefined || level === wishes.level)
      .map(({ text, hint }) => ({
        ...(text !== undefined && { text: fill(text) }),
        ...(hint !== undefined && { hint: fill(hint) }),
      }));
  return {
    title: fill(skeleton.title),
    preface: linesOf(skeleton.preface),
    sections: edition.sections.map(({ id, ordinal, title, form }) => {
      const spec = edition.forms.find((each) => each.id === form);
      return {
        heading: `${writeChinese(ordinal)}、${title}`,
        lines: linesOf(skeleton.sections[id]),
        ...(spec && { form: formGrid(spec, skeleton.zeros, wishes.figure) }),
      };
    }),
    signature: linesOf(skeleton.signature),
  };
}

/** What is said to the author, with the part of the report before it; for files that have no room for it. */
export function hintsOf({ preface, sections, signature }: BlankReport): string[] {
  const parts = [
    { name: '前言', lines: preface },
    ...sections.map(({ heading, lines }) => ({ name: heading, lines })),
    { name: '落款', lines: signature },
  ];
  return parts.flatMap(({ name, lines }) =>
    lines.flatMap(({ hint }) => (hint === undefined ? [] : [`${name}：${hint}`])),
  );
}

function filled(text: string, { organ, year }: BlankWishes): string {
  const values: Readonly<Record<string, string>> = {
    organ,
    year: String(year),
    next: String(year + 1),
  };
  return text.replaceAll(/\{([a-z]+)\}/g, (slot, name: string) => values[name] ?? slot);
}
