import type { Block, Draft, TableBlock } from '../draft/draft.js';
import type { EditionId, Rulebook } from '../rulebook/types.js';
import { chooseEdition, editionOfFilledForms, newestEdition } from './edition.js';
import { fillForms, signaturesOf } from './forms/index.js';
import { NO_FACTS, readFacts } from './facts/index.js';
import { readMark } from './outline/marks.js';
import { readOutline, matcherOf, splitLines, withoutTableHeadings } from './outline/index.js';
import { cutRunTogether } from './outline/run-together.js';
import { readPeriod } from './period.js';
import { withoutRadicals } from './radicals.js';
import type { Report, Title } from './report.js';
import { NO_PROSE, readStatements } from './statements/index.js';
import { Stages } from './stages.js';
import { readTitle } from './title.js';
import { readYears } from './year.js';

const LONGEST_TITLE = 60;

/** What the caller decides for the draft. */
export interface UnderstandOptions {
  /** The edition to hold the draft against, whatever its year. */
  readonly edition?: EditionId;
}

/** A report without what its prose states, which takes a third of the time. */
export type Figures = Omit<Report, 'prose'>;

/**
 * Reads the meaning of a draft: its year and edition, its outline, its filled forms. Never throws: a stage that
 * fails stands in `unread`, and the others go on without it.
 */
export function understand(
  written: Draft,
  rulebook: Rulebook,
  options: UnderstandOptions = {},
): Report {
  const stages = new Stages();
  const figures = read(written, rulebook, options, stages);
  const { draft, outline, year, issuer, edition } = figures;
  const prose = stages.read(
    'prose',
    () =>
      readStatements({
        outline,
        source: draft.source,
        year: year?.year,
        organ: issuer?.name,
        rulebook,
        edition: edition.id,
      }),
    NO_PROSE,
  );
  return { ...figures, prose };
}

/** The same for those who ask for the forms alone. */
export function understandFigures(
  written: Draft,
  rulebook: Rulebook,
  options: UnderstandOptions = {},
): Figures {
  return read(written, rulebook, options, new Stages());
}

function read(
  written: Draft,
  rulebook: Rulebook,
  options: UnderstandOptions,
  stages: Stages,
): Figures {
  const draft = withoutRadicals(written);
  const { blocks, title } = stages.read('outline', () => readOpening(draft, rulebook), {
    blocks: draft.blocks,
    title: undefined,
  });
  const period = stages.read('period', () => readPeriod(blocks), undefined);
  const years = stages.read('year', () => readYears({ draft, blocks, title, period }), []);
  const tables = blocks.filter((block): block is TableBlock => block.type === 'table');
  const signatures = stages.read('forms', () => signaturesOf(tables, rulebook), []);
  const evidence = { option: options.edition, year: years[0], signatures, blocks };
  const { edition, choice } = stages.read(
    'edition',
    () => chooseEdition(rulebook, evidence),
    newestEdition(rulebook),
  );
  const outline = stages.read('outline', () => readOutline(blocks, edition, title), {
    title,
    preface: blocks,
    sections: [],
    strays: [],
  });
  const { preface, sections } = outline;
  const formsEdition = stages.read(
    'forms',
    () => editionOfFilledForms(edition, rulebook.editions, signatures),
    edition,
  );
  const forms = stages.read(
    'forms',
    () => fillForms({ edition, formsEdition, rulebook, preface, sections }, stages),
    [],
  );
  const facts = stages.read('facts', () => readFacts({ draft, outline, period }), NO_FACTS);
  return {
    draft: written,
    edition,
    choice,
    year: years[0],
    years,
    outline,
    forms,
    formsEdition,
    signatures,
    period,
    unread: stages.unread,
    ...facts,
  };
}

interface Opening {
  readonly blocks: readonly Block[];
  readonly title: Title | undefined;
}

/** The paragraphs of a draft, one block each, and its title. */
function readOpening(draft: Draft, rulebook: Rulebook): Opening {
  const matchers = rulebook.editions.map((edition) => matcherOf(edition.sections));
  const isTitle = (line: string) => {
    const words = line.length > LONGEST_TITLE ? '' : line.slice(readMark(line)?.words ?? 0);
    return words !== '' && matchers.some((matcher) => matcher.exact(words) !== undefined);
  };
  const isOfficial = (words: string) =>
    matchers.some((matcher) => matcher.exact(words)?.strength === 'official');
  const blocks = splitLines(
    cutRunTogether(withoutTableHeadings(draft.blocks, isOfficial), isTitle),
    isTitle,
  );
  const firstSection = blocks.findIndex(
    (block) => block.type === 'text' && !block.quoted && isTitle(block.content.text),
  );
  const title = readTitle(firstSection < 0 ? blocks : blocks.slice(0, firstSection));
  return { blocks, title };
}
