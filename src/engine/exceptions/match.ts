import { basename, dirname, relative, sep } from 'node:path';
import type { PlacedEntry } from './types.js';

interface Pattern {
  readonly entry: PlacedEntry;
  readonly matches: (path: string) => boolean;
}

/**
 * The entries of one file of exceptions, to be asked which of them speak of a report: by its name or path as
 * written, or by pattern. Names are looked up and patterns compiled once, so that as many entries as
 * reports take no longer than the reports.
 */
export class Entries {
  readonly #folder: string;
  readonly #byPath = new Map<string, PlacedEntry[]>();
  readonly #byName = new Map<string, PlacedEntry[]>();
  readonly #patterns: Pattern[] = [];
  /** The place of each entry in the file. */
  readonly #order = new Map<PlacedEntry, number>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param source the file of exceptions, by whose folder paths go */
  static async of(source: string, entries: readonly PlacedEntry[]): Promise<Entries> {
    const made = new Entries(dirname(source));
    const { default: picomatch } = await import('picomatch');
    for (const entry of entries) {
      made.#order.set(entry, made.#order.size);
      const wanted = wantedOf(entry);
      put(wanted.includes('/') ? made.#byPath : made.#byName, wanted, entry);
      if (!WILD.test(wanted)) continue;
      const pattern = wanted.includes('/') ? wanted : `**/${wanted}`;
      made.#patterns.push({ entry, matches: picomatch(pattern, { dot: true }) });
    }
    return made;
  }

  /** All of them, in their order. */
  get all(): readonly PlacedEntry[] {
    return [...this.#order.keys()];
  }

  /** Those that speak of a file, in their order. */
  of(path: string): readonly PlacedEntry[] {
    const near = relative(this.#folder, path).split(sep).join('/').normalize();
    const found = new Set([
      ...(this.#byPath.get(near) ?? []),
      ...(this.#byName.get(basename(path).normalize()) ?? []),
    ]);
    for (const { entry, matches } of this.#patterns) if (matches(near)) found.add(entry);
    return [...found].sort((a, b) => this.#order.get(a)! - this.#order.get(b)!);
  }
}

/** What makes of a name a pattern. */
const WILD = /[*?[\]{}()!+@\\]/;

function wantedOf({ file }: PlacedEntry): string {
  return file.replace(/^\.\//, '').normalize();
}

function put(map: Map<string, PlacedEntry[]>, key: string, entry: PlacedEntry): void {
  const known = map.get(key);
  if (known) known.push(entry);
  else map.set(key, [entry]);
}
