import { flatMap } from '../../text/flat-map.js';
import type { Item } from '../flow/items.js';
import type { LittleEndian } from '../little-endian.js';
import type { WordDocument } from './document.js';
import { StoryReader } from './story.js';

const ANCHOR = 26;
const BOX = 22;
const SHAPE_OF_BOX = 14;

interface Box {
  readonly start: number;
  readonly end: number;
}

/** The text boxes of a document, which stand in a story of their own. */
export class TextBoxes {
  readonly #document: WordDocument;
  /** By the number of the shape. */
  readonly #boxes = new Map<number, Box>();
  /** The shapes by the position at which they are anchored. */
  readonly #anchors = new Map<number, number>();

  constructor(document: WordDocument) {
    this.#document = document;
    const { lengths } = document.fib;
    if (lengths.boxes === 0) return;
    const { body, notes, headers, comments, endNotes } = lengths;
    const first = body + notes + headers + comments + endNotes;
    for (const { start, end, at, list } of stretches(document.part('boxes'), BOX)) {
      if (start < end && end <= lengths.boxes)
        this.#boxes.set(list.i32(at + SHAPE_OF_BOX), { start: first + start, end: first + end });
    }
    for (const { start, at, list } of stretches(document.part('shapes'), ANCHOR))
      this.#anchors.set(start, list.i32(at));
  }

  /** What stands in the box anchored at a position; each is read once. */
  at(position: number): readonly Item[] {
    const shape = this.#anchors.get(position);
    return shape === undefined ? [] : this.#take(shape);
  }

  /** What stands in boxes that are anchored nowhere, such as those of a group. */
  rest(): readonly Item[] {
    return flatMap([...this.#boxes.keys()], (shape) => this.#take(shape));
  }

  #take(shape: number): readonly Item[] {
    const box = this.#boxes.get(shape);
    if (box === undefined) return [];
    this.#boxes.delete(shape);
    const items = new StoryReader(this.#document).read(box.start, box.end);
    return items.filter((item) => item.kind === 'table' || item.text.trim() !== '');
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Where what is told of it stands in the list. */
  readonly at: number;
  readonly list: LittleEndian;
}

/** Positions in ascending order, followed by an entry for each stretch between two of them. */
function* stretches(list: LittleEndian, entry: number): Generator<Stretch> {
  const count = Math.floor((list.length - 4) / (4 + entry));
  for (let index = 0; index < count; index++) {
    yield {
      start: list.u32(index * 4),
      end: list.u32(index * 4 + 4),
      at: (count + 1) * 4 + index * entry,
      list,
    };
  }
}
