import { flatMap } from '../../text/flat-map.js';
import type { DrawnGlyph } from '../page/drawn.js';
import { times, type Matrix } from '../page/matrix.js';
import { placeGlyph } from '../page/place-glyph.js';
import { childrenOf, numbersOf, type Node } from './tree.js';

/** What stands for a character that a file does not tell. */
export const UNKNOWN = '\ufffd';

/** Characters that only one program's fonts know, and those that nobody prints. */
const PRIVATE = /[\ue000-\uf8ff\ufffd-\uffff\u0000-\u0008\u000e-\u001f]/;
const NARROW = /[\u0000-\u024f]/;
/** Distances that are a character's width, in parts of the size. */
const LEAST = 0.2;
const MOST = 1.1;
const HALF = 0.5;
const RIGHT_ANGLE = 90;
const MOST_REPEATS = 100_000;

/** The glyphs of a text object on the page. */
export function glyphsOf(object: Node, matrix: Matrix, hidden: boolean): DrawnGlyph[] {
  const size = Number(object.attributes['Size']) || 0;
  const stretch = Number(object.attributes['HScale'] ?? 1) || 1;
  const turn = quarterTurn(Number(object.attributes['CharDirection'] ?? 0));
  const untold = untoldCodes(object);
  const found: DrawnGlyph[] = [];
  let [x, y] = [0, 0];
  let index = 0;
  for (const { attributes, text } of childrenOf(object, 'TextCode')) {
    x = Number(attributes['X'] ?? x) || 0;
    y = Number(attributes['Y'] ?? y) || 0;
    const across = distancesOf(attributes['DeltaX']);
    const down = distancesOf(attributes['DeltaY']);
    const vertical = runsDown(across, down);
    let [atX, atY] = [x, y];
    [...text].forEach((character, position) => {
      const known = PRIVATE.test(character) || untold.has(index) ? UNKNOWN : character;
      const wide = NARROW.test(character) ? HALF : 1;
      const step = vertical ? undefined : stepOf(across, position);
      const isWidth = step !== undefined && step >= LEAST * size && step <= MOST * size;
      const width = isWidth && wide === HALF ? Math.min(step, size) : wide * size * stretch;
      const set = { text: known, x: 0, y: 0, width, size, vertical, hidden };
      const own = times(matrix, [...turn, atX, atY]);
      if (size > 0) found.push(placeGlyph(own, set));
      atX += stepOf(across, position) ?? 0;
      atY += stepOf(down, position) ?? 0;
      index++;
    });
  }
  return found;
}

type Turn = readonly [number, number, number, number];

function quarterTurn(degrees: number): Turn {
  switch ((((Math.round(degrees / RIGHT_ANGLE) % 4) + 4) % 4) * RIGHT_ANGLE) {
    case 90:
      return [0, 1, -1, 0];
    case 180:
      return [-1, 0, 0, -1];
    case 270:
      return [0, -1, 1, 0];
    default:
      return [1, 0, 0, 1];
  }
}

/** From one character to the next: `g 5 3.5` stands for five times 3.5. */
export function distancesOf(list: string | undefined): number[] {
  const distances: number[] = [];
  const words = (list ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.toLowerCase() !== 'g') {
      distances.push(Number(words[at]) || 0);
      continue;
    }
    const [count, distance] = [Number(words[at + 1]) || 0, Number(words[at + 2]) || 0];
    for (let left = Math.min(count, MOST_REPEATS); left > 0; left--) distances.push(distance);
    at += 2;
  }
  return distances;
}

/** What lies behind a character; where a list is too short, its last distance goes on. */
function stepOf(distances: readonly number[], position: number): number | undefined {
  return distances[position] ?? distances.at(-1);
}

function runsDown(across: readonly number[], down: readonly number[]): boolean {
  const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
  return sum(down) > Math.abs(sum(across));
}

/**
 * The positions at which codes do not tell characters: one and the same code stands for different glyphs,
 * so it is a placeholder.
 */
function untoldCodes(object: Node): Set<number> {
  const text = flatMap(childrenOf(object, 'TextCode'), (code) => [...code.text]);
  const untold = new Set<number>();
  for (const transform of childrenOf(object, 'CGTransform')) {
    const start = Number(transform.attributes['CodePosition'] ?? 0) || 0;
    const count = Math.min(Number(transform.attributes['CodeCount'] ?? 1) || 1, text.length);
    const glyphs = numbersOf(childrenOf(transform, 'Glyphs')[0]?.text);
    if (count < 2 || glyphs.length !== count) continue;
    const shapes = new Map<string, number>();
    const changed = new Set<string>();
    for (let at = 0; at < count; at++) {
      const code = text[start + at] ?? '';
      if ((shapes.get(code) ?? glyphs[at]) !== glyphs[at]) changed.add(code);
      shapes.set(code, glyphs[at]!);
    }
    for (let at = start; at < start + count; at++)
      if (changed.has(text[at] ?? '') && changed.size === shapes.size) untold.add(at);
  }
  return untold;
}
