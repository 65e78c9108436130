import { isUnseen } from './elements.js';
import { attributeOf, isElement, isText, type Element } from './tree.js';

/** How much stands in an element: characters, those of them in links, pictures. */
export interface Tally {
  length: number;
  linked: number;
  pictures: number;
}

export function tallyOf(element: Element): Tally {
  const tally = { length: 0, linked: 0, pictures: 0 };
  count(element, tally, false);
  return tally;
}

function count(element: Element, tally: Tally, isLinked: boolean): void {
  for (const child of element.childNodes) {
    if (isText(child)) {
      const { length } = child.value.trim();
      tally.length += length;
      if (isLinked) tally.linked += length;
    } else if (!isElement(child)) continue;
    else if (child.tagName === 'img') tally.pictures++;
    else if (!isUnseen(child)) {
      const isLink = child.tagName === 'a' && attributeOf(child, 'href') !== undefined;
      count(child, tally, isLinked || isLink);
    }
  }
}
