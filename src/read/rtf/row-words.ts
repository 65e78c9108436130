import { fault } from '../faults.js';
import type { RowShape } from '../flow/open-tables.js';

/** Word knows 63 cells in a row. */
const MOST_CELLS = 100;

/** The row that the words of a table define, cell by cell. */
export class RowWords {
  #edges: number[] = [];
  #cells: RowShape['cells'] = [];
  #left = 0;
  #horizontal = 0;
  #vertical = 0;
  /** The row as it is now; many rows share it. */
  #shape: RowShape | undefined;

  /** Takes in a word; false for one of no concern to rows. */
  take(word: string, value: number | undefined): boolean {
    switch (word) {
      case 'trowd':
        this.#shape = undefined;
        this.#edges = [];
        this.#cells = [];
        this.#left = 0;
        this.#horizontal = 0;
        this.#vertical = 0;
        return true;
      case 'trleft':
        this.#shape = undefined;
        this.#left = value ?? 0;
        return true;
      case 'clmgf':
        this.#horizontal = 1;
        return true;
      case 'clmrg':
        this.#horizontal = 2;
        return true;
      case 'clvmgf':
        this.#vertical = 3;
        return true;
      case 'clvmrg':
        this.#vertical = 1;
        return true;
      case 'cellx':
        if (this.#cells.length >= MOST_CELLS) throw fault('damaged');
        this.#shape = undefined;
        this.#edges.push(value ?? 0);
        this.#cells.push({ horizontal: this.#horizontal, vertical: this.#vertical });
        this.#horizontal = 0;
        this.#vertical = 0;
        return true;
      default:
        return false;
    }
  }

  get shape(): RowShape {
    return (this.#shape ??= { edges: [this.#left, ...this.#edges], cells: [...this.#cells] });
  }
}
