import type { Draft, TableBlock } from '../../draft/draft.js';
import type { Facts, Outline, PeriodReading } from '../report.js';
import { readCitations } from './citations.js';
import { readDates } from './dates.js';
import { readOrgans, shortForms } from './issuer.js';
import { splitRegion } from './organs.js';
import { readPassages } from './passages.js';
import { readSignatures } from './signature.js';

interface Sources {
  readonly draft: Draft;
  readonly outline: Outline;
  readonly period: PeriodReading | undefined;
}

/** A report whose running text says nothing of it. */
export const NO_FACTS: Facts = {
  passages: [],
  organs: [],
  shortForms: [],
  issuer: undefined,
  signature: undefined,
  dates: [],
  citations: [],
};

/** What the running text says of the report itself: who issues it, when, and on what authority. */
export function readFacts({ draft, outline, period }: Sources): Facts {
  const passages = readPassages(outline);
  const signatures = readSignatures(passages);
  const tables = draft.blocks.filter((block): block is TableBlock => block.type === 'table');
  const organs = readOrgans({ passages, tables, signatures });
  const named = organs.find(({ from }) => from !== 'contact') ?? organs[0];
  return {
    passages,
    organs,
    shortForms: shortForms(passages),
    issuer: named && { ...named, region: splitRegion(named.name).region },
    signature: signatures[0],
    dates: readDates({ draft, passages, period, signatures }),
    citations: readCitations(passages),
  };
}
