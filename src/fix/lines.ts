/** A line taken over (` `), taken away (`-`) or added (`+`). */
export interface LineChange {
  readonly type: ' ' | '-' | '+';
  readonly text: string;
}

/** Beyond so many changed lines the shortest way is not worth the search. */
const MOST_CHANGES = 1000;

/** The shortest way from the lines of one text to those of another (Myers 1986). */
export function compareLines(before: readonly string[], after: readonly string[]): LineChange[] {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const old = before.slice(head, before.length - tail);
  const own = after.slice(head, after.length - tail);
  return [
    ...same(before.slice(0, head)),
    ...(walk(old, own) ?? [...old.map(removed), ...own.map(added)]),
    ...same(before.slice(before.length - tail)),
  ];
}

function walk(old: readonly string[], own: readonly string[]): LineChange[] | undefined {
  // reach[k]: how far in `old` one gets on diagonal k (old minus own) with the changes made so far.
  let reach = new Map<number, number>([[1, 0]]);
  const trail: ReadonlyMap<number, number>[] = [];
  for (let changes = 0; changes <= MOST_CHANGES; changes++) {
    trail.push(new Map(reach));
    const next = new Map(reach);
    for (let k = -changes; k <= changes; k += 2) {
      const isDown = goesDown(reach, k, changes);
      let x = isDown ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < old.length && x - k < own.length && old[x] === own[x - k]) x++;
      next.set(k, x);
      if (x >= old.length && x - k >= own.length) return retrace(old, own, trail);
    }
    reach = next;
  }
  return undefined;
}

function goesDown(reach: ReadonlyMap<number, number>, k: number, changes: number): boolean {
  return k === -changes || (k !== changes && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
}

function retrace(
  old: readonly string[],
  own: readonly string[],
  trail: readonly ReadonlyMap<number, number>[],
): LineChange[] {
  const result: LineChange[] = [];
  let [x, y] = [old.length, own.length];
  for (let changes = trail.length - 1; changes >= 0; changes--) {
    const reach = trail[changes]!;
    const k = x - y;
    const before = goesDown(reach, k, changes) ? k + 1 : k - 1;
    const fromX = changes === 0 ? 0 : (reach.get(before) ?? 0);
    const fromY = changes === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) {
      result.push({ type: ' ', text: old[--x]! });
      y--;
    }
    if (changes > 0) result.push(x === fromX ? added(own[--y]!) : removed(old[--x]!));
  }
  return result.reverse();
}

function same(lines: readonly string[]): LineChange[] {
  return lines.map((text) => ({ type: ' ', text }));
}

function removed(text: string): LineChange {
  return { type: '-', text };
}

function added(text: string): LineChange {
  return { type: '+', text };
}
