/** One level of a numbered list. */
export interface Level {
  start: number;
  format: string;
  /** Pattern such as `%1、` or `%1.%2`. */
  text: string;
  suffix: string;
  /** 1-based level whose use restarts this one; 0 means never. */
  restartAfter?: number | undefined;
  /** All numbers in this level read as decimal. */
  legal: boolean;
  style?: string | undefined;
}

/** A list whose paragraphs are counted together. */
export interface List {
  /** Lists that share an abstract definition count on from one another. */
  readonly abstractId: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that start afresh in this list, with their first number. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** What a paragraph style says of the list that its paragraphs belong to. */
export interface ListStyle {
  readonly id: string;
  readonly numId?: string | undefined;
  readonly level?: number | undefined;
}

/** Word and WPS know nine levels of a list. */
export const LEVELS = 9;
