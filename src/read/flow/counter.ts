import { formatNumber } from './number-format.js';
import { LEVELS, type Level, type List, type ListStyle } from './lists.js';

/** The numbers that Word puts in front of paragraphs: one running count for each list. */
export class ListCounter {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  /**
   * Counts one paragraph and returns its number with the gap behind it, or '' for none.
   * `numId` and `level` are the paragraph's own; what it leaves open its style decides.
   * `text` is what follows: `1.` before `5件` must not read 1.5.
   */
  label(
    numId: string | undefined,
    level: number | undefined,
    style: ListStyle,
    text: string,
  ): string {
    const list = this.#lists.get(numId ?? style.numId ?? '');
    if (list === undefined) return '';
    const at = level ?? (numId === undefined ? styleLevel(list, style) : 0);
    const definition = list.levels[at];
    if (definition === undefined) return '';
    const counts = this.#advance(numId ?? style.numId ?? '', list, at);
    const number = write(list, definition, counts);
    return number === '' ? '' : number + gap(definition, number, text);
  }

  /** A level that was passed over counts as one: （一） before any 一、 belongs to a first, unseen one. */
  #startAbove(id: string, list: List, at: number, counts: (number | undefined)[]): void {
    for (let above = 0; above < at; above += 1) {
      const level = list.levels[above];
      if (level === undefined || counts[above] !== undefined) continue;
      const restart = list.restarts.get(above);
      if (restart !== undefined) this.#restarted.add(`${id} ${above}`);
      counts[above] = restart ?? level.start;
    }
  }

  #advance(id: string, list: List, at: number): (number | undefined)[] {
    let counts = this.#counts.get(list.abstractId);
    if (counts === undefined) {
      counts = new Array<number | undefined>(LEVELS).fill(undefined);
      this.#counts.set(list.abstractId, counts);
    }
    this.#startAbove(id, list, at, counts);
    const restart = list.restarts.get(at);
    const key = `${id} ${at}`;
    const count = counts[at];
    if (restart !== undefined && !this.#restarted.has(key)) {
      this.#restarted.add(key);
      counts[at] = restart;
    } else counts[at] = count === undefined ? (restart ?? list.levels[at]!.start) : count + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
      const after = list.levels[deeper]?.restartAfter;
      if (after === undefined || at < after) counts[deeper] = undefined;
    }
    return counts;
  }
}

/** A style names its list; which level it is, the list tells by naming the style. */
function styleLevel(list: List, style: ListStyle): number {
  const linked = list.levels.findIndex((level) => level?.style === style.id);
  return linked >= 0 ? linked : (style.level ?? 0);
}

function write(list: List, definition: Level, counts: readonly (number | undefined)[]): string {
  if (definition.format === 'bullet') return '';
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = list.levels[index];
    if (level === undefined) return '';
    const format = definition.legal && level.format !== 'none' ? 'decimal' : level.format;
    return formatNumber(counts[index] ?? level.start, format);
  });
}

function gap({ suffix }: Level, number: string, text: string): string {
  return suffix === 'nothing' ? '' : gapAfter(number, text);
}

/** After `一、` and `（一）` the gap is mere layout; after a bare number it parts number and text. */
export function gapAfter(number: string, text: string): string {
  if (text === '') return '';
  const last = number.at(-1)!;
  const runsOn = /[\p{L}\p{Nd}]/u.test(last) || (/[.．,]/.test(last) && /^\s*\d/.test(text));
  return runsOn ? ' ' : '';
}
