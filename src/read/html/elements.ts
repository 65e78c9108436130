import { styleOf } from './style.js';
import { attributeOf, type Element } from './tree.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a line. */
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp',
);

/** Elements whose content is no text of the page, or is seen only where the page works with it. */
const UNSEEN = words(
  'applet area audio base button canvas datalist del embed frame frameset head iframe input link map math ' +
    'meta meter noembed noframes object optgroup option param progress rp rt script select style svg ' +
    'template textarea title track video xml',
);

const HEADING = /^h[1-6]$/;
const NAMING = words('class id role');

export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName);
}

export function isUnseen({ tagName }: Element): boolean {
  return UNSEEN.has(tagName);
}

/** Whether the page itself says that this is not shown: by attribute or inline style. */
export function isHidden(element: Element): boolean {
  const { tagName, attrs } = element;
  if (tagName === 'noscript') return true;
  if (tagName === 'dialog' && attributeOf(element, 'open') === undefined) return true;
  return attrs.some(({ name, value }) => {
    if (name === 'style') return styleOf(value).isHidden;
    return name === 'hidden' || (name === 'aria-hidden' && value === 'true');
  });
}

/** Whether an element sets its text in bold; undefined where it leaves that to what it stands in. */
export function boldOf(element: Element): boolean | undefined {
  const { tagName } = element;
  const { isBold } = styleOf(attributeOf(element, 'style'));
  if (isBold !== undefined) return isBold;
  return tagName === 'b' || tagName === 'strong' ? true : undefined;
}

/** Whether line ends and spaces of the source are kept. */
export function keepsSpace(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'pre' || tagName === 'listing') return true;
  return styleOf(attributeOf(element, 'style')).keepsSpace;
}

/** 1–6 for `<h1>`–`<h6>`. */
export function headingDepth({ tagName }: Element): number | undefined {
  return HEADING.test(tagName) ? Number(tagName[1]) : undefined;
}

/** The words in class, id and role, lower-case: `page-nav`, `PageNav` and `page_nav` are page and nav. */
export function namesOf({ attrs }: Element): string[] {
  const named = attrs.filter(({ name }) => NAMING.has(name));
  if (named.length === 0) return [];
  return named
    .map(({ value }) => value)
    .join(' ')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}
