import { isBlock, isUnseen } from './elements.js';
import { cellElements, rowElements } from './table-parts.js';
import { attributeOf, isElement, isText, type Element } from './tree.js';
import { flatMap } from '../../text/flat-map.js';
import { largest } from '../../text/lists.js';

/** What stands in an element. */
interface Profile {
  readonly length: number;
  readonly paragraphs: number;
  /** Characters of it in links. */
  readonly linked: number;
  readonly pictures: number;
  /** Filled cells of the largest table inside. */
  readonly innerCells: number;
}

/** A table with as many filled cells holds data. */
const DATA_CELLS = 6;
const NUMERIC_CELLS = 4;
const NUMBER = /^[\s\u00a0]*-?\d[\d.,\s\u00a0]*$/;
const LONGEST_NUMBER = 20;
const LONG_CELL = 400;
const MAIN_SHARE = 0.6;

/** Tells the tables of one page that hold data from those that only arrange what stands on it. */
export class LayoutJudge {
  readonly #profiles = new Map<Element, Profile>();

  /**
   * Whether a table only makes columns, a frame or a centred box, so that the content of its cells are blocks
   * of their own.
   */
  isLayout(table: Element): boolean {
    const rows = rowElements(table);
    if (hasNumbers(rows)) return false;
    const cells = flatMap(rows, cellElements);
    const all = cells.map((cell) => this.profileOf(cell));
    const filled = all.filter(({ length }) => length > 0);
    if (filled.length <= 1) return true;
    const inner = largest(all.map(({ innerCells }) => innerCells));
    if (inner >= DATA_CELLS || attributeOf(table, 'role') === 'presentation') return true;
    const total = filled.reduce((sum, { length }) => sum + length, 0);
    return filled.some(
      ({ length, paragraphs }) =>
        length > LONG_CELL && length > total * MAIN_SHARE && paragraphs >= 3,
    );
  }

  /** What stands in an element; it is remembered for cells, which are asked for again at each level. */
  profileOf(element: Element): Profile {
    const known = this.#profiles.get(element);
    if (known !== undefined) return known;
    const profile = this.#measure(element);
    const { tagName } = element;
    if (tagName === 'td' || tagName === 'th') this.#profiles.set(element, profile);
    return profile;
  }

  #measure(element: Element): Profile {
    let length = 0;
    let paragraphs = 0;
    let linked = 0;
    let pictures = 0;
    let innerCells = 0;
    for (const child of element.childNodes) {
      if (isText(child)) length += child.value.trim().length;
      else if (!isElement(child)) continue;
      else if (child.tagName === 'img') pictures++;
      else if (!isUnseen(child)) {
        const profile = this.profileOf(child);
        length += profile.length;
        paragraphs += profile.paragraphs;
        linked += profile.linked;
        pictures += profile.pictures;
        innerCells = Math.max(innerCells, profile.innerCells);
      }
    }
    const { tagName } = element;
    if (tagName === 'br' || (length > 0 && paragraphs === 0 && isBlock(element))) paragraphs++;
    if (tagName === 'table') innerCells = Math.max(innerCells, this.#filledCells(element));
    if (tagName === 'a' && attributeOf(element, 'href') !== undefined) linked = length;
    return { length, linked, paragraphs, pictures, innerCells };
  }

  #filledCells(table: Element): number {
    return flatMap(rowElements(table), cellElements).filter(
      (cell) => this.profileOf(cell).length > 0,
    ).length;
  }
}

/** Most tables of a report are told by the first few of their numbers. */
function hasNumbers(rows: readonly Element[]): boolean {
  let numeric = 0;
  for (const row of rows) {
    for (const cell of cellElements(row)) {
      const text = shortText(cell);
      if (text !== undefined && NUMBER.test(text) && ++numeric >= NUMERIC_CELLS) return true;
    }
  }
  return false;
}

/** The text of a cell that holds no table, if it is no longer than a number may be. */
function shortText(element: Element): string | undefined {
  let text = '';
  for (const child of element.childNodes) {
    if (isText(child)) text += child.value.trim();
    else if (isElement(child)) {
      if (child.tagName === 'table') return undefined;
      if (isUnseen(child)) continue;
      const inner = shortText(child);
      if (inner === undefined) return undefined;
      text += inner;
    }
    if (text.length >= LONGEST_NUMBER) return undefined;
  }
  return text;
}
