import type { TextBlock } from '../../draft/draft.js';
import type { MappedText } from '../../text/mapped.js';
import { plainText } from '../../understand/facts/passages.js';
import type { Report } from '../../understand/report.js';
import type { PlaceRef } from '../finding.js';
import { flatMap } from '../../text/flat-map.js';

/** A paragraph or heading of the draft, with the section where it stands. */
export class Passage {
  readonly block: TextBlock;
  readonly place: PlaceRef;
  #plain: MappedText | undefined;

  constructor(block: TextBlock, section: number | undefined) {
    this.block = block;
    this.place = section === undefined ? {} : { section };
  }

  /** The text as written. */
  get content(): MappedText {
    return this.block.content;
  }

  /** The plain form that patterns are read from: no white space but between numbers, simplified, narrow. */
  get plain(): MappedText {
    return (this.#plain ??= plainText(this.block.content));
  }
}

const known = new WeakMap<Report, readonly Passage[]>();

/**
 * What the author says outside tables, in reading order: no quotations, and no lines with a bar in them,
 * which are what is left of a table that fell apart.
 */
export function passagesOf(report: Report): readonly Passage[] {
  const found = known.get(report) ?? collect(report);
  known.set(report, found);
  return found;
}

/** Index of the section where an offset of the source stands. */
export function placeAt(offset: number, { outline }: Report): PlaceRef {
  const section = outline.sections.findLastIndex(({ heading }) => heading.span.start <= offset);
  return section < 0 ? {} : { section };
}

function collect({ draft, outline }: Report): Passage[] {
  const starts = outline.sections.map(({ heading }) => heading.span.start);
  let section = -1;
  return flatMap(draft.blocks, (block) => {
    while (section + 1 < starts.length && starts[section + 1]! <= block.span.start) section++;
    if (block.type !== 'text' || block.quoted || block.content.text.includes('|')) return [];
    return [new Passage(block, section < 0 ? undefined : section)];
  });
}
