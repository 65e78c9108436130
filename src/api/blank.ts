import { blankReport, hintsOf } from '../blank/blank.js';
import { blankMarkdown } from '../blank/markdown.js';
import { LONGEST_NAME, isOrganName, levelOf } from '../blank/organ.js';
import { UsageError } from '../engine/errors.js';
import { editionForYear, loadSkeletons, rulebook } from '../rulebook/index.js';
import type { OrganLevel } from '../rulebook/skeleton.js';
import type { EditionId } from '../rulebook/types.js';
import { smallest } from '../text/lists.js';

export interface BlankOptions {
  /** Full name of the organ. */
  readonly organ: string;
  /** The year that the figures cover. */
  readonly year: number;
  /** The report of a government has statements that a department's lacks; by the name where absent. */
  readonly level?: OrganLevel;
}

/** A report to be filled in. */
export interface Blank {
  /** A Word document. */
  readonly docx: Uint8Array;
  readonly markdown: string;
  readonly edition: EditionId;
  readonly level: OrganLevel;
  /** What its author is to think of, a sentence each, with the part of the report before it. */
  readonly hints: readonly string[];
}

/**
 * The blank report of an organ for a year: official headings, forms of zeros, the statements that must not be missing.
 * @throws UsageError for a name that is none, or a year that no form is known for
 */
export async function blank({ organ, year, level }: BlankOptions): Promise<Blank> {
  const name = organ.trim();
  if (!isOrganName(name)) throw noName(name);
  const edition = editionForYear(rulebook, year);
  const skeletons = await loadSkeletons();
  const skeleton = edition && year < 2100 ? skeletons[edition.id] : undefined;
  if (!edition || !skeleton) throw noForm(year, Object.keys(skeletons));
  const held = level ?? levelOf(name);
  const report = blankReport(edition, skeleton, { organ: name, year, level: held });
  const { blankWord } = await import('../blank/word/index.js');
  return {
    docx: blankWord(report),
    markdown: blankMarkdown(report),
    edition: edition.id,
    level: held,
    hints: hintsOf(report),
  };
}

function noName(name: string): UsageError {
  return new UsageError(
    { zh: `机关全称不能是“${name}”。`, en: `"${name}" is no name of an organ.` },
    {
      zh: `例如：某县财政局。名称里不要有空格和标点，括号除外，最多 ${LONGEST_NAME} 个字。`,
      en: `Such as 某县财政局: no spaces, no marks but brackets, at most ${LONGEST_NAME} characters.`,
    },
  );
}

function noForm(year: number, known: readonly EditionId[]): UsageError {
  const first = smallest(
    rulebook.editions.filter(({ id }) => known.includes(id)).map(({ years }) => years.from),
  );
  return new UsageError({
    zh: `没有 ${year} 年度的报告格式。请写报告年度，${first} 年或以后。`,
    en: `No form is known for ${year}; write the year that the report is on, ${first} or later.`,
  });
}
