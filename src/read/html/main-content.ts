import { isMark, isPageTable, weightOf } from './evidence.js';
import { isFurniture } from './furniture.js';
import type { Container, Page, Piece } from './page.js';
import { withTitle } from './page-title.js';

const LINKED_PIECES = 5;
const LINKED_SHARE = 0.4;

/**
 * Finds the document on a page: the smallest part that holds all paragraphs, numbered headings and data
 * tables which do not stand in lists of links, navigation or the page's foot. What the page calls its parts
 * never decides alone. Where nothing speaks for a document, all that is shown is kept.
 */
export function mainContent(page: Page, title: string): Piece[] {
  const { pieces } = page;
  const weights = new Map(pieces.map((piece) => [piece, weightOf(piece)]));
  const isSeen = isTextHidden(weights) ? () => true : ({ hidden }: Piece) => !hidden;
  const shown = pieces.filter(isSeen);
  const asides = asideContainers(shown, page.containers, weights);
  const inside = shown.filter(({ container }) => !asides[container]);
  const evident = inside.filter((piece) => weights.get(piece)! > 0);
  if (evident.length === 0) return inside.length > 0 ? inside : [...shown];
  const core = commonContainer(page.containers, evident);
  const within = inside.filter(({ container }) => isWithin(page.containers, container, core));
  const first = within.indexOf(evident[0]!);
  const last = within.indexOf(evident.at(-1)!);
  const kept = within.filter((piece, at) => (at >= first && at <= last) || !isEdge(piece));
  const above = shown.slice(0, shown.indexOf(within[0]!));
  const below = shown.slice(shown.indexOf(within.at(-1)!) + 1);
  const whole = [
    ...untilPage(above.toReversed(), asides).reverse(),
    ...kept,
    ...untilPage(below, asides),
  ];
  return withTitle(shown, whole, title);
}

/** Pages that show their text by script hold it in hidden elements. */
function isTextHidden(weights: ReadonlyMap<Piece, number>): boolean {
  let hidden = 0;
  let shown = 0;
  let isAllHidden = true;
  for (const [piece, weight] of weights) {
    if (!piece.hidden) isAllHidden = false;
    if (piece.hidden) hidden += weight;
    else shown += weight;
  }
  return isAllHidden || (hidden > shown * 2 && hidden > 0);
}

/** Which containers do not belong to the document: by their names or their links, unless most of it is there. */
function asideContainers(
  pieces: readonly Piece[],
  containers: readonly Container[],
  weights: ReadonlyMap<Piece, number>,
): boolean[] {
  const sums = containers.map(() => ({ weight: 0, marks: 0, length: 0, linked: 0, links: 0 }));
  for (const piece of pieces) {
    const sum = sums[piece.container]!;
    const weight = weights.get(piece) ?? 0;
    sum.weight += weight;
    if (weight > 0 && isMark(piece.block)) sum.marks++;
    sum.length += piece.length;
    sum.linked += piece.linked;
    if (piece.linked * 2 > piece.length) sum.links++;
  }
  for (let index = containers.length - 1; index > 0; index--) {
    const sum = sums[index]!;
    const parent = sums[containers[index]!.parent]!;
    for (const name of ['weight', 'marks', 'length', 'linked', 'links'] as const) {
      parent[name] += sum[name];
    }
  }
  const total = sums[0]!.weight;
  const asides: boolean[] = [];
  containers.forEach(({ parent, aside }, index) => {
    const { weight, marks, length, linked, links } = sums[index]!;
    const isList = links >= LINKED_PIECES && linked > length * LINKED_SHARE;
    const isMinor = weight * 2 <= total && marks === 0;
    asides.push(asides[parent] === true || (index > 0 && (aside || isList) && isMinor));
  });
  return asides;
}

function commonContainer(containers: readonly Container[], pieces: readonly Piece[]): number {
  let common = pieces[0]!.container;
  for (const { container } of pieces) {
    let other = container;
    // Parents have smaller numbers than what they hold.
    while (other !== common) {
      if (other > common) other = containers[other]!.parent;
      else common = containers[common]!.parent;
    }
  }
  return common;
}

function isWithin(containers: readonly Container[], container: number, core: number): boolean {
  let at = container;
  // Parents have smaller numbers than what they hold.
  while (at > core) at = containers[at]!.parent;
  return at === core;
}

/** Above the first or below the last paragraph: a line of the page, not of the document. */
function isEdge({ block, length, linked }: Piece): boolean {
  if (block.type === 'table') return isPageTable(block);
  if (block.type === 'picture') return false;
  return linked * 2 > length || isFurniture(block.content.text);
}

/**
 * What stands directly above or below the document is kept (a heading, a signature, a date), as far as the
 * first line of the page.
 */
function untilPage(next: readonly Piece[], asides: readonly boolean[]): Piece[] {
  const end = next.findIndex(
    (piece) => asides[piece.container] === true || piece.block.type !== 'text' || isEdge(piece),
  );
  return next.slice(0, end < 0 ? next.length : end);
}
