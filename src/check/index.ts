import { bounds } from './bounds.js';
import { identities } from './identities.js';
import type { CheckKind } from './kind.js';

/** Every way of checking, by the name that rule files give as `kind`. */
export const kinds: Readonly<Record<string, CheckKind>> = {
  bounds,
  identities,
};
