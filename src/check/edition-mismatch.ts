import type { TextBlock } from '../draft/draft.js';
import type { EditionSpec } from '../rulebook/types.js';
import { sourceSpan, type Span } from '../text/mapped.js';
import { remember } from '../text/once.js';
import { citationKey, citationText } from '../understand/edition.js';
import type { Report } from '../understand/report.js';
import type { Detected, Related } from './finding.js';
import type { CheckContext, CheckKind } from './kind.js';

/** Sentences that cite an old format as history and do not follow it. */
const HISTORICAL = /废止|修订|失效|不再|替代|取代|停止|原(?:来|《|按|依)|此前|同时/;
const MOST_RELATED = 5;

/**
 * Forms, cited format and announced contents are those of the edition of the report's year. Forms of another
 * edition are the graver fault, and the rest then goes with them: an old template was used.
 * Options: `contents`, words that announce parts of older editions; `least`, how many of them tell.
 */
export const editionMismatch: CheckKind = (context) => {
  const forms = foreignForms(context.report);
  const others = [...foreignCitations(context), ...foreignContents(context)];
  if (!forms) return others.map((detected) => ({ ...detected, level: 'warning' }));
  return [{ ...forms, related: [...(forms.related ?? []), ...others.map(asRelated)] }];
};

function asRelated({ messageId, values, span }: Detected): Related {
  return { messageId, ...(values && { values }), span };
}

function foreignForms({
  edition,
  formsEdition,
  signatures,
  year,
  choice,
}: Report): Detected | undefined {
  if (formsEdition.id === edition.id) return undefined;
  const telling = signatures.filter((signature) => signature.edition === formsEdition.id);
  const labels = [...new Set(telling.map(({ label }) => label))];
  const [first, ...others] = telling;
  if (!first) return undefined;
  return {
    messageId: choice.by === 'year' && year ? 'forms' : 'forms-chosen',
    values: {
      labels: labels.slice(0, 3).join('、'),
      found: formsEdition.id,
      expected: edition.id,
      ...(year && { year: year.year }),
    },
    span: first.span,
    related: others
      .filter(
        ({ label }, index) =>
          label !== first.label && others.findIndex((one) => one.label === label) === index,
      )
      .slice(0, MOST_RELATED)
      .map(({ label, span }) => ({ messageId: 'label', values: { label }, span })),
  };
}

/** A document cited as the format that is another edition's, where the right one is not cited. */
function foreignCitations({ report, rulebook }: CheckContext): Detected[] {
  const { edition, choice } = report;
  if (choice.by === 'citation' || choice.by === 'default' || edition.citations.length === 0)
    return [];
  const texts = prose(report);
  if (texts.some((block) => find(block, edition.citations[0]!))) return [];
  for (const other of rulebook.editions.filter(({ id }) => id !== edition.id)) {
    for (const citation of other.citations) {
      for (const block of texts) {
        const span = find(block, citation);
        if (span) return [cited(citation, span, other, edition)];
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

/** A preface that lists the parts of an older edition's report. */
function foreignContents({ report, options }: CheckContext): Detected[] {
  const words = options['contents'];
  const least = Number(options['least']);
  if (!Array.isArray(words)) return [];
  for (const block of report.outline.preface) {
    if (block.type !== 'text' || block.quoted || !/组成|包括|内容|部分/.test(block.content.text))
      continue;
    const { text } = block.content;
    const present = words.map(String).filter((word) => text.includes(word));
    const found = present.filter(
      (word) => !present.some((other) => other !== word && other.includes(word)),
    );
    if (found.length < least) continue;
    const starts = found.map((word) => text.indexOf(word));
    const ends = found.map((word) => text.indexOf(word) + word.length);
    return [
      {
        messageId: 'contents',
        values: { parts: found.join('、'), edition: report.edition.id },
        span: sourceSpan(block.content, Math.min(...starts), Math.max(...ends)),
      },
    ];
  }
  return [];
}

function prose({ draft }: Report): TextBlock[] {
  return draft.blocks.filter(
    (block): block is TextBlock =>
      block.type === 'text' && !block.quoted && /\d号/.test(block.content.text),
  );
}
