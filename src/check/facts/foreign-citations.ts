import type { TextBlock } from '../../draft/draft.js';
import type { EditionSpec } from '../../rulebook/types.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import { remember } from '../../text/once.js';
import { citationKey, citationText } from '../../understand/edition.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckContext } from '../kind.js';

/** Sentences that cite an old format as history and do not follow it. */
const HISTORICAL = /废止|修订|失效|不再|替代|取代|停止|原(?:来|《|按|依)|此前|同时/;

/** The sentence says that this report follows it. */
const CURRENT = /现行格式|规定的格式[^。]{0,6}编制本|格式[,编制]{0,4}本(?:年度)?报告/;

/** A document cited as the format that is another edition's, where the right one is not cited. */
export function foreignCitations(context: CheckContext): Detected[] {
  const { report, rulebook } = context;
  const { edition, choice } = report;
  if (choice.by === 'citation' || choice.by === 'default' || edition.citations.length === 0)
    return [];
  const texts = prose(report);
  const isCited = texts.some((block) => find(block, edition.citations[0]!));
  for (const other of rulebook.editions.filter(({ id }) => id !== edition.id)) {
    for (const citation of other.citations) {
      for (const block of texts) {
        const span =
          isCited && !CURRENT.test(block.content.text) ? undefined : find(block, citation);
        if (span) return [cited(citation, span, other, edition)];
      }
    }
  }
  return isCited ? [] : foreignTitle(context);
}

/** The preface follows the format of another edition, which it cites by its title alone. */
function foreignTitle({ report, rulebook }: CheckContext): Detected[] {
  const { edition, outline } = report;
  const texts = outline.preface.filter(
    (block): block is TextBlock =>
      block.type === 'text' && !block.quoted && block.content.text.includes('年度'),
  );
  if (texts.some((block) => (edition.titles ?? []).some((title) => find(block, title)))) return [];
  for (const other of rulebook.editions.filter(({ id }) => id !== edition.id)) {
    for (const title of other.titles ?? []) {
      for (const block of texts) {
        const span = find(block, title);
        if (span) return [cited(title, span, other, edition)];
      }
    }
  }
  return [];
}

function cited(citation: string, span: Span, other: EditionSpec, edition: EditionSpec): Detected {
  return {
    messageId: 'citation',
    values: {
      found: citation,
      expected: edition.citations[0]!,
      edition: edition.id,
      other: other.id,
    },
    span,
  };
}

/** The citation in a block, with its place; none where the sentence speaks of it as of the past. */
function find(block: TextBlock, citation: string): Span | undefined {
  const { text } = block.content;
  if (!citationText(block).includes(citationKey(citation))) return undefined;
  const { key, places } = keyed(text);
  const at = key.indexOf(citationKey(citation));
  // A local notice that passes the document on is another one.
  if (/转发$/.test(key.slice(0, Math.max(0, at)))) return undefined;
  // Pinyin in brackets is dropped only where the whole is folded.
  if (at < 0) return undefined;
  const start = places[at]!;
  const end = places[at + citationKey(citation).length - 1]! + 1;
  const from = Math.max(text.lastIndexOf('。', start), 0);
  const stop = text.indexOf('。', end);
  const sentence = text.slice(from, stop < 0 ? undefined : stop);
  const isHistory = HISTORICAL.test(sentence.replace(/新修订|修订后/g, ''));
  return isHistory ? undefined : sourceSpan(block.content, start, end);
}

/** The keys of single characters. */
const units = new Map<string, string>();
const MOST_UNITS = 5000;

/** The key of a text, and for each of its characters where it stood. */
function keyed(text: string): { key: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const part = remember(units, text[at]!, MOST_UNITS, () => citationKey(text[at]!));
    for (let index = 0; index < part.length; index++) places.push(at);
    folded += part;
  }
  return { key: folded, places };
}

function prose({ draft }: Report): TextBlock[] {
  return draft.blocks.filter(
    (block): block is TextBlock =>
      block.type === 'text' && !block.quoted && /\d号/.test(block.content.text),
  );
}
