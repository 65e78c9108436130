import { bounds } from './arithmetic/bounds.js';
import { cellValue } from './tables/cell-value.js';
import { citedDocument } from './facts/cited-document.js';
import { datePlausible } from './facts/date-plausible.js';
import { editionMismatch } from './facts/edition-mismatch.js';
import { headingFormat } from './sections/heading-format.js';
import { headingSequence } from './sections/heading-sequence.js';
import { identities } from './arithmetic/identities.js';
import { indicators } from './arithmetic/indicators.js';
import { issuerConsistent } from './facts/issuer-consistent.js';
import type { CheckKind } from './kind.js';
import { ownTotals } from './tables/own-totals.js';
import { periodStated } from './facts/period-stated.js';
import { prefaceContents } from './facts/preface-contents.js';
import { proseKinds } from './prose/index.js';
import { publicationDeadline } from './facts/publication-deadline.js';
import { sectionEmpty } from './sections/section-empty.js';
import { sectionExtra } from './sections/section-extra.js';
import { sectionLength } from './sections/section-length.js';
import { sectionMissing } from './sections/section-missing.js';
import { sectionOrder } from './sections/section-order.js';
import { sectionTitle } from './sections/section-title.js';
import { sectionTopic } from './sections/section-topic.js';
import { statedNumbers } from './sections/stated-numbers.js';
import { tableLabel } from './tables/table-label.js';
import { tableMisplaced } from './tables/table-misplaced.js';
import { tableMissing } from './tables/table-missing.js';
import { tableShape } from './tables/table-shape.js';
import { textKinds } from './text/index.js';
import { titleForm } from './facts/title-form.js';
import { yearConsistent } from './facts/year-consistent.js';

/** Every way of checking, by the name that rule files give as `kind`. */
export const kinds: Readonly<Record<string, CheckKind>> = {
  bounds,
  'cell-value': cellValue,
  'cited-document': citedDocument,
  'date-plausible': datePlausible,
  'edition-mismatch': editionMismatch,
  'heading-format': headingFormat,
  'heading-sequence': headingSequence,
  identities,
  indicators,
  'issuer-consistent': issuerConsistent,
  'own-table-total': ownTotals,
  'period-stated': periodStated,
  'preface-contents': prefaceContents,
  'publication-deadline': publicationDeadline,
  'section-empty': sectionEmpty,
  'section-extra': sectionExtra,
  'section-length': sectionLength,
  'section-missing': sectionMissing,
  'section-order': sectionOrder,
  'section-title': sectionTitle,
  'section-topic': sectionTopic,
  'stated-numbers': statedNumbers,
  'table-label': tableLabel,
  'table-misplaced': tableMisplaced,
  'table-missing': tableMissing,
  'table-shape': tableShape,
  'title-form': titleForm,
  'year-consistent': yearConsistent,
  ...proseKinds,
  ...textKinds,
};
