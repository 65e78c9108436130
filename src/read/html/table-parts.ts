import { isHidden } from './elements.js';
import { attributeOf, type Element, type Node } from './tree.js';
import { flatMap } from '../../text/flat-map.js';

/** The rows of a table, those of its head and foot included, in the order of the source. */
export function rowElements(table: Element): Element[] {
  return flatMap(table.childNodes, (child) => {
    if (isNamed(child, 'tr')) return [child];
    const isGroup = isNamed(child, 'thead') || isNamed(child, 'tbody') || isNamed(child, 'tfoot');
    return isGroup ? child.childNodes.filter((row) => isNamed(row, 'tr')) : [];
  });
}

/** The cells of a row that are shown. */
export function cellElements(row: Element): Element[] {
  return row.childNodes.filter(
    (child): child is Element => (isNamed(child, 'td') || isNamed(child, 'th')) && !isHidden(child),
  );
}

/** Whether a row takes no room: hidden, or the row of column widths that Word adds below a table. */
export function isCollapsed(row: Element): boolean {
  return isHidden(row) || Number(attributeOf(row, 'height') ?? NaN) === 0;
}

export function isNamed(node: Node, name: string): node is Element {
  return node.nodeName === name;
}
