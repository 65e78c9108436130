import { sourceSpan } from '../../text/mapped.js';
import type { Report } from '../../understand/report.js';
import type { Detected, Related } from '../finding.js';
import { foreignCitations } from './foreign-citations.js';
import type { CheckContext, CheckKind } from '../kind.js';
import { largest, smallest } from '../../text/lists.js';

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
        span: sourceSpan(block.content, smallest(starts), largest(ends)),
      },
    ];
  }
  return [];
}
