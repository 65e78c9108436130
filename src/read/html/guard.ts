import { OpenElements } from './open-elements.js';
import { markupAt } from './tags.js';

/** The tree is built and walked by functions that call themselves for each level. */
const MAX_DEPTH = 250;
/** The parser compares each attribute of a tag with all before it. */
const MAX_ATTRIBUTES = 500;
/** Each `<body …>` beyond the first is merged into it. */
const MAX_BODIES = 100;
/** How many elements the parser may add to make up for `<b>` and `<font>` that were never closed. */
const MAX_REOPENED = 200_000;
/** A tree takes about three kilobytes for each tag; the longest reports have five thousand tags. */
const MAX_TAGS = 150_000;
const MAX_LENGTH = 20_000_000;
/** A page so short, with so few formatting elements for each of its tags, costs little at the worst. */
const SMALL = 1 << 16;
const FORMATTING_TAG = /<(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>]/gi;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that have no end, or that end by themselves where the next of their kind begins. */
const SHALLOW = words(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr ' +
    'p li dd dt colgroup option optgroup rt rp html head body',
);
/** Elements whose text is no markup. */
export const RAW = words('script style textarea title xmp iframe noembed noframes');

/**
 * Whether a page is built so that parsing it would take hours, or more memory than there is: nested too deep,
 * thousands of attributes, thousands of unclosed `<font>`. It takes time in proportion to the source.
 */
export function isBeyondParsing(source: string): boolean {
  if (source.length > MAX_LENGTH) return true;
  if (isHarmless(source)) return false;
  const open = new OpenElements();
  let bodies = 0;
  let tags = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    const markup = markupAt(source, at);
    if (markup === undefined) {
      at++;
      continue;
    }
    at = markup.end;
    if (markup.kind === 'other') continue;
    if (markup.name === 'body' || markup.name === 'html') bodies++;
    if (++tags > MAX_TAGS || bodies > MAX_BODIES) return true;
    if (markup.attributes > MAX_ATTRIBUTES) return true;
    if (markup.kind === 'open') {
      if (RAW.has(markup.name) && !open.isForeign) at = rawEnd(source, markup.name, at);
      else if (markup.name === 'plaintext') return false;
      else if (open.isForeign || !SHALLOW.has(markup.name)) open.push(markup);
    } else open.close(markup.name);
    if (open.depth > MAX_DEPTH || open.reopened > MAX_REOPENED) return true;
  }
  return false;
}

function isHarmless(source: string): boolean {
  if (source.length > SMALL) return false;
  let tags = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) tags++;
  return tags * (source.match(FORMATTING_TAG)?.length ?? 0) <= MAX_REOPENED * 10;
}

export function rawEnd(source: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(source)?.index ?? source.length;
}
