import { isPageTable } from './evidence.js';
import { fact, factsOf, isLabel } from './furniture.js';
import type { Piece } from './page.js';
import { attributeOf, isElement, isText, type Element, type Node, type Root } from './tree.js';
import { flatMap } from '../../text/flat-map.js';
import { append } from '../../text/lists.js';

/** Names of `<meta>` that government pages use, lower-case, and what they are kept as. */
const META: Readonly<Record<string, string>> = {
  articletitle: 'title',
  'og:title': 'title',
  pubdate: 'published',
  publishdate: 'published',
  'article:published_time': 'published',
  contentsource: 'source',
  author: 'creator',
};
const LONGEST = 300;

/** What the head of a page says of the document: its title, and known `<meta>`. */
export function headFacts(root: Root): Record<string, string> {
  const facts: Record<string, string> = {};
  const seen: Node[] = root.childNodes.toReversed();
  let title = '';
  for (let node = seen.pop(); node !== undefined; node = seen.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'title') title ||= textOf(node);
    else if (node.tagName === 'meta') addMeta(node, facts);
    else if (/^(?:html|head)$/.test(node.tagName)) append(seen, node.childNodes.toReversed());
  }
  if (title === '' || facts.title !== undefined) return facts;
  return { title, ...facts };
}

/** What the lines and tables around the document say of it; the first word on a matter holds. */
export function pageFacts(pieces: readonly Piece[]): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const { block } of pieces) {
    const found =
      block.type === 'text'
        ? factsOf(block.content.text)
        : isPageTable(block)
          ? flatMap(block.grid.rows, (row) => rowFacts(row.map(({ content }) => content.text)))
          : [];
    for (const [name, value] of found) facts[name] ??= value;
  }
  return facts;
}

function rowFacts(cells: readonly string[]): [string, string][] {
  return flatMap(cells, (cell, index) =>
    isLabel(cell) ? fact(cell, cells[index + 1] ?? '') : factsOf(cell),
  );
}

function addMeta(meta: Element, facts: Record<string, string>): void {
  const name = (attributeOf(meta, 'name') ?? attributeOf(meta, 'property') ?? '').toLowerCase();
  const key = Object.hasOwn(META, name) ? META[name] : undefined;
  const value = attributeOf(meta, 'content')?.trim() ?? '';
  if (key !== undefined && value !== '') facts[key] ??= value.slice(0, LONGEST);
}

function textOf({ childNodes }: Element): string {
  const text = childNodes.map((child) => (isText(child) ? child.value : '')).join('');
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
