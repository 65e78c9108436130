import { seriesCarryover } from './kinds/carryover.js';
import { seriesDisputes } from './kinds/disputes.js';
import { seriesDocuments } from './kinds/documents.js';
import { formsDiffer } from './kinds/forms.js';
import { seriesJump } from './kinds/jump.js';
import { regionMissing } from './kinds/region-missing.js';
import { regionSum } from './kinds/region-sum.js';
import { neighbourLikeness, seriesLikeness } from './kinds/likeness.js';
import { seriesProse } from './kinds/prose.js';
import type { Needs, PairKind } from './kind.js';
import type { RollKind } from './region/roll-call.js';

interface Pairs {
  readonly check: PairKind;
  readonly needs: Needs;
}

/** Every way of holding reports against each other, by the name that rule files give as `kind`. */
export const pairKinds: Readonly<Record<string, Pairs>> = {
  'forms-differ': { check: formsDiffer, needs: 'forms' },
  'neighbour-likeness': { check: neighbourLikeness, needs: 'neighbours' },
  'region-sum': { check: regionSum, needs: 'region' },
  'series-carryover': { check: seriesCarryover, needs: 'last' },
  'series-disputes': { check: seriesDisputes, needs: 'last' },
  'series-documents': { check: seriesDocuments, needs: 'last' },
  'series-jump': { check: seriesJump, needs: 'last' },
  'series-likeness': { check: seriesLikeness, needs: 'last' },
  'series-prose': { check: seriesProse, needs: 'last' },
};

/** Every way of checking who has reported, by the same. */
export const rollKinds: Readonly<Record<string, RollKind>> = {
  'region-missing': regionMissing,
};

/** Whether a rule is about a report beside others, or about who has reported. */
export function isBetween({ kind }: { readonly kind: string }): boolean {
  return Object.hasOwn(pairKinds, kind) || Object.hasOwn(rollKinds, kind);
}
