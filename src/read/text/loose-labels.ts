import { join, type Row, type TextCell } from './cells.js';
import { splitAtSpaces, type LooseLine } from './loose-lines.js';
import { isMarked } from './shape.js';

/** What the lines of words above the values of a row are. */
export interface Labels {
  /** Lines at the top that go on from the label of the row above. */
  readonly continued: readonly LooseLine[];
  /** Rows of a head, or of words without values. */
  readonly head: readonly Row[];
  /** The label cells of the row itself. */
  readonly own: readonly TextCell[];
}

/** A label that is set in the middle of its row may go on for so many lines below it. */
const MOST_CONTINUED = 2;
const UNIT_LENGTH = 2;

/**
 * Tells the labels of a row from the head above it. A number (二、 （三） 4.) begins a label, and what
 * stands between it and the values goes on with it, for labels are wrapped in narrow columns.
 */
export function labelsOf(
  source: string,
  above: readonly LooseLine[],
  own: readonly TextCell[],
  mayContinue: boolean,
): Labels {
  const firstMarked = above.findIndex(({ marked }) => marked);
  const startsMarked = firstMarked >= 0 || isMarked(own[0]?.text ?? '');
  const loose = firstMarked < 0 ? above : above.slice(0, firstMarked);
  const isContinued =
    mayContinue &&
    startsMarked &&
    loose.length <= MOST_CONTINUED &&
    loose.every(({ gap, cells }) => !gap && cells.length === 1);
  const continued = isContinued ? loose : [];
  const rest = above.slice(continued.length);
  const head: Row[] = [];
  const labels: LooseLine[][] = [];
  let isOpen = false;
  for (const line of rest) {
    const words = headWords(source, line);
    if (words.length > 1) {
      flush(head, labels);
      head.push(words);
      isOpen = false;
    } else if (line.marked || !isOpen) {
      if (!line.marked) flush(head, labels);
      labels.push([line]);
      isOpen = line.marked;
    } else if (
      line.text.length <= UNIT_LENGTH &&
      own.length === 0 &&
      line === rest.at(-1) &&
      labels.at(-1)!.length === 1
    ) {
      labels.push([line]);
    } else labels.at(-1)!.push(line);
  }
  const cells = labels.map((group) => join(group.map(({ cells: [cell] }) => cell!)));
  const last = cells.at(-1);
  if (isOpen && last !== undefined && own.length > 0 && !isMarked(own[0]!.text)) {
    const joined = join([last, own[0]!]);
    return { continued, head, own: [...cells.slice(0, -1), joined, ...own.slice(1)] };
  }
  if (own.length > 0 && !isOpen && cells.length > 0) {
    return { continued, head: [...head, ...cells.map((cell) => [cell])], own };
  }
  return { continued, head, own: [...cells, ...own] };
}

function headWords(source: string, { cells, marked }: LooseLine): readonly TextCell[] {
  return cells.length === 1 && !marked ? splitAtSpaces(source, cells[0]!) : cells;
}

function flush(head: Row[], labels: LooseLine[][]): void {
  for (const group of labels) head.push([join(group.map(({ cells: [cell] }) => cell!))]);
  labels.length = 0;
}
