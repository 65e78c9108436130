import { alike } from '../between/neighbours.js';
import { printsFromText } from '../text/pieces.js';
import type { RegionOrgan, RegionState } from './organ.js';

/** The report that one has most in common with. */
export interface Closest {
  readonly name: string;
  /** Share of the shorter prose that the other has too, from 0 to 1. */
  readonly share: number;
}

/** Pieces of five characters below which a report is too short to be compared. */
const LEAST = 150;

const known = new WeakMap<RegionState, ReadonlyMap<string, Closest>>();

/** By the name of the organ, the closest of the other organs; absent are reports that are not there or too short. */
export function closestOf(state: RegionState): ReadonlyMap<string, Closest> {
  const before = known.get(state);
  if (before) return before;
  const found = new Map<string, Closest>();
  const long = state.organs.flatMap(sketchOf);
  for (const [at, one] of long.entries()) {
    for (const other of long.slice(at + 1)) {
      const share = alike(one, other);
      keep(found, one.name, { name: other.name, share });
      keep(found, other.name, { name: one.name, share });
    }
  }
  known.set(state, found);
  return found;
}

/** Nothing of a report that is not there, or too short. */
function sketchOf({ name, side }: RegionOrgan) {
  const { pieces, prints } = side?.digest.prose ?? { pieces: 0, prints: '' };
  return pieces < LEAST ? [] : [{ name, pieces, prints: printsFromText(prints) }];
}

function keep(found: Map<string, Closest>, name: string, closest: Closest): void {
  if (closest.share > (found.get(name)?.share ?? -1)) found.set(name, closest);
}
