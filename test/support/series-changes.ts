import { KINDS, continued, makeSeries, type Year } from './series.js';
import { randomFrom } from './random.js';

/** The reports of an organ with what befell it, and the names that it had before. */
export interface Told {
  readonly reports: readonly Year[];
  readonly formerly: readonly string[];
}

/** What may befall an organ so that nothing is wrong though years differ, or organs. */
export const CHANGES: Readonly<Record<string, (seed: number, organ: string) => Told>> = {
  nothing: (seed, organ) => ({ reports: makeSeries(seed, 5, organ), formerly: [] }),
  'another name': (seed, organ) => {
    const reports = makeSeries(seed, 5, organ);
    return { reports: renamed(reports, seed), formerly: [earlierName(organ)] };
  },
  'two organs that became one': (seed, organ) => {
    const random = randomFrom(seed);
    const count = random.int(1, 4);
    const names = [`${organ.slice(0, -1)}中心`, earlierName(organ)];
    const before = names.map((name, at) => makeSeries(seed * 2 + at, count, name));
    const own: Year[] = [];
    for (let year = 2021 + count; year < 2026; year++)
      own.push(
        continued(random, organ, year, own.at(-1) ?? together(before.map((all) => all.at(-1)!))),
      );
    return { reports: [...before.flat(), ...own], formerly: names };
  },
  'corrected figures': (seed, organ) =>
    upset(seed, organ, '上一年报告中的结转、许可等数据有误，现予更正。'),
  'other duties': (seed, organ) => upset(seed, organ, '因机构改革，部分职能划入我局。'),
};

export function earlierName(organ: string): string {
  return `${organ.slice(0, -1)}管理站`;
}

/** Under another name until some year. */
export function renamed(years: readonly Year[], seed: number): Year[] {
  const until = randomFrom(seed).int(1, years.length - 1);
  return years.map((year, at) => (at < until ? { ...year, organ: earlierName(year.organ) } : year));
}

/** A year from which on the figures do not continue those before, which it says. */
function upset(seed: number, organ: string, note: string): Told {
  const random = randomFrom(seed);
  const at = random.int(1, 4);
  const years = makeSeries(seed, at, organ);
  const other = makeSeries(seed + 7_000, 5, organ).slice(at);
  const [first, ...rest] = other;
  const reports = [...years, { ...first!, notes: [note] }, ...rest];
  return { reports, formerly: [] };
}

function together([one, other]: readonly Year[]): Year {
  const applicants = KINDS.map((kind) => {
    const [a, b] = [one!.applicants[kind]!, other!.applicants[kind]!];
    return [
      kind,
      {
        new: a.new + b.new,
        carried: a.carried + b.carried,
        open: a.open + b.open,
        forward: a.forward + b.forward,
      },
    ] as const;
  });
  return {
    ...one!,
    applicants: Object.fromEntries(applicants),
    disputes: one!.disputes.map((cases, block) =>
      cases.map((count, at) => count + other!.disputes[block]![at]!),
    ),
    permits: one!.permits + other!.permits,
  };
}
