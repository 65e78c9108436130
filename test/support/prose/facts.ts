import { outcomeRows } from '../labels.js';
import { valueOf } from '../figures.js';
import type { Figures } from '../figures.js';
import type { Edition } from '../labels.js';
import type { Organ } from './organs.js';
import type { Random } from '../random.js';

/** What the writers of prose may speak of. */
export interface Subject {
  readonly random: Random;
  readonly organ: Organ;
  readonly year: number;
  readonly edition: Edition;
  readonly figures: Figures;
  readonly facts: Facts;
}

/** The figures of Tables 3 and 4 that prose quotes. */
export interface Facts {
  readonly received: number;
  readonly carried: number;
  readonly finished: number;
  readonly forward: number;
  readonly persons: number;
  readonly open: number;
  readonly partial: number;
  readonly refused: number;
  readonly unable: number;
  readonly declined: number;
  readonly otherwise: number;
  readonly unpaid: number;
  readonly review: readonly number[];
  readonly litigation: readonly number[];
}

/** The five numbers of a block of Table 4: upheld, corrected, other, pending, total. */
type Block = readonly number[];

export function factsOf(figures: Figures, edition: Edition): Facts {
  const row = (id: string): number => valueOf(figures, 'applications', `${id}.total`);
  const group = (prefix: string): number =>
    outcomeRows(edition)
      .filter((id) => id === prefix || id.startsWith(`${prefix}-`))
      .reduce((sum, id) => sum + row(id), 0);
  const block = (id: string): Block =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((result) =>
      valueOf(figures, 'disputes', `cases.${id}-${result}`),
    );
  const direct = block('direct');
  const after = block('after');
  return {
    received: row('new'),
    carried: row('carried'),
    finished: row('total'),
    forward: row('forward'),
    persons: valueOf(figures, 'applications', 'new.person'),
    open: row('open'),
    partial: row('partial'),
    refused: group('refuse'),
    unable: group('unable'),
    declined: group('decline'),
    otherwise: group('other'),
    unpaid: edition === '2021' ? row('other-2') : 0,
    review: block('review'),
    litigation: direct.map((count, index) => count + after[index]!),
  };
}

/** `part` of `whole` in per cent with the given decimals, rounded half up as people do. */
export function percent(part: number, whole: number, decimals: number): string {
  const scale = 10 ** decimals;
  return `${(Math.round((part * 100 * scale) / whole + 1e-9) / scale).toFixed(decimals)}%`;
}
