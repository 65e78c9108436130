import type { RollKind } from '../region/roll-call.js';

/** The organs of a region whose report on the year is not there. */
export const regionMissing: RollKind = ({ year, organs }) =>
  organs
    .filter(({ standing }) => standing === 'missing')
    .map(({ name, otherYear, line, column }) => ({
      messageId: otherYear === undefined ? 'missing' : 'other-year',
      values: { name, year, ...(otherYear !== undefined && { found: otherYear }) },
      line,
      column,
    }));
