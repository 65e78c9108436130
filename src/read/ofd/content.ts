import { append } from '../../text/lists.js';
import { fault } from '../faults.js';
import type { Drawn } from '../page/drawn.js';
import { apply, boxOf, times, type Matrix } from '../page/matrix.js';
import { filledLines, strokedLines } from '../page/paths.js';
import { stepsOf } from './paths.js';
import { glyphsOf } from './text.js';
import { childOf, childrenOf, numbersOf, type Node } from './tree.js';

/** In millimetres, where a path does not say. */
const LINE_WIDTH = 0.353;
/** Drawings in drawings. */
const DEEPEST = 8;
/** A page draws some thousands of objects. */
const MOST_OBJECTS = 300_000;

/** Follows the objects of a page and keeps what is drawn. */
export class Content {
  readonly drawn: Drawn = { glyphs: [], rules: [], pictures: [] };
  readonly #units: ReadonlyMap<string, Node>;
  #objects = 0;

  /** @param units drawings that objects show by their ids */
  constructor(units: ReadonlyMap<string, Node>) {
    this.#units = units;
  }

  /** Draws what an element holds: a page's content, a layer, a block. */
  draw(holder: Node | undefined, matrix: Matrix, depth = 0): void {
    if (depth > DEEPEST) throw fault('too-deep');
    for (const object of holder?.children ?? []) {
      if (++this.#objects > MOST_OBJECTS) throw fault('too-large');
      if (object.attributes['Visible'] === 'false') continue;
      switch (object.name) {
        case 'Layer':
        case 'PageBlock':
          this.draw(object, matrix, object.name === 'Layer' ? depth : depth + 1);
          break;
        case 'TextObject':
          append(this.drawn.glyphs, glyphsOf(object, placed(object, matrix), isHidden(object)));
          break;
        case 'PathObject':
          this.#path(object, placed(object, matrix));
          break;
        case 'ImageObject':
          this.#picture(placed(object, matrix));
          break;
        case 'CompositeObject':
          this.#unit(object, placed(object, matrix), depth);
      }
    }
  }

  #path(object: Node, matrix: Matrix): void {
    const { LineWidth, Stroke, Fill } = object.attributes;
    const width = Number(LineWidth ?? LINE_WIDTH) || LINE_WIDTH;
    for (const { text } of childrenOf(object, 'AbbreviatedData')) {
      const steps = stepsOf(text);
      if (Stroke !== 'false') append(this.drawn.rules, strokedLines(steps, matrix, width));
      if (Fill === 'true') append(this.drawn.rules, filledLines(steps, matrix));
    }
  }

  /** A picture takes the unit square. A very thin one is a line. */
  #picture(matrix: Matrix): void {
    const box = boxOf(apply(matrix, 0, 0), apply(matrix, 1, 1));
    this.drawn.pictures.push(box);
    this.drawn.rules.push(box);
  }

  #unit(object: Node, matrix: Matrix, depth: number): void {
    const unit = this.#units.get(object.attributes['ResourceID'] ?? '');
    this.draw(childOf(unit, 'Content'), matrix, depth + 1);
  }
}

/** Objects have their own axes: their matrix, and then where their boundary begins. */
function placed({ attributes }: Node, matrix: Matrix): Matrix {
  const [x = 0, y = 0] = numbersOf(attributes['Boundary']);
  const own = numbersOf(attributes['CTM']);
  const moved = times(matrix, [1, 0, 0, 1, x, y]);
  return own.length === 6 ? times(moved, own) : moved;
}

/** Text that is not painted. */
function isHidden(object: Node): boolean {
  const alpha = object.attributes['Alpha'] ?? childOf(object, 'FillColor')?.attributes['Alpha'];
  return alpha !== undefined && Number(alpha) === 0;
}
