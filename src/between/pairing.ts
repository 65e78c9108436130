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
  /** Organs with two reports of a run on one year, or two to be held against, of which nobody can tell which holds. */
  readonly unclear: readonly (readonly number[])[];
  /** Reports of organs that were made of several, of which some have no report on the year before: held against none. */
  readonly lacking: readonly { readonly at: number; readonly names: readonly string[] }[];
}

/**
 * Finds for each report of a run that of the same organ on the year before; of an organ that was made of others, those of
 * all that were still apart then, and no longer are.
 * @param count reports of the run; those after them are only there to be held against
 */
export function pairsOf(
  reports: readonly Dated[],
  renames: Renames = new Map(),
  count = reports.length,
): Pairing {
  const index = new OrganIndex(reports);
  const earlier = new Map([...renames].map(([name, former]) => [organKey(name), former]));
  const last = new Map<number, readonly number[]>();
  const paired = new Set<number>();
  const unclear = new Set(index.rivals(count));
  const lacking: { at: number; names: string[] }[] = [];
  reports.slice(0, count).forEach(({ organ, year }, at) => {
    if (organ === null || year === null || unclear.has(index.groupOf(at))) return;
    const own = organKey(organ);
    const found = index.find(own, year - 1);
    const names = (earlier.get(own) ?? []).filter((name) => !index.has(organKey(name), year));
    const former = names.map((name) => index.find(organKey(name), year - 1));
    const without = names.filter((_, place) => former[place]!.length === 0);
    if (without.length > 0 && without.length < names.length) {
      lacking.push({ at, names: without });
      return;
    }
    const all: number[] = [];
    for (const each of new Set([...found, ...former.flat()])) {
      const group = index.groupOf(each);
      if (group.length > 1) unclear.add(group);
      else all.push(each);
    }
    if (all.length === 0) return;
    last.set(at, all);
    for (const each of [at, ...all]) paired.add(each);
  });
  for (const { at } of lacking) paired.add(at);
  const isTold = (at: number) => paired.has(at) || unclear.has(index.groupOf(at));
  const alone = last.size > 0 ? [...reports.keys()].filter((at) => at < count && !isTold(at)) : [];
  return { last, alone, unclear: [...unclear].sort(([a = 0], [b = 0]) => a - b), lacking };
}

/** Reports by year and organ. */
class OrganIndex {
  readonly #byYear = new Map<number, Map<string, number[]>>();
  readonly #groups = new Map<number, readonly number[]>();

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
        for (const each of numbers) this.#groups.set(each, numbers);
  }

  /** The reports of its organ and year, itself among them. */
  groupOf(at: number): readonly number[] {
    return this.#groups.get(at) ?? [];
  }

  /** Groups with several of the first reports. */
  rivals(count: number): (readonly number[])[] {
    return [...new Set(this.#groups.values())].filter(([, second]) => (second ?? count) < count);
  }

  /** Whether an organ of this very name has a report on a year. */
  has(name: string, year: number): boolean {
    return this.#byYear.get(year)?.has(name) ?? false;
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
