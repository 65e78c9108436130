import type { Block, TextBlock } from '../../draft/draft.js';
import type { EditionId, Rulebook } from '../../rulebook/types.js';
import { relationBook } from '../relations/forms.js';
import type { Outline, Section } from '../report.js';
import { newContext } from './context.js';
import type { Context, Frame } from './frame.js';
import { issuerOf } from './issuer.js';
import { lexiconOf } from './lexicon.js';
import { ProseReader } from './reader.js';
import type { Prose } from './statement.js';

/** A report whose prose states nothing. */
export const NO_PROSE: Prose = {
  statements: [],
  lists: [],
  shares: [],
  divisions: [],
  rates: [],
  relations: [],
};

/** Blocks without any of these state no quantity. */
const SPEAKS =
  /[0-9０-９]|[未没沒无無均零皆]|全部|[一二三四五六七八九十百两兩壹贰叁肆伍陆柒捌玖拾][件份起封例宗]|[十百千万萬]元|[二三四五六七八九十百][個个家場场次期條条項项篇處处人冊册類类種种大]/;

export interface StatementsInput {
  readonly outline: Outline;
  readonly source: string;
  readonly year: number | undefined;
  /** The organ that reports, where another place than the title names it. */
  readonly organ: string | undefined;
  readonly rulebook: Rulebook;
  /** The edition that the draft follows: some numbers have a cell in one of them only. */
  readonly edition: EditionId;
}

/** The quantities that the sections of a report state in words. Quoted text states nothing. */
export function readStatements(input: StatementsInput): Prose {
  const lexicon = lexiconOf(input.rulebook);
  if (lexicon === undefined) return NO_PROSE;
  const { year, edition } = input;
  const frame: Frame = { issuer: issuerOf(input.outline.title, input.organ), year, edition };
  const reader = new ProseReader(input.source, lexicon, frame, relationBook(input.rulebook));
  for (const section of input.outline.sections) {
    let heading: Context | undefined;
    for (const block of section.body) {
      if (!isProse(block)) continue;
      const context = newContext(section, year);
      context.paragraph ??= heading?.paragraph;
      context.onFees = heading?.onFees ?? false;
      reader.read(block, context);
      heading = isHeading(block, section) ? context : undefined;
    }
  }
  return reader.prose();
}

function isProse(block: Block): block is TextBlock {
  return block.type === 'text' && block.quoted !== true && SPEAKS.test(block.content.text);
}

/** A heading on a line of its own sets the topic of the paragraph below it. */
function isHeading(block: TextBlock, section: Section): boolean {
  return section.subheadings.some((heading) => heading.block === block && !heading.runIn);
}
