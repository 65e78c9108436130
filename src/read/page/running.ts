import { flatMap } from '../../text/flat-map.js';
import { isPageNumber } from '../text/shape.js';
import type { PageLine } from './lines.js';

/** What stands on one page outside of its tables. */
export interface PageLines {
  readonly height: number;
  /** From top to bottom. */
  readonly lines: readonly PageLine[];
  /** Where the first table begins and the last one ends; a running line stands outside of that. */
  readonly tablesTop: number;
  readonly tablesBottom: number;
}

/** So many lines at each end of a page may be a running head or foot. */
const DEEPEST = 2;
/** Running lines stand as far from the edge of each page. */
const SAME_PLACE = 6;
/** The part of the page at each end where a single number is the page's. */
const MARGIN = 0.12;

interface Candidate {
  readonly page: number;
  readonly line: PageLine;
  /** Distance from the upper edge, or as a negative number from the lower one. */
  readonly at: number;
  readonly words: string;
  readonly numbers: readonly number[];
}

/** Running heads, running feet and page numbers: known by their place, by repetition, and by counting on. */
export function runningLines(pages: readonly PageLines[]): Set<PageLine> {
  const candidates = flatMap(pages, candidatesOf);
  const found = new Set<PageLine>();
  const groups = new Map<string, Candidate[]>();
  for (const each of candidates) {
    const key = `${each.at < 0} ${each.words} ${each.numbers.length}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const most = pages.length / 3;
  for (const group of groups.values()) {
    for (const each of group) {
      const alike = group.filter(
        (other) => Math.abs(other.at - each.at) <= SAME_PLACE && countsOn(each, other),
      );
      const onPages = new Set(alike.map(({ page }) => page)).size;
      if (onPages >= 2 && onPages >= most) for (const { line } of alike) found.add(line);
    }
  }
  for (const { page, line, at } of candidates) {
    const isMargin = Math.abs(at) < pages[page]!.height * MARGIN;
    if (isMargin && (isPageNumber(line.text) || line.text === String(page + 1))) found.add(line);
  }
  return found;
}

function candidatesOf(
  { height, lines, tablesTop, tablesBottom }: PageLines,
  page: number,
): Candidate[] {
  const above = lines.filter(({ y }) => y < tablesTop).slice(0, DEEPEST);
  const below = lines.filter(({ y }) => y > tablesBottom).slice(-DEEPEST);
  const candidate = (line: PageLine, at: number): Candidate => ({
    page,
    line,
    at,
    words: line.text.replace(/\d+/g, '').replace(/\s/g, ''),
    numbers: (line.text.match(/\d{1,9}/g) ?? []).map(Number),
  });
  return [
    ...above.map((line) => candidate(line, line.y)),
    ...below.map((line) => candidate(line, line.y - height)),
  ];
}

/** Numbers are the same on both pages, or count the pages. */
function countsOn(a: Candidate, b: Candidate): boolean {
  return a.numbers.every((number, index) => {
    const other = b.numbers[index]!;
    return number === other || number - a.page === other - b.page;
  });
}
