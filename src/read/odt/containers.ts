import type { Item } from '../flow/items.js';
import type { OpenList } from './lists.js';
import type { OpenParagraph } from './open-paragraph.js';

/** A place that paragraphs are added to: the body, a cell, a text box. */
interface Container {
  readonly items: Item[];
  readonly lists: OpenList[];
  /** A paragraph whose end is deleted, waiting for the one it runs on into. */
  carried: OpenParagraph | undefined;
}

/** The places that are open, the body first. */
export class Containers {
  readonly #open: Container[] = [];

  constructor() {
    this.enter();
  }

  get items(): Item[] {
    return this.#open.at(-1)!.items;
  }

  get lists(): OpenList[] {
    return this.#open.at(-1)!.lists;
  }

  enter(items: Item[] = []): void {
    this.#open.push({ items, lists: [], carried: undefined });
  }

  /** Ends a place and gives what it holds; a paragraph whose end is deleted has nothing there to run on into. */
  leave(): Item[] {
    const { items, carried } = this.#open.pop()!;
    if (carried && !(carried.isEmpty && carried.boxed.length === 0)) put(carried, items);
    return items;
  }

  add(paragraph: OpenParagraph, label: string, depth: number | undefined): void {
    const container = this.#open.at(-1)!;
    const { carried } = container;
    container.carried = undefined;
    carried?.absorb(paragraph);
    put(carried ?? paragraph, container.items, label, depth);
  }

  /** Keeps a paragraph whose end is deleted. */
  carry(paragraph: OpenParagraph): void {
    const container = this.#open.at(-1)!;
    if (container.carried) container.carried.absorb(paragraph);
    else container.carried = paragraph;
  }
}

function put(paragraph: OpenParagraph, items: Item[], label = '', depth?: number): void {
  items.push(paragraph.finish(label, depth));
  for (const item of paragraph.boxed) items.push(item);
}
