import type { DateToken } from '../statements/token.js';
import type { Figure } from './figure.js';
import type { FigureKind } from './forms.js';

/** What a date counts: its year, its month since the year 0, and its day since 1970. */
export interface Dated {
  readonly year?: Figure;
  readonly month?: Figure;
  readonly day?: Figure;
}

const DAY = 864e5;

export function isDated(kind: FigureKind): kind is 'year' | 'month' | 'day' {
  return kind === 'year' || kind === 'month' || kind === 'day';
}

/** Reads dates one after the other: 6月1日至7日 goes on in the month before, a date without a year is of the report's. */
export class DateReader {
  readonly #reported: number;
  #year: number | undefined;
  #month: number | undefined;

  constructor(reported: number | undefined) {
    this.#reported = reported ?? 2001;
  }

  read({ start, end, year, month, day }: DateToken): Dated {
    this.#year = year ?? this.#year;
    this.#month = month ?? this.#month;
    return {
      ...(year !== undefined && { year: figure('year', year, start, end) }),
      ...(month !== undefined && {
        month: figure('month', (this.#year ?? this.#reported) * 12 + month, start, end),
      }),
      ...(day !== undefined && this.#day(day, start, end)),
    };
  }

  #day(day: number, start: number, end: number): Dated {
    if (this.#month === undefined) return {};
    const time = Date.UTC(this.#year ?? this.#reported, this.#month - 1, day);
    return { day: figure('day', time / DAY, start, end) };
  }
}

function figure(kind: 'year' | 'month' | 'day', value: number, start: number, end: number): Figure {
  return {
    start,
    end,
    digitsEnd: end,
    value,
    decimals: 0,
    unit: '',
    kind,
    approximate: false,
    statement: undefined,
  };
}
