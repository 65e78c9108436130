import { key } from '../text/fold.js';

/** A report of a run, as far as it tells whose it is and of which year. */
export interface Dated {
  readonly organ: string | null;
  readonly year: number | null;
}

/** Earlier names of organs, by their present name, as people write them. */
export type Renames = ReadonlyMap<string, readonly string[]>;

export interface Pairing {
  /** Numbers of the reports of the year before, by the number of a report. */
  readonly last: ReadonlyMap<number, readonly number[]>;
  /** Reports that have neither a year before nor one after, where others have. */
  readonly alone: readonly number[];
  /** Organs with two reports on one year, of which nobody can tell which holds. */
  readonly unclear: readonly (readonly number[])[];
}

/** Finds for each report that of the same organ on the year before. */
export function pairsOf(reports: readonly Dated[], renames: Renames = new Map()): Pairing {
  const index = new OrganIndex(reports);
  const earlier = new Map(
    [...renames].map(([name, former]) => [organKey(name), former.map(organKey)] as const),
  );
  const last = new Map<number, readonly number[]>();
  const paired = new Set<number>();
  reports.forEach(({ organ, year }, at) => {
    if (organ === null || year === null || index.isUnclear(at)) return;
    const own = organKey(organ);
    const found = index.find(own, year - 1);
    const former = (earlier.get(own) ?? []).flatMap((name) => index.find(name, year - 1));
    const all = [...new Set([...found, ...former])].filter((each) => !index.isUnclear(each));
    if (all.length === 0) return;
    last.set(at, all);
    for (const each of [at, ...all]) paired.add(each);
  });
  const alone = reports.flatMap((_, at) => (last.size > 0 && !paired.has(at) ? [at] : []));
  return { last, alone, unclear: last.size > 0 ? index.unclear() : [] };
}

/** Reports by year and organ. */
class OrganIndex {
  readonly #byYear = new Map<number, Map<string, number[]>>();
  readonly #unclear = new Set<number>();

  constructor(reports: readonly Dated[]) {
    reports.forEach(({ organ, year }, at) => {
      if (organ === null || year === null) return;
      const organs = this.#byYear.get(year) ?? new Map<string, number[]>();
      this.#byYear.set(year, organs);
      const name = organKey(organ);
      const numbers = organs.get(name);
      if (numbers) numbers.push(at);
      else organs.set(name, [at]);
    });
    for (const organs of this.#byYear.values())
      for (const numbers of organs.values())
        if (numbers.length > 1) for (const each of numbers) this.#unclear.add(each);
  }

  isUnclear(at: number): boolean {
    return this.#unclear.has(at);
  }

  unclear(): number[][] {
    return [...this.#byYear.values()].flatMap((organs) =>
      [...organs.values()].filter((numbers) => numbers.length > 1),
    );
  }

  /** By the whole name; else by the only name that is the same but for the regions in front of it. */
  find(name: string, year: number): readonly number[] {
    const organs = this.#byYear.get(year);
    const exact = organs?.get(name);
    if (exact || !organs) return exact ?? [];
    const like = [...organs].filter(([other]) => isLonger(name, other) || isLonger(other, name));
    return like.length === 1 ? like[0]![1] : [];
  }
}

/** Whether two names may be those of one organ: alike, or but for the regions in front of one of them. */
export function mayBeOne(one: string, other: string): boolean {
  const [a, b] = [organKey(one), organKey(other)];
  return a === b || isLonger(a, b) || isLonger(b, a);
}

/** An organ's name as names are compared: 淮安市人民政府 and 淮安市 are one. */
export function organKey(name: string): string {
  return key(name).replaceAll('人民政府', '政府').replace(/政府$/u, '');
}

/** 淮安市洪泽区 for 洪泽区: what stands in front is a region, and what is left begins with the name of one. */
function isLonger(long: string, short: string): boolean {
  if (short.length < 3 || !long.endsWith(short) || /^[省市州盟县区旗镇乡]/u.test(short))
    return false;
  const head = long.slice(0, -short.length);
  return (
    /[省市州盟区县旗]$/u.test(head) &&
    /^[^局委办厅院署会]{2,}?[市州盟区县旗镇乡]|^[^局委办厅院署会]{2,}街道/u.test(short)
  );
}
