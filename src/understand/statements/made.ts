import type { Mention } from './mention.js';

/** A whole and the parts that it was divided into so far. */
interface Divided {
  readonly total: Mention;
  readonly parts: readonly Mention[];
}

/** The parts of another unit make their whole already, or what follows sums up itself. */
export function isDivided(lists: Iterable<Divided>, { sum }: Mention): boolean {
  return [...lists].some(
    ({ total, parts }) => sum || (parts.length > 1 && sumOf(parts) === total.value),
  );
}

/** All of the parts, or the first of them: 继续有效31件、修改4件、废止6件，前两类合计35件. */
export function areMade({ value }: Mention, parts: readonly Mention[] = []): boolean {
  let sum = 0;
  return parts.some((part, at) => (sum += part.value) === value && (at > 0 || parts.length === 1));
}

export function sumOf(parts: readonly Mention[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
