import { APPLICANTS, DISPUTE_BLOCKS } from './labels.js';
import type { Part, ReportModel } from './model.js';
import { applicationCells, disputeCells, plainReport, zeroFigures } from './plain-report.js';
import { randomFrom, type Random } from './random.js';
import { PLAIN_LAYOUT, renderMarkdown } from './render-markdown.js';

/** One organ's year, so that the next one can continue it. */
export interface Year {
  readonly year: number;
  readonly organ: string;
  /** By applicant; what is not open is carried forward. */
  readonly applicants: Readonly<Record<string, Applicants>>;
  readonly documents: {
    readonly issued: number;
    readonly repealed: number;
    readonly standing: number;
  };
  readonly permits: number;
  /** Upheld, corrected, other, pending of each block of Table 4. */
  readonly disputes: readonly (readonly number[])[];
  /** What the prose says that last year's new applications were. */
  readonly past: number | undefined;
  /** The number of the words that it says so in. */
  readonly wording: number;
  readonly notes: readonly string[];
}

type Applicants = Readonly<Record<'new' | 'carried' | 'open' | 'forward', number>>;

export const KINDS = APPLICANTS.slice(0, 6).map(({ id }) => id);

const FIELDS = ['水利局', '教育局', '司法局', '民政局', '应急管理局'];

/** Years of one organ, from 2021 on, each continuing the one before. */
export function makeSeries(seed: number, count = 5, name?: string): Year[] {
  const random = randomFrom(seed);
  const field = random.pick(FIELDS);
  const organ = name ?? `清溪县${field}`;
  const years: Year[] = [];
  for (let year = 2021; year < 2021 + count; year++)
    years.push(continued(random, organ, year, years.at(-1)));
  return years;
}

/** The year after another, without a jump. */
export function continued(
  random: Random,
  organ: string,
  year: number,
  last: Year | undefined,
): Year {
  const applicants = Object.fromEntries(
    KINDS.map((kind, index) => {
      const { new: before = random.int(8, 40), forward: carried = 0 } =
        last?.applicants[kind] ?? {};
      const persons = Math.round(Math.min(60, Math.max(8, before * (0.7 + random.next() * 0.7))));
      const fresh = index === 0 ? persons : random.int(0, 3);
      const forward = random.chance(0.6) ? random.int(0, Math.min(fresh, 6)) : 0;
      return [kind, { new: fresh, carried, open: fresh + carried - forward, forward }];
    }),
  );
  const issued = random.int(0, 6);
  const standing = last?.documents.standing ?? random.int(5, 40);
  const repealed = random.int(0, Math.min(4, standing));
  const permits = last
    ? Math.round(last.permits * (0.7 + random.next() * 0.8))
    : random.int(200, 900);
  return {
    year,
    organ,
    applicants,
    documents: { issued, repealed, standing: standing + issued - repealed },
    permits,
    disputes: DISPUTE_BLOCKS.map((_, block) => {
      const pending = last?.disputes[block]![3] ?? 0;
      const ended = pending > 0 ? random.int(1, pending) : random.int(0, 2);
      return [ended, random.int(0, 1), 0, Math.max(0, pending - ended) + random.int(0, 2)];
    }),
    past: last && random.chance(0.5) ? newOf(last) : undefined,
    wording: random.int(0, WORDINGS.length - 1),
    notes: [],
  };
}

/** How prose tells this year's number and last year's. */
const WORDINGS: readonly ((year: number, now: number, past: number) => string)[] = [
  (year, now, past) =>
    `${year}年收到政府信息公开申请${now}件，${year - 1}年收到政府信息公开申请${past}件。`,
  (year, now, past) => `${year}年收到政府信息公开申请${now}件，上年为${past}件。`,
  (year, now, past) => `收到政府信息公开申请${now}件（${year - 1}年${past}件）。`,
  (_, now, past) =>
    `本年度收到政府信息公开申请${now}件，${now === past ? `与去年的${past}件持平` : `比去年的${past}件${now > past ? '增加' : '减少'}${Math.abs(now - past)}件`}。`,
];

export function newOf({ applicants }: Year): number {
  return KINDS.reduce((sum, kind) => sum + applicants[kind]!.new, 0);
}

/** A planted break: the years with it, and the rule that must report it once, in that year alone. */
export interface Break {
  readonly years: readonly Year[];
  readonly rule: string;
  readonly at: number;
}

