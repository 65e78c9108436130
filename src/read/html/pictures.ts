import type { Element } from 'hast';
import type { PictureBlock } from '../../draft/draft.js';
import { isHidden, isUnseen } from './elements.js';

/** Smaller ones are icons. */
const SMALLEST = 50;
const ICON = /(?:^|[^a-z])ico(?:n|$|[^a-z])|filetype|spacer|blank\.gif/i;

/** An `<img>` as a block; undefined for icons. */
export function pictureOf({ properties, position }: Element): PictureBlock | undefined {
  const { alt, title, src, width, height } = properties;
  if (isSmall(width) || isSmall(height)) return undefined;
  if (typeof src === 'string' && !src.startsWith('data:') && ICON.test(src)) return undefined;
  const description = [alt, title].find((text) => typeof text === 'string' && text.trim() !== '');
  const start = position?.start.offset ?? 0;
  return {
    type: 'picture',
    description: typeof description === 'string' ? description.trim() : '',
    span: { start, end: position?.end.offset ?? start },
  };
}

/** The pictures inside an element that are shown. */
export function picturesIn(element: Element): PictureBlock[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element' || isHidden(child)) return [];
    if (child.tagName === 'img') return pictureOf(child) ?? [];
    return isUnseen(child) ? [] : picturesIn(child);
  });
}

function isSmall(size: unknown): boolean {
  const value = typeof size === 'number' ? size : Number.parseFloat(String(size ?? ''));
  return value < SMALLEST;
}
