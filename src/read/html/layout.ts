import type { Element } from 'hast';
import { isBlock, isUnseen } from './elements.js';
import { cellElements, rowElements } from './table-parts.js';

/** What stands in an element. */
interface Profile {
  readonly length: number;
  readonly paragraphs: number;
  /** Filled cells of the largest table inside. */
  readonly innerCells: number;
}

/** A table with as many filled cells holds data. */
const DATA_CELLS = 6;
const NUMERIC_CELLS = 4;
const NUMBER = /^[\s\u00a0]*-?\d[\d.,\s\u00a0]*$/;
const LONG_CELL = 400;
const MAIN_SHARE = 0.6;

const profiles = new WeakMap<Element, Profile>();

/**
 * Whether a table only arranges what stands on the page (columns, a frame, a centred box), so that the
 * content of its cells are blocks of their own.
 */
export function isLayout(table: Element): boolean {
  const cells = rowElements(table).flatMap(cellElements);
  const all = cells.map(profileOf);
  const filled = all.filter(({ length }) => length > 0);
  const inner = Math.max(0, ...all.map(({ innerCells }) => innerCells));
  if (filled.length <= 1) return true;
  const numbers = cells.filter(isNumeric).length;
  if (numbers >= NUMERIC_CELLS) return false;
  if (inner >= DATA_CELLS || table.properties.role === 'presentation') return true;
  const total = filled.reduce((sum, { length }) => sum + length, 0);
  return filled.some(
    ({ length, paragraphs }) =>
      length > LONG_CELL && length > total * MAIN_SHARE && paragraphs >= 3,
  );
}

function isNumeric(cell: Element): boolean {
  const profile = profileOf(cell);
  return profile.length > 0 && profile.length < 20 && profile.innerCells === 0 && hasNumber(cell);
}

function hasNumber(cell: Element): boolean {
  return NUMBER.test(textIn(cell));
}

function textIn(element: Element): string {
  return element.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : '',
    )
    .join('');
}

function profileOf(element: Element): Profile {
  const known = profiles.get(element);
  if (known !== undefined) return known;
  let length = 0;
  let paragraphs = 0;
  let innerCells = 0;
  for (const child of element.children) {
    if (child.type === 'text') length += child.value.trim().length;
    else if (child.type === 'element' && !isUnseen(child)) {
      const profile = profileOf(child);
      length += profile.length;
      paragraphs += profile.paragraphs;
      innerCells = Math.max(innerCells, profile.innerCells);
    }
  }
  if (element.tagName === 'br' || (isBlock(element) && length > 0 && paragraphs === 0))
    paragraphs++;
  if (element.tagName === 'table') innerCells = Math.max(innerCells, filledCells(element));
  const profile = { length, paragraphs, innerCells };
  profiles.set(element, profile);
  return profile;
}

function filledCells(table: Element): number {
  return rowElements(table)
    .flatMap(cellElements)
    .filter((cell) => profileOf(cell).length > 0).length;
}
