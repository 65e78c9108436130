import type { LintMessage } from '../output/result.js';
import { key } from '../text/fold.js';

/** Whether a finding stands in a place, given as findings print it (with ›) or in ids (with /). */
export function isWithin(message: LintMessage, place: string): boolean {
  return (
    beginsWith(split(message.place, /›/), split(place, /[›>]/)) ||
    beginsWith(split(message.at, /\//), split(place, /\//))
  );
}

function split(path: string | undefined, separator: RegExp): readonly string[] {
  return path === undefined ? [] : path.split(separator).map((part) => key(part));
}

function beginsWith(path: readonly string[], parts: readonly string[]): boolean {
  return parts.length <= path.length && parts.every((part, index) => part === path[index]);
}
