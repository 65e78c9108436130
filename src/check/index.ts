import { bounds } from './bounds.js';
import { cellValue } from './cell-value.js';
import { editionMismatch } from './edition-mismatch.js';
import { identities } from './identities.js';
import { indicators } from './indicators.js';
import type { CheckKind } from './kind.js';
import { periodStated } from './period-stated.js';
import { sectionEmpty } from './section-empty.js';
import { sectionExtra } from './section-extra.js';
import { sectionMissing } from './section-missing.js';
import { sectionOrder } from './section-order.js';
import { sectionTitle } from './section-title.js';
import { tableLabel } from './table-label.js';
import { tableMisplaced } from './table-misplaced.js';
import { tableMissing } from './table-missing.js';
import { tableShape } from './table-shape.js';
import { textKinds } from './text/index.js';
import { titleForm } from './title-form.js';

/** Every way of checking, by the name that rule files give as `kind`. */
export const kinds: Readonly<Record<string, CheckKind>> = {
  bounds,
  'cell-value': cellValue,
  'edition-mismatch': editionMismatch,
  identities,
  indicators,
  'period-stated': periodStated,
  'section-empty': sectionEmpty,
  'section-extra': sectionExtra,
  'section-missing': sectionMissing,
  'section-order': sectionOrder,
  'section-title': sectionTitle,
  'table-label': tableLabel,
  'table-misplaced': tableMisplaced,
  'table-missing': tableMissing,
  'table-shape': tableShape,
  'title-form': titleForm,
  ...textKinds,
};
