import type { Report } from '../report.js';
import { sourceSpan } from '../../text/mapped.js';
import { masked, printOf } from '../../text/pieces.js';
import type { Note, WordingNote } from './digest.js';
import { openingOf } from './opening.js';
import { runningText } from './running-text.js';

const MOST = 200;
/** The number before a heading or an item, which a word processor may write by itself. */
const MARK = /^\s*[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*/u;
const FIGURE = /\d[\d,]*(?:\.\d+)?[%‰]?/gu;

/** Every sentence of the running text, stock or not, as it is told again in another form of the same report. */
export function wordingOf(report: Report, note: Note): WordingNote[] {
  const found: WordingNote[] = [];
  const { source } = report.draft;
  for (const { text, section } of runningText(report)) {
    let from = 0;
    for (const part of text.text.split(/(?<=[。;!?])/u)) {
      const said = part.replace(MARK, '');
      const words = masked(said);
      if (words !== '' && found.length < MOST)
        found.push({
          print: printOf(words),
          length: words.length,
          figures: (said.match(FIGURE) ?? []).map((each) => each.replaceAll(',', '')),
          opening: openingOf(text, from + part.length - said.length, from + part.length, source),
          range: note(sourceSpan(text, from, from + part.length)),
          section: section ?? -1,
        });
      from += part.length;
    }
  }
  return found;
}
