import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Text = DefaultTreeAdapterTypes.TextNode;
export type Node = DefaultTreeAdapterTypes.ChildNode;
/** A page, or a part of one. */
export type Root = DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.DocumentFragment;

// Without scripts a browser shows what stands in <noscript>.
const OPTIONS = { sourceCodeLocationInfo: true, scriptingEnabled: false };

/** @throws RangeError where elements are nested too deep. */
export function parsePage(source: string): Root {
  return parse(source, OPTIONS);
}

/** @throws RangeError where elements are nested too deep. */
export function parsePart(source: string): Root {
  return parseFragment(source, OPTIONS);
}

export function isText(node: Node): node is Text {
  return node.nodeName === '#text';
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** The value of an attribute, by its lower-case name; undefined where the element has none such. */
export function attributeOf({ attrs }: Element, name: string): string | undefined {
  for (const attribute of attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}

/** Offset at which a node begins; undefined for an element that the parser added itself. */
export function startOf(node: Node): number | undefined {
  return node.sourceCodeLocation?.startOffset;
}

/** Offset at which a node ends: one that is never closed, with what it holds. */
export function endOf(node: Node): number | undefined {
  const place = node.sourceCodeLocation;
  if (place === null || place === undefined) return undefined;
  if (!isElement(node) || 'endTag' in place) return place.endOffset;
  const last = node.childNodes.at(-1);
  return (last && endOf(last)) ?? place.endOffset;
}
