import { isClosed, isMarked, sectionNumber } from '../text/shape.js';
import { isFull, seam } from './cell-text.js';
import type { PageLine } from './lines.js';
import type { Margins } from './margins.js';

/** A line and where it stands. */
export interface PlacedLine {
  readonly page: number;
  /** What is read in one go: a page, or a column of it. */
  readonly strip: number;
  readonly line: PageLine;
  readonly margins: Margins;
}

/** What belongs together: the text that each page adds to it. */
export interface PageParagraph {
  readonly parts: readonly { readonly page: number; readonly text: string }[];
}

/** Sizes differ by less within a paragraph. */
const SAME_SIZE = 1.12;
/** Distances in parts of the size: between lines of a paragraph, and how far its first line is set in. */
const WIDEST_PITCH = 2.7;
const INDENT = 1.2;
const DEEP = 4;
const SLACK = 0.6;
const HANGING = 1.1;
/** How a line ends where a sentence ends, and where one cannot end. */
const ENDED = /[。！？：；]$/;
/** What a line of a sentence holds, and a heading seldom. */
const INNER = /[，。；：！？]/;
const OPEN = /[，、（《“‘〔]$/;
/** Lines of a paragraph stand at one distance. */
const SAME_PITCH = 1.3;
/** Titles are set in, larger than the text, and in the middle. */
const TITLE = 1.15;
const CENTRED = 1;

/**
 * Lines as paragraphs: a line goes on where the one above goes to the margin and it is not set in itself.
 *
 * @param size that of the running text
 */
export function paragraphsOf(lines: readonly PlacedLine[], size: number): PageParagraph[] {
  const paragraphs: PlacedLine[][] = [];
  let section: number | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const isNext = open !== undefined && isNextHeading(open.at(-1)!, line, section);
    if (open && !isNext && (runsOn(open, line) || isTitle(open.at(-1)!, line, size))) {
      open.push(line);
      continue;
    }
    paragraphs.push([line]);
    section = sectionNumber(line.line.text) ?? section;
  }
  return paragraphs.map((own) => ({ parts: partsOf(own) }));
}

function partsOf(lines: readonly PlacedLine[]): { page: number; text: string }[] {
  const parts: { page: number; text: string }[] = [];
  for (const { page, line } of lines) {
    const last = parts.at(-1);
    const text = (last ? seam(last.text, line.text) : '') + line.text;
    if (last?.page === page) last.text += text;
    else parts.push({ page, text });
  }
  return parts;
}

function runsOn(open: readonly PlacedLine[], next: PlacedLine): boolean {
  const first = open[0]!;
  const before = open.at(-1)!;
  const { line, margins } = next;
  const { size } = line;
  if (line.vertical || before.line.vertical || !isSameSize(before.line, line)) return false;
  if (!goesToMargin(open, next)) return false;
  if (before.strip === next.strip && !isNear(open, next)) return false;
  const indent = line.x0 - margins.left;
  const firstIndent = first.line.x0 - first.margins.left;
  if (sectionNumber(line.text) !== undefined && indent > SLACK * size) return false;
  if (isHeading(before, next)) return false;
  if (open.length > 1)
    return Math.abs(indent - (before.line.x0 - before.margins.left)) <= SLACK * size;
  if (indent <= SLACK * size) return firstIndent > SLACK * size || !isMarked(line.text);
  // A whole paragraph may be set in, then its first line is so by more.
  return indent < INDENT * size || (indent <= DEEP * size && indent <= firstIndent - INDENT * size);
}

/**
 * A numbered line that stands alone, at the margin like those that go on, below a line that happens to be full:
 * no sentence ends on it, and none is open above it.
 */
function isHeading(before: PlacedLine, { line, margins }: PlacedLine): boolean {
  const { text } = line;
  if (isFull(line, '汉', margins.right - HANGING * line.size) || isClosed(text)) return false;
  const above = before.line.text;
  if (sectionNumber(text) !== undefined) return !OPEN.test(above);
  return isMarked(text) && ENDED.test(above);
}

/** A heading that happens to fill its line has the number that comes next, and no marks in it. */
function isNextHeading(
  { line: { text: above } }: PlacedLine,
  { line: { text } }: PlacedLine,
  section: number | undefined,
): boolean {
  return (
    section !== undefined &&
    sectionNumber(text) === section + 1 &&
    above.endsWith('。') &&
    !INNER.test(text)
  );
}

/**
 * Whether the last line would not have had room for more. Marks at the end of a line are squeezed or hang over,
 * so margins are not exact; where paragraphs are not set in, a sentence that ends short of it ends one.
 */
function goesToMargin(open: readonly PlacedLine[], { line }: PlacedLine): boolean {
  const [first, before] = [open[0]!, open.at(-1)!];
  const isSetIn = first.line.x0 - first.margins.left > SLACK * line.size;
  const isEnded = ENDED.test(before.line.text);
  const slack = isEnded && (!isSetIn || open.length > 1) ? 0 : HANGING * line.size;
  return isFull(before.line, line.text, before.margins.right - slack);
}

function isSameSize(a: PageLine, b: PageLine): boolean {
  return Math.max(a.size, b.size) / Math.min(a.size, b.size) < SAME_SIZE;
}

function isNear(open: readonly PlacedLine[], { strip, line }: PlacedLine): boolean {
  const last = open.at(-1)!;
  const pitch = line.y - last.line.y;
  if (pitch > WIDEST_PITCH * line.size) return false;
  const above = open.at(-2);
  return above?.strip !== strip || pitch <= (last.line.y - above.line.y) * SAME_PITCH;
}

/** A title that takes more than one line. */
function isTitle(before: PlacedLine, next: PlacedLine, size: number): boolean {
  return (
    before.strip === next.strip &&
    isCentred(before) &&
    isCentred(next) &&
    isSameSize(before.line, next.line) &&
    next.line.size > size * TITLE &&
    next.line.y - before.line.y <= WIDEST_PITCH * next.line.size
  );
}

function isCentred({ line, margins }: PlacedLine): boolean {
  if (margins.right === Infinity) return false;
  const aside = line.x0 - margins.left - (margins.right - line.x1);
  return !line.vertical && Math.abs(aside) <= CENTRED * line.size;
}
