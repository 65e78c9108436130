import { append } from '../../text/lists.js';

/** How many numbers each step of a path takes, and what it is for `page/paths.ts`. */
const STEPS: Readonly<Record<string, readonly [length: number, step: number]>> = {
  S: [2, 0],
  M: [2, 0],
  L: [2, 1],
  B: [6, 2],
  Q: [4, 3],
  C: [0, 4],
  Z: [0, 4],
};
const CURVE = 3;
const ARC = 7;

/**
 * The steps of a path in short form (`M 0 0 L 10 0 C`), as `page/paths.ts` takes them. What follows a step
 * that is not known, or lacks numbers, is left out.
 */
export function stepsOf(data: string): number[] {
  const words = data.match(/[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? [];
  const steps: number[] = [];
  let name = '';
  for (let at = 0; at < words.length;) {
    if (/^[a-z]/i.test(words[at]!)) name = words[at++]!.toUpperCase();
    const isArc = name === 'A';
    const [length, step] = STEPS[name] ?? [ARC, CURVE];
    if (!isArc && !(name in STEPS)) return steps;
    const numbers = words.slice(at, at + length).map(Number);
    if (numbers.length < length || numbers.some(Number.isNaN)) return steps;
    steps.push(step);
    append(steps, isArc ? [...numbers.slice(-2), ...numbers.slice(-2)] : numbers);
    at += length;
    // Further numbers go on with the same step; a line may follow a move so.
    if (name === 'M' || name === 'S') name = 'L';
    else if (length === 0) name = '';
  }
  return steps;
}
