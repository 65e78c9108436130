import { ListCounter } from '../flow/counter.js';
import type { List } from '../flow/lists.js';
import { OUTLINE, type StyleBook } from './styles.js';

/** A list that is open, or a list in an item of it. */
export interface OpenList {
  readonly style: string;
  /** Under which the paragraphs of the whole list are counted. */
  readonly count: string;
  readonly level: number;
}

/** The item of a list that is open: the first of its paragraphs takes its number. */
export interface OpenItem {
  isCounted: boolean;
  restart: number | undefined;
}

/** The numbers of lists: which list goes on with the count of which. */
export class ListNumbers {
  readonly #styles: StyleBook;
  readonly #lists = new Map<string, List>();
  readonly #counter = new ListCounter(this.#lists);
  /** The count of each list by its id, and of the last list of each style. */
  readonly #byId = new Map<string, string>();
  readonly #byStyle = new Map<string, string>();
  #made = 0;

  constructor(styles: StyleBook) {
    this.#styles = styles;
  }

  /** A list begins that lies in no other. */
  begin(
    style: string,
    id: string | undefined,
    goesOnWith: string | undefined,
    goesOn: boolean,
  ): OpenList {
    const before =
      (goesOnWith === undefined ? undefined : this.#byId.get(goesOnWith)) ??
      (goesOn ? this.#byStyle.get(style) : undefined);
    const count = before ?? `count ${this.#made++}`;
    if (id !== undefined) this.#byId.set(id, count);
    this.#byStyle.set(style, count);
    return { style, count, level: 0 };
  }

  /** The number of an item with its gap; `restart` where the item says it itself. */
  label({ style, count, level }: OpenList, restart: number | undefined, text: string): string {
    const levels = this.#styles.levels(style);
    if (levels === undefined) return '';
    const key = restart === undefined ? `${style} ${count}` : `${style} restart ${this.#made++}`;
    if (!this.#lists.has(key)) {
      const restarts = new Map(restart === undefined ? [] : [[level, restart]]);
      this.#lists.set(key, { abstractId: count, levels, restarts });
    }
    return this.#counter.label(key, level, { id: '' }, text);
  }

  /** The number of a heading that is in no list. */
  headingLabel(level: number, text: string): string {
    return this.label({ style: OUTLINE, count: OUTLINE, level }, undefined, text);
  }
}
