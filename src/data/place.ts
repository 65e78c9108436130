import type { Draft } from '../draft/draft.js';
import { LineIndex } from '../draft/lines.js';

/** Places as a data set has them: `12:30` (line or paragraph, and character), `p3` (page) or `Sheet!B5`. */
export class Places {
  readonly #draft: Draft;
  readonly #lines: LineIndex;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#lines = new LineIndex(draft.source);
  }

  of(offset: number): string {
    const { pages, cells } = this.#draft;
    const cell = cells?.findLast(({ start }) => start <= offset);
    if (cell) return `${cell.sheet}!${cell.name}`;
    if (pages) return `p${Math.max(1, pages.findLastIndex((start) => start <= offset) + 1)}`;
    const { line, column } = this.#lines.pointAt(offset);
    return `${line}:${column}`;
  }
}
