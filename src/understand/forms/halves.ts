import type { RowAnatomy } from './anatomy.js';
import { ordinalOf, withoutOrdinal, type FormLabel } from './labels.js';
import { rowsOf, wordsOf } from './rows.js';

/** So many letters are not left out by rewording: they stand in another cell or line. */
const MOST_LOST = 6;
/** So few letters may be a part of a label by chance. */
const LEAST_KEPT = 4;

/**
 * The end or the middle of a long label, whose beginning with its number was torn off by a line break
 * (行政机关不再处理其政府信息公).
 */
export function isTorn(folded: string, official: string): boolean {
  return (
    folded.length >= LEAST_KEPT &&
    official.indexOf(folded) >= MOST_LOST &&
    ordinalOf(folded) !== ordinalOf(official)
  );
}

/** Cells of a head that broke over two lines: 结果 above or before 维持. */
export class Halves {
  readonly #anatomies: readonly RowAnatomy[];
  #words: ReadonlySet<string> | undefined;

  constructor(anatomies: readonly RowAnatomy[]) {
    this.#anatomies = anatomies;
  }

  isHalf(folded: string, { kind, key: official }: FormLabel): boolean {
    if (kind === 'row') return isTorn(folded, official);
    const drafted = withoutOrdinal(folded);
    const rest = official.startsWith(drafted)
      ? official.slice(drafted.length)
      : official.endsWith(drafted)
        ? official.slice(0, -drafted.length)
        : '';
    return rest !== '' && (this.#words ??= wordsAround(this.#anatomies)).has(rest);
  }
}

function wordsAround(anatomies: readonly RowAnatomy[]): ReadonlySet<string> {
  const words = new Set<string>();
  // Lines of a head may not look like a part of the form, being cut in pieces.
  for (const table of new Set(anatomies.map(({ row }) => row.table)))
    for (const row of rowsOf(table)) for (const cell of wordsOf(row)) words.add(cell.key);
  return words;
}
