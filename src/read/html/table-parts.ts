import type { Element, ElementContent, RootContent } from 'hast';
import { isHidden } from './elements.js';

/** The rows of a table, those of its head and foot included, in the order of the source. */
export function rowElements(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (isElement(child, 'tr')) return [child];
    const isGroup =
      isElement(child, 'thead') || isElement(child, 'tbody') || isElement(child, 'tfoot');
    return isGroup ? child.children.filter((row) => isElement(row, 'tr')) : [];
  });
}

/** The cells of a row that are shown. */
export function cellElements(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      (isElement(child, 'td') || isElement(child, 'th')) && !isHidden(child),
  );
}

/** Whether a row takes no room: hidden, or the row of column widths that Word adds below a table. */
export function isCollapsed(row: Element): boolean {
  return isHidden(row) || Number(row.properties.height ?? NaN) === 0;
}

export function isElement<Name extends string>(
  node: RootContent | ElementContent,
  name: Name,
): node is Element & { tagName: Name } {
  return node.type === 'element' && node.tagName === name;
}
