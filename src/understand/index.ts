import type { Draft, TableBlock } from '../draft/draft.js';
import type { EditionId, Rulebook } from '../rulebook/types.js';
import { chooseEdition, editionOfFilledForms } from './edition.js';
import { fillForms, signaturesOf } from './forms/index.js';
import { readFacts } from './facts/index.js';
import { readMark } from './outline/marks.js';
import { readOutline, matcherOf, splitLines } from './outline/index.js';
import { readPeriod } from './period.js';
import type { Report } from './report.js';
import { readStatements } from './statements/index.js';
import { readTitle } from './title.js';
import { readYears } from './year.js';

const LONGEST_TITLE = 60;

/** What the caller decides for the draft. */
export interface UnderstandOptions {
  /** The edition to hold the draft against, whatever its year. */
  readonly edition?: EditionId;
}

/** Reads the meaning of a draft: its year and edition, its outline, its filled forms. Never throws for a draft. */
export function understand(
  draft: Draft,
  rulebook: Rulebook,
  options: UnderstandOptions = {},
): Report {
  const matchers = rulebook.editions.map((edition) => matcherOf(edition.sections));
  const isTitle = (line: string) => {
    const words = line.length > LONGEST_TITLE ? '' : line.slice(readMark(line)?.words ?? 0);
    return words !== '' && matchers.some((matcher) => matcher.exact(words) !== undefined);
  };
  const blocks = splitLines(draft.blocks, isTitle);
  const firstSection = blocks.findIndex(
    (block) => block.type === 'text' && !block.quoted && isTitle(block.content.text),
  );
  const title = readTitle(firstSection < 0 ? blocks : blocks.slice(0, firstSection));
  const period = readPeriod(blocks);
  const years = readYears({ draft, blocks, title, period });
  const signatures = signaturesOf(
    blocks.filter((block): block is TableBlock => block.type === 'table'),
    rulebook,
  );
  const { edition, choice } = chooseEdition(rulebook, {
    option: options.edition,
    year: years[0],
    signatures,
    blocks,
  });
  const outline = readOutline(blocks, edition, title);
  const formsEdition = editionOfFilledForms(edition, rulebook.editions, signatures);
  const forms = fillForms({
    edition,
    rulebook,
    preface: outline.preface,
    sections: outline.sections,
  });
  const facts = readFacts({ draft, outline, period });
  const prose = readStatements({
    outline,
    source: draft.source,
    year: years[0]?.year,
    organ: facts.issuer?.name,
    rulebook,
    edition: edition.id,
  });
  return {
    draft,
    edition,
    choice,
    year: years[0],
    years,
    outline,
    forms,
    formsEdition,
    signatures,
    period,
    prose,
    ...facts,
  };
}
