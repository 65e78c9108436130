import type { Block, TextBlock } from '../draft/draft.js';
import type { EditionId, EditionSpec, Rulebook } from '../rulebook/types.js';
import { key } from '../text/fold.js';
import type { EditionChoice, EditionSignature, YearReading } from './report.js';
import { once } from '../text/once.js';

interface Evidence {
  readonly option: EditionId | undefined;
  readonly year: YearReading | undefined;
  readonly signatures: readonly EditionSignature[];
  readonly blocks: readonly Block[];
}

interface Chosen {
  readonly edition: EditionSpec;
  readonly choice: EditionChoice;
}

/** The edition that a draft must follow, and what told it. */
export function chooseEdition(rulebook: Rulebook, evidence: Evidence): Chosen {
  const { editions } = rulebook;
  const choose = (edition: EditionSpec | undefined, by: EditionChoice['by']): Chosen | undefined =>
    edition && { edition, choice: { id: edition.id, by } };
  return (
    choose(
      editions.find((edition) => edition.id === evidence.option),
      'option',
    ) ??
    choose(evidence.year && editionOfYear(editions, evidence.year.year), 'year') ??
    choose(editionOfForms(editions, evidence.signatures), 'forms') ??
    choose(editionOfCitation(editions, evidence.blocks), 'citation') ??
    newestEdition(rulebook)
  );
}

/** What a draft must follow that tells nothing of its year. */
export function newestEdition({ editions }: Rulebook): Chosen {
  const newest = editions.reduce((latest, edition) =>
    edition.years.from > latest.years.from ? edition : latest,
  );
  return { edition: newest, choice: { id: newest.id, by: 'default' } };
}

/** The edition of a report year; of a year before all editions, the oldest. */
function editionOfYear(editions: readonly EditionSpec[], year: number): EditionSpec | undefined {
  const match = editions.find(
    ({ years }) => years.from <= year && (years.to === undefined || year <= years.to),
  );
  const oldest = editions.reduce((first, edition) =>
    edition.years.from < first.years.from ? edition : first,
  );
  return match ?? (year < oldest.years.from ? oldest : undefined);
}

/** The edition whose forms were filled in: that of the report, unless most telling labels are of another. */
export function editionOfFilledForms(
  edition: EditionSpec,
  editions: readonly EditionSpec[],
  signatures: readonly EditionSignature[],
): EditionSpec {
  const best = editionOfForms(editions, signatures) ?? edition;
  return countLabels(best, signatures) > countLabels(edition, signatures) ? best : edition;
}

/** The edition that most of the telling labels belong to. */
export function editionOfForms(
  editions: readonly EditionSpec[],
  signatures: readonly EditionSignature[],
): EditionSpec | undefined {
  const best = editions.reduce((most, edition) =>
    countLabels(edition, signatures) >= countLabels(most, signatures) ? edition : most,
  );
  return countLabels(best, signatures) > 0 ? best : undefined;
}

function countLabels(edition: EditionSpec, signatures: readonly EditionSignature[]): number {
  return new Set(
    signatures.filter((one) => one.edition === edition.id).map((one) => key(one.label)),
  ).size;
}

function editionOfCitation(
  editions: readonly EditionSpec[],
  blocks: readonly Block[],
): EditionSpec | undefined {
  const prose = blocks
    .map((block) => (block.type === 'text' && !block.quoted ? citationText(block) : ''))
    .join('\n');
  return editions.findLast((edition) =>
    edition.citations.some((citation) => prose.includes(citationKey(citation))),
  );
}

/** The {@link citationKey} of a paragraph, in which every edition's citations are looked for. */
export const citationText = once((block: TextBlock): string => citationKey(block.content.text));

/** Document numbers are written with many kinds of brackets: 〔2021〕 [2021] 【2021】 (2021). */
export function citationKey(text: string): string {
  return key(text)
    .replace(/[[【(〔]/g, '〔')
    .replace(/[\]】)〕]/g, '〕');
}
