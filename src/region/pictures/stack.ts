import { bar, inkOn, label } from './svg.js';

/** A part of a bar: how much, what it is, and its colour. */
export interface Part {
  readonly name: string;
  readonly value: number;
  readonly fill: string;
}

/** Digits are about so wide. */
const DIGIT = 8;

/** Parts one after the other, each with its number where there is room, and the sum behind them. */
export function stack(
  parts: readonly Part[],
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): string[] {
  const drawn: string[] = [];
  let [left, sum] = [x, 0];
  for (const { name, value, fill } of parts) {
    const width = value * scale;
    if (value > 0) drawn.push(bar({ x: left, y, width }, fill, `${name} ${value}`));
    if (width > String(value).length * DIGIT + 6)
      drawn.push(
        label(left + width / 2, y, String(value), { anchor: 'middle', fill: inkOn(fill) }),
      );
    left += width;
    sum += value;
  }
  return [...drawn, label(left + 6, y, String(sum))];
}

/** The names of parts beside their colours, in rows no wider than `width`. */
export function legend(
  parts: readonly Omit<Part, 'value'>[],
  { x, y, width, row }: { x: number; y: number; width: number; row: number },
): { drawn: string[]; height: number } {
  const drawn: string[] = [];
  let [left, top] = [x, y];
  for (const { name, fill } of parts) {
    const room = name.length * 14 + 34;
    if (left + room > x + width) [left, top] = [x, top + row];
    drawn.push(bar({ x: left, y: top, width: 12 }, fill, name), label(left + 17, top, name));
    left += room;
  }
  return { drawn, height: top + row - y };
}
