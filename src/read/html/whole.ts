import { RAW, rawEnd } from './guard.js';
import { markupAt } from './tags.js';

const BEGINNING = /<html[\s>]/i;
const END = /<\/(?:html|body)\s*>/i;
/** How far from its beginning a page says that it is one. */
const REACH = 2000;
/** Parts that nobody leaves open, as paragraphs are. */
const CLOSED = new Set(['table', 'div']);

/**
 * Whether a page is cut off: it says where it begins, but not where it ends, and parts of it are still open. Pages
 * taken out of others, and those that only forgot their last tags, are whole.
 */
export function isCutShort(source: string): boolean {
  if (!BEGINNING.test(source.slice(0, REACH)) || END.test(source)) return false;
  let open = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    const markup = markupAt(source, at);
    if (markup === undefined) {
      at++;
      continue;
    }
    const { kind, name, end } = markup;
    at = kind === 'open' && RAW.has(name) ? rawEnd(source, name, end) : end;
    if (kind !== 'other' && CLOSED.has(name)) open += kind === 'open' ? 1 : -1;
  }
  return open > 0;
}
