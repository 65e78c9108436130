import { sourceSpan } from '../../text/mapped.js';
import { narrow } from '../../text/numerals.js';
import type { Section } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { wordsOf, type Numbered } from './headings.js';
import { markFor } from './heading-marks.js';
import type { Verdict } from './sequence.js';

/** Headings of one level that are looked for. */
const MOST = 20;
const BEFORE = /[。；;！!?？”]\s*$/;

/** The number that is left out stands in the paragraphs above: what it begins was not set apart from them. */
export function runOn(
  run: readonly Numbered[],
  { wrong, type }: Verdict,
  section: Section,
): Detected | 'meant' | undefined {
  const { index, expected } = wrong[0]!;
  const heading = run[index]!;
  const before = run[index - 1];
  if (type !== 'gap' || before === undefined) return undefined;
  const { body } = section;
  const between = body.slice(body.indexOf(before.block), body.indexOf(heading.block));
  const places = [];
  for (let ordinal = expected; ordinal < heading.mark.ordinal; ordinal++) {
    const place = find(between, narrow(markFor(heading.level, ordinal, false)));
    if (place === undefined) return undefined;
    places.push(place);
  }
  if (isRunIn(section, heading.level)) return 'meant';
  const mark = markFor(heading.level, expected, false);
  return {
    messageId: 'run-on',
    values: { expected: mark, before: wordsOf(before) },
    span: places[0]!,
    place: { section: section.index },
  };
}

/** （一）…。（二）…。（三）… in one paragraph: more than one that is not set apart is a way to write, no break that got lost. */
function isRunIn({ body }: Section, level: Numbered['level']): boolean {
  let count = 0;
  for (let ordinal = 1; ordinal <= MOST; ordinal++)
    if (find(body, narrow(markFor(level, ordinal, false)))) count++;
  return count > 1;
}

function find(blocks: Section['body'], mark: string): { start: number; end: number } | undefined {
  for (const block of blocks) {
    if (block.type !== 'text') continue;
    const text = narrow(block.content.text);
    const at = text.indexOf(mark);
    if (at > 0 && BEFORE.test(text.slice(0, at)))
      return sourceSpan(block.content, at, at + mark.length);
  }
  return undefined;
}
