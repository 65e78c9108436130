import type { PictureBlock } from '../../draft/draft.js';
import { isHidden, isUnseen } from './elements.js';
import { attributeOf, endOf, isElement, startOf, type Element } from './tree.js';
import { flatMap } from '../../text/flat-map.js';

/** Smaller ones are icons. */
const SMALLEST = 50;
const ICON = /(?:^|[^a-z])ico(?:n|$|[^a-z])|filetype|spacer|blank\.gif/i;

/** An `<img>` as a block; undefined for icons. */
export function pictureOf(image: Element): PictureBlock | undefined {
  if (isSmall(attributeOf(image, 'width')) || isSmall(attributeOf(image, 'height'))) {
    return undefined;
  }
  const src = attributeOf(image, 'src') ?? '';
  if (!src.startsWith('data:') && ICON.test(src)) return undefined;
  const texts = ['alt', 'title'].map((name) => attributeOf(image, name)?.trim() ?? '');
  const description = texts.find((text) => text !== '') ?? '';
  const start = startOf(image) ?? 0;
  return { type: 'picture', description, span: { start, end: endOf(image) ?? start } };
}

/** The pictures inside an element that are shown. */
export function picturesIn(element: Element): PictureBlock[] {
  return flatMap(element.childNodes, (child) => {
    if (!isElement(child) || isHidden(child)) return [];
    if (child.tagName === 'img') return pictureOf(child) ?? [];
    return isUnseen(child) ? [] : picturesIn(child);
  });
}

function isSmall(size: string | undefined): boolean {
  return Number.parseFloat(size ?? '') < SMALLEST;
}
