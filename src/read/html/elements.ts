import type { Element } from 'hast';
import { styleOf } from './style.js';

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

export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName);
}

export function isUnseen({ tagName }: Element): boolean {
  return UNSEEN.has(tagName);
}

/** Whether the page itself says that this is not shown: by attribute or inline style. */
export function isHidden({ tagName, properties }: Element): boolean {
  if (isEmpty(properties)) return tagName === 'noscript' || tagName === 'dialog';
  if (tagName === 'noscript' || (tagName === 'dialog' && properties.open === undefined))
    return true;
  if (properties.hidden !== undefined && properties.hidden !== false) return true;
  if (properties.ariaHidden === 'true') return true;
  return styleOf(properties.style).isHidden;
}

/** Whether an element sets its text in bold; undefined where it leaves that to what it stands in. */
export function boldOf({ tagName, properties }: Element): boolean | undefined {
  const { isBold } = styleOf(properties.style);
  if (isBold !== undefined) return isBold;
  return tagName === 'b' || tagName === 'strong' ? true : undefined;
}

/** Whether line ends and spaces of the source are kept. */
export function keepsSpace({ tagName, properties }: Element): boolean {
  return tagName === 'pre' || tagName === 'listing' || styleOf(properties.style).keepsSpace;
}

/** 1–6 for `<h1>`–`<h6>`. */
export function headingDepth({ tagName }: Element): number | undefined {
  return HEADING.test(tagName) ? Number(tagName[1]) : undefined;
}

/** The words in class, id and role, lower-case: `page-nav`, `PageNav` and `page_nav` are page and nav. */
export function namesOf({ properties }: Element): string[] {
  const { className, id, role } = properties;
  if (className === undefined && id === undefined && role === undefined) return [];
  const parts = [className, id, role].flat().filter((part) => typeof part === 'string');
  return parts
    .join(' ')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

function isEmpty(properties: Element['properties']): boolean {
  for (const _ in properties) return false;
  return true;
}
