import type { MappedText } from '../../text/mapped.js';
import { boldOf, isBlock, isHidden, isUnseen, keepsSpace } from './elements.js';
import { InlineText, PLAIN, type Setting } from './inline-text.js';
import { attributeOf, endOf, isElement, isText, startOf, type Element, type Node } from './tree.js';

/**
 * The text of HTML nodes as a browser would show it: white space collapsed, `<br>` and blocks as line breaks.
 *
 * @param base place in the source of the first character of the parsed text
 * @param anchor place that an empty text stands at
 */
export function textOf(
  nodes: readonly Node[],
  source: string,
  base: number,
  anchor: number,
): MappedText {
  const text = new InlineText(source, base);
  for (const node of nodes) visit(node, text, PLAIN);
  return text.finish(anchor - base).content;
}

function visit(node: Node, text: InlineText, setting: Setting): void {
  if (isText(node)) return text.addText(node, setting);
  if (!isElement(node) || isUnseen(node) || isHidden(node)) return;
  const start = startOf(node) ?? 0;
  const end = endOf(node) ?? start;
  if (node.tagName === 'br') return text.addBreak(start, end);
  const breaks = isBlock(node);
  if (breaks) text.addBreak(start, start);
  const inner = settingIn(node, setting);
  for (const child of node.childNodes) visit(child, text, inner);
  if (breaks) text.addBreak(end, end);
}

/** How the text inside an element is set that itself stands in another setting. */
export function settingIn(element: Element, outer: Setting): Setting {
  const bold = boldOf(element) ?? outer.bold;
  const linked =
    outer.linked || (element.tagName === 'a' && attributeOf(element, 'href') !== undefined);
  const pre = outer.pre || keepsSpace(element);
  const isSame = bold === outer.bold && linked === outer.linked && pre === outer.pre;
  return isSame ? outer : { bold, linked, pre };
}
