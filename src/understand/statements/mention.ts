import type { Statement } from './statement.js';

/** A number of a sentence with what decides how it hangs together with the others. */
export interface Mention {
  readonly index: number;
  readonly value: number;
  readonly unit: string;
  readonly depth: number;
  /** Announced by 其中 or by 含 right before it. */
  readonly mark: 'among' | 'holding' | undefined;
  /** 另有…: outside the list. */
  readonly besides: boolean;
  /** 其他N件. */
  readonly rest: boolean;
  /** Only 共, 合计 before it. */
  readonly sum: boolean;
  readonly share: boolean;
  readonly change: 'up' | 'down' | 'same' | undefined;
  readonly otherPeriod: boolean;
  readonly approximate: boolean;
  /** The label names a channel or an action that overlaps with others. */
  readonly overlapping: boolean;
  /** The bracket it stands in follows the last number at once. */
  readonly inBracketOf: number | undefined;
  /** The mark in front of its segment, where it is the first number there. */
  readonly opens: string;
  readonly family: string | undefined;
}

/** A statement while it is being put together. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };
export type StatementDraft = Draft<Statement>;
