import { fault } from '../faults.js';
import { scanXml, type Vocabularies } from '../xml.js';

/** An element of OFD, with as much as its reader asks for. */
export interface Node {
  /** Its local name. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

interface OpenNode extends Node {
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

const VOCABULARIES: Vocabularies = new Map([
  ['http://www.ofdspec.org/2016', 'ofd:'],
  ['http://www.ofdspec.org', 'ofd:'],
  ['http://www.ofdspec.org/2016/', 'ofd:'],
]);

const PAGE = ['ID', 'BaseLoc', 'TemplateID'];
const OBJECT = ['Boundary', 'CTM', 'Visible', 'Alpha', 'ResourceID', 'LineWidth', 'Stroke', 'Fill'];
const TEXT = ['Size', 'HScale', 'CharDirection', 'X', 'Y', 'DeltaX', 'DeltaY'];
/** The attributes that are read, by the elements that have them. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  Page: PAGE,
  TemplatePage: PAGE,
  Template: PAGE,
  Res: PAGE,
  Layer: ['Visible'],
  PageBlock: ['Visible'],
  TextObject: [...OBJECT, ...TEXT],
  PathObject: OBJECT,
  ImageObject: OBJECT,
  CompositeObject: OBJECT,
  CompositeGraphicUnit: PAGE,
  TextCode: TEXT,
  FillColor: ['Alpha'],
  CGTransform: ['CodePosition', 'CodeCount'],
};
const NO_ATTRIBUTES: readonly string[] = [];

/** A page has some thousands of elements. */
const MOST_NODES = 500_000;

/**
 * Reads a part of an OFD file as a tree, its first element at the top.
 * @throws UnreadableError for malformed XML, or more elements than a document can have
 */
export function treeOf(xml: string): Node {
  const top: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenNode[] = [top];
  let count = 0;
  scanXml(xml, VOCABULARIES, {
    open: (qualified, attributeOf) => {
      const name = qualified.slice('ofd:'.length);
      // Clips are drawn like what they cut off, and are not seen.
      if (name === '' || name === 'Clips') return false;
      if (++count > MOST_NODES) throw fault('too-large');
      const attributes: Record<string, string> = {};
      for (const each of ATTRIBUTES[name] ?? NO_ATTRIBUTES) {
        const value = attributeOf(each);
        if (value !== undefined) attributes[each] = value;
      }
      const node: OpenNode = { name, attributes, children: [], text: '' };
      open.at(-1)!.children.push(node);
      open.push(node);
      return true;
    },
    close: () => void open.pop(),
    text: (text) => {
      open.at(-1)!.text += text;
    },
  });
  return top.children[0] ?? top;
}

/** The children of a name. */
export function childrenOf(node: Node | undefined, name: string): Node[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first child at the end of a path of names. */
export function childOf(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  let at = node;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
}

/** The numbers of a list such as `0 0 210 297`; what is no number is left out. */
export function numbersOf(text: string | undefined): number[] {
  return (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
    .filter(Number.isFinite);
}