/** Breaks of every kind; each leaves the tables balanced. */
export const BREAKS: Readonly<Record<string, (years: readonly Year[], seed: number) => Break>> = {
  'carried over in one column': (years, seed) =>
    plant(years, seed, 'series-carryover', (year, random) => {
      const kind = random.pick(KINDS);
      const own = year.applicants[kind]!;
      const by = random.int(1, 5);
      const wrong = { ...own, carried: own.carried + by, open: own.open + by };
      return { ...year, applicants: { ...year.applicants, [kind]: wrong } };
    }),
  'carried over moved to another column': (years, seed) =>
    plant(years, seed, 'series-carryover', (year, random) => {
      const [from = '', to = ''] = random.some(KINDS, 2);
      const [one, other] = [year.applicants[from]!, year.applicants[to]!];
      const moved = {
        [from]: { ...one, carried: one.carried + 2, open: one.open + 2 },
        [to]:
          other.carried > 1 ? { ...other, carried: other.carried - 2, new: other.new + 2 } : other,
      };
      return { ...year, applicants: { ...year.applicants, ...moved }, past: undefined };
    }),
  'documents in force': (years, seed) =>
    plant(years, seed, 'series-documents', (year, random) => {
      const { documents } = year;
      return {
        ...year,
        documents: { ...documents, standing: documents.standing + random.int(1, 9) },
      };
    }),
  'pending cases that vanish': (years, seed) => {
    const random = randomFrom(seed);
    const at = random.int(1, years.length - 1);
    const block = random.int(0, 2);
    const changed = years.map((year, index) => {
      const cases = year.disputes.map((each, of) => {
        if (of !== block) return each;
        return index === at ? [0, 0, 0, 0] : index === at - 1 ? [...each.slice(0, 3), 2] : each;
      });
      return { ...year, disputes: cases };
    });
    return { years: changed, rule: 'series-disputes', at };
  },
  'a number of last year in the prose': (years, seed) =>
    plant(years, seed, 'series-prose', (year, random, last) => ({
      ...year,
      past: newOf(last) + random.int(7, 60),
    })),
  'a jump without a word': (years, seed) =>
    plant(
      years,
      seed,
      'series-jump',
      (year, random) => ({
        ...year,
        permits: year.permits * random.int(40, 90),
      }),
      true,
    ),
};

function plant(
  years: readonly Year[],
  seed: number,
  rule: string,
  change: (year: Year, random: Random, last: Year) => Year,
  isLast = false,
): Break {
  const random = randomFrom(seed);
  const at = isLast ? years.length - 1 : random.int(1, years.length - 1);
  const changed = years.map((year, index) =>
    index === at ? change(year, random, years[at - 1]!) : year,
  );
  // What follows goes on from what is there now.
  const standing = changed[at]!.documents.standing - years[at]!.documents.standing;
  return {
    years: changed.map((year, index) =>
      index > at
        ? {
            ...year,
            documents: { ...year.documents, standing: year.documents.standing + standing },
            past: year.past === undefined ? undefined : newOf(changed[index - 1]!),
          }
        : year,
    ),
    rule,
    at,
  };
}

/** The report of a year. */
export function reportOf(year: Year): ReportModel {
  const figures = zeroFigures('2021');
  const { issued, repealed, standing } = year.documents;
  const model = plainReport(year.year, {
    ...figures,
    disclosure: {
      ...figures.disclosure,
      'documents.issued': String(issued),
      'documents.repealed': String(repealed),
      'documents.in-force': String(standing),
      'permits.decisions': String(year.permits),
    },
    applications: applicationCells('2021', { ...year.applicants }),
    disputes: disputeCells(
      year.disputes.map((cases) => [...cases, cases.reduce((sum, count) => sum + count, 0)]),
    ),
  });
  const past =
    year.past === undefined ? [] : [WORDINGS[year.wording]!(year.year, newOf(year), year.past)];
  const said = [...past, ...year.notes].map((text): Part => ({ type: 'paragraph', text }));
  return {
    ...model,
    organ: { ...model.organ, name: year.organ },
    title: [`${year.organ}${String(year.year)}年政府信息公开工作年度报告`],
    sections: model.sections.map((section, index) =>
      index === 0 ? { ...section, parts: [...section.parts, ...said] } : section,
    ),
  };
}

export function textOf(year: Year): string {
  return renderMarkdown(reportOf(year), PLAIN_LAYOUT).text;
}
