import type { Element, Nodes, Root } from 'hast';
import { isPageTable } from './evidence.js';
import { fact, factsOf, isLabel } from './furniture.js';
import type { Piece } from './page.js';

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
  const seen: Nodes[] = [root];
  let title = '';
  for (let node = seen.pop(); node !== undefined; node = seen.pop()) {
    if (node.type !== 'element' && node.type !== 'root') continue;
    if (node.type === 'element' && node.tagName === 'title') title ||= textOf(node);
    else if (node.type === 'element' && node.tagName === 'meta') addMeta(node, facts);
    else if (node.type === 'root' || /^(?:html|head)$/.test(node.tagName)) {
      seen.push(...node.children.toReversed());
    }
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
          ? block.grid.rows.flatMap((row) => rowFacts(row.map(({ content }) => content.text)))
          : [];
    for (const [name, value] of found) facts[name] ??= value;
  }
  return facts;
}

function rowFacts(cells: readonly string[]): [string, string][] {
  return cells.flatMap((cell, index) =>
    isLabel(cell) ? fact(cell, cells[index + 1] ?? '') : factsOf(cell),
  );
}

function addMeta({ properties }: Element, facts: Record<string, string>): void {
  const name = String(properties.name ?? properties.property ?? '').toLowerCase();
  const key = Object.hasOwn(META, name) ? META[name] : undefined;
  const value = typeof properties.content === 'string' ? properties.content.trim() : '';
  if (key !== undefined && value !== '') facts[key] ??= value.slice(0, LONGEST);
}

function textOf({ children }: Element): string {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
