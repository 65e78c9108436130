import { bounds } from './bounds.js';
import { cellValue } from './cell-value.js';
import { citedDocument } from './cited-document.js';
import { datePlausible } from './date-plausible.js';
import { editionMismatch } from './edition-mismatch.js';
import { headingFormat } from './heading-format.js';
import { headingSequence } from './heading-sequence.js';
import { identities } from './identities.js';
import { indicators } from './indicators.js';
import { issuerConsistent } from './issuer-consistent.js';
import type { CheckKind } from './kind.js';
import { periodStated } from './period-stated.js';
import { prefaceContents } from './preface-contents.js';
import { proseKinds } from './prose/index.js';
import { publicationDeadline } from './publication-deadline.js';
import { sectionEmpty } from './section-empty.js';
import { sectionExtra } from './section-extra.js';
import { sectionMissing } from './section-missing.js';
import { sectionOrder } from './section-order.js';
import { sectionTitle } from './section-title.js';
import { sectionTopic } from './section-topic.js';
import { tableLabel } from './table-label.js';
import { tableMisplaced } from './table-misplaced.js';
import { tableMissing } from './table-missing.js';
import { tableShape } from './table-shape.js';
import { textKinds } from './text/index.js';
import { titleForm } from './title-form.js';
import { yearConsistent } from './year-consistent.js';

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
  'period-stated': periodStated,
  'preface-contents': prefaceContents,
  'publication-deadline': publicationDeadline,
  'section-empty': sectionEmpty,
  'section-extra': sectionExtra,
  'section-missing': sectionMissing,
  'section-order': sectionOrder,
  'section-title': sectionTitle,
  'section-topic': sectionTopic,
  'table-label': tableLabel,
  'table-misplaced': tableMisplaced,
  'table-missing': tableMissing,
  'table-shape': tableShape,
  'title-form': titleForm,
  'year-consistent': yearConsistent,
  ...proseKinds,
  ...textKinds,
};
