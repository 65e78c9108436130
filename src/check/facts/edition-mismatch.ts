import { sourceSpan } from '../../text/mapped.js';
import type { Report } from '../../understand/report.js';
import type { Detected, Related } from '../finding.js';
import { foreignCitations } from './foreign-citations.js';
import type { CheckContext, CheckKind } from '../kind.js';
import { flatMap } from '../../text/flat-map.js';
import { largest, smallest } from '../../text/lists.js';

const MOST_RELATED = 5;
const MOST_NAMED = 3;

/**
 * Forms, cited format and announced contents are those of the edition of the report's year. Forms of another
 * edition are the graver fault, and the rest then goes with them: an old template was used.
 * Options: `contents`, words that announce parts of older editions; `least`, how many of them tell.
 */
export const editionMismatch: CheckKind = (context) => {
  const forms = foreignForms(context.report) ?? foreignHeads(context.report);
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
      labels: labels.slice(0, MOST_NAMED).join('、'),
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

/** Labels of a head, or of two rows, that are another edition's: one alone is a reworded label. */
const LEAST_HEADS = 2;

/** Parts of a form that follow another edition than the rest: old columns over the figures of one item. */
function foreignHeads({ edition, signatures, forms, year }: Report): Detected | undefined {
  const filled = forms.filter(({ spec, tables }) => tables.length > 0 && spec.local !== true);
  const inForm = signatures.filter(({ span }) =>
    filled.some((form) => form.span.start <= span.start && span.end <= form.span.end),
  );
  const own = new Set(flatMap(inForm, (one) => (one.edition === edition.id ? one.span.start : [])));
  const others = inForm.filter((one) => one.edition !== edition.id && !own.has(one.span.start));
  for (const found of new Set(others.map((one) => one.edition))) {
    const telling = others.filter((one) => one.edition === found);
    const labels = [...new Set(telling.map(({ label }) => label))];
    if (labels.length < LEAST_HEADS) continue;
    const values = {
      labels: labels.slice(0, MOST_NAMED).join('、'),
      found,
      expected: edition.id,
      ...(year && { year: year.year }),
    };
    return { messageId: 'heads', values, span: telling[0]!.span, level: 'warning' };
  }
  return undefined;
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
