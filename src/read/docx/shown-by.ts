import { symbol } from '../flow/symbols.js';
import type { Attributes } from '../xml.js';

/** What an element inside a run shows: a tab, a line break, a symbol; '' for all others. */
export function shownBy(name: string, attributes: Attributes): string {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(attributes('font'), attributes('char'));
    default:
      return '';
  }
}
