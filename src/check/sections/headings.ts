import type { SectionSpec } from '../../rulebook/types.js';
import { writeChinese } from '../../text/numerals.js';
import type { Heading, Report, Section } from '../../understand/report.js';

/** A section that is recognised as an official one and is the first to be it. */
export interface OfficialSection extends Section {
  readonly spec: SectionSpec;
}

/** A heading with its number, in a run of headings of one level under one heading. */
export type Numbered = Heading & {
  readonly mark: NonNullable<Heading['mark']>;
  readonly level: 2 | 3 | 4;
};

/** The drafted sections that stand for official ones, in the order of the draft. */
export function officialSections({ outline }: Report): OfficialSection[] {
  return outline.sections.filter(
    (section): section is OfficialSection => section.spec !== undefined && !section.duplicate,
  );
}

/** 二、主动公开政府信息情况 */
export function officialHeading({ ordinal, title }: SectionSpec): string {
  return `${writeChinese(ordinal)}、${title}`;
}

/** A heading as drafted, mark and title. */
export function wordsOf({ mark, title }: Heading): string {
  return `${mark?.text ?? ''}${title.text}`;
}
