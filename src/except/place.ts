import { key } from '../text/fold.js';
import type { Told } from './types.js';

/**
 * Whether a finding stands in a place, given as findings print it (with ›, its labels cut or whole) or in ids
 * (with /).
 */
export function isWithin({ message, place: whole }: Told, place: string): boolean {
  const parts = split(place, /[›>]/);
  return (
    beginsWith(split(message.place, /›/), parts) ||
    beginsWith(split(message.at, /\//), split(place, /\//)) ||
    beginsWith(split(whole?.(), /›/), parts)
  );
}

function split(path: string | undefined, separator: RegExp): readonly string[] {
  return path === undefined ? [] : path.split(separator).map((part) => key(part));
}

function beginsWith(path: readonly string[], parts: readonly string[]): boolean {
  return parts.length <= path.length && parts.every((part, index) => part === path[index]);
}
