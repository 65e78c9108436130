/** What a text is made of, for reading numbers; text between tokens is of no known meaning. */
export type Token = WordToken | NumberToken | DateToken | MarkToken;

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface WordToken extends Place {
  readonly type: 'word';
  readonly meaning: string;
}

export interface NumberToken extends Place {
  readonly type: 'number';
  /** End of the digits; `end` is that of the unit. */
  readonly digitsEnd: number;
  readonly value: number;
  readonly decimals: number;
  /** `%` for percentages; empty where none is known. */
  readonly unit: string;
  readonly approximate: boolean;
  /** Approximate only because it is written in 万 or 亿: what its last digit stands for. */
  readonly step?: number;
  readonly chinese: boolean;
}

export interface DateToken extends Place {
  readonly type: 'date';
  /** A part of its month, or what happened in it: 12月下旬, 12月收到的; not 截至12月. */
  readonly within?: true;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

export interface MarkToken extends Place {
  readonly type: 'mark';
  readonly mark: string;
}
