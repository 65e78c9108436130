import {
  applicationRows,
  APPLICANTS,
  disclosureBlocks,
  DISPUTE_BLOCKS,
  DISPUTE_RESULTS,
  outcomeRows,
} from './labels.js';
import type { Edition, FormId } from './labels.js';
import type { Random } from './random.js';

/** What stands in the cells of the three forms, as written, by `<row>.<column>`. */
export type Figures = Readonly<Record<FormId, Readonly<Record<string, string>>>>;

export const SIZES = ['zero', 'tiny', 'small', 'medium', 'large', 'huge'] as const;
export type Size = (typeof SIZES)[number];

const VOLUME: Record<Size, readonly [number, number]> = {
  zero: [0, 0],
  tiny: [1, 4],
  small: [5, 40],
  medium: [60, 700],
  large: [900, 6000],
  huge: [12000, 48000],
};

export interface FigureWishes {
  readonly edition: Edition;
  readonly size: Size;
  /** Only governments of cities make 规章. */
  readonly regulations: boolean;
  /** The organ decides permits, penalties and coercive measures. */
  readonly enforces: boolean;
}

/** Figures in which every identity of the edition holds. */
export function makeFigures(random: Random, wishes: FigureWishes): Figures {
  return {
    disclosure:
      wishes.edition === '2019' ? disclosure2019(random, wishes) : disclosure2021(random, wishes),
    applications: applications(random, wishes),
    disputes: disputes(random, wishes.size),
  };
}

/** The number in a cell; 0 where the cell does not exist. */
export function valueOf(figures: Figures, form: FormId, cell: string): number {
  return Number.parseFloat(figures[form][cell] ?? '0');
}

function applications(random: Random, { edition, size }: FigureWishes): Record<string, string> {
  const rows = applicationRows(edition);
  const leaves = outcomeRows(edition);
  const cells: Record<string, string> = {};
  const totals = new Map<string, number>(rows.map((row) => [row.id, 0]));
  const [low, high] = VOLUME[size];
  const volume = random.int(low, high);
  const share = random.chance(0.3) ? [volume, 0, 0, 0, 0, 0] : skewed(random, volume);
  APPLICANTS.slice(0, 6).forEach((applicant, index) => {
    const all = share[index]!;
    const carried = random.chance(0.5) ? random.int(0, Math.floor(all / 4)) : 0;
    const forward = random.chance(0.5) ? random.int(0, Math.floor(all / 5)) : 0;
    const column = new Map([
      ['new', all - carried],
      ['carried', carried],
      ['total', all - forward],
      ['forward', forward],
    ]);
    const kinds = random.some(leaves, random.int(1, leaves.length));
    random.split(all - forward, kinds.length).forEach((count, at) => column.set(kinds[at]!, count));
    for (const row of rows) {
      const count = column.get(row.id) ?? 0;
      cells[`${row.id}.${applicant.id}`] = String(count);
      totals.set(row.id, totals.get(row.id)! + count);
    }
  });
  for (const row of rows) {
    cells[`${row.id}.total`] = String(totals.get(row.id)!);
  }
  return cells;
}

/** Most applicants are natural persons; the other kinds share the rest unevenly. */
function skewed(random: Random, volume: number): number[] {
  const persons = Math.round(volume * (0.6 + random.next() * 0.4));
  const rest = volume - persons;
  const kinds = random.some([1, 2, 3, 4, 5], random.int(1, 5));
  const share = [persons, 0, 0, 0, 0, 0];
  random.split(rest, kinds.length).forEach((count, index) => (share[kinds[index]!] = count));
  return share;
}

function disputes(random: Random, size: Size): Record<string, string> {
  const most = { zero: 0, tiny: 1, small: 3, medium: 40, large: 400, huge: 900 }[size];
  const quiet = random.chance(0.3);
  const cells: Record<string, string> = {};
  for (const block of DISPUTE_BLOCKS) {
    const total = quiet || random.chance(0.2) ? 0 : random.int(0, most);
    const parts = random.split(total, 4);
    DISPUTE_RESULTS.forEach((result, index) => {
      cells[`cases.${block.id}-${result.id}`] = String(index === 4 ? total : parts[index]!);
    });
  }
  return cells;
}

function disclosure2021(random: Random, wishes: FigureWishes): Record<string, string> {
  const scale = { zero: 1, tiny: 2, small: 5, medium: 20, large: 60, huge: 200 }[wishes.size];
  const cells: Record<string, string> = {};
  for (const row of ['regulations', 'documents']) {
    const none = row === 'regulations' ? !wishes.regulations : random.chance(0.3);
    const issued = none ? 0 : random.int(0, scale);
    const repealed = none ? 0 : random.int(0, scale);
    cells[`${row}.issued`] = String(issued);
    cells[`${row}.repealed`] = String(repealed);
    cells[`${row}.in-force`] = String(none ? 0 : issued + random.int(0, scale * 4));
  }
  const decided = wishes.enforces ? scale * scale * 50 : 0;
  cells['permits.decisions'] = String(random.int(0, decided));
  cells['penalties.decisions'] = String(random.int(0, decided));
  cells['coercion.decisions'] = String(random.int(0, Math.floor(decided / 20)));
  cells['fees.amount'] = wishes.enforces ? money(random, scale * 40) : '0';
  return cells;
}

function disclosure2019(random: Random, wishes: FigureWishes): Record<string, string> {
  const scale = { zero: 1, tiny: 2, small: 5, medium: 20, large: 60, huge: 200 }[wishes.size];
  const cells: Record<string, string> = {};
  for (const row of ['regulations', 'documents']) {
    const made = row === 'regulations' && !wishes.regulations ? 0 : random.int(0, scale);
    cells[`${row}.made`] = String(made);
    cells[`${row}.opened`] = String(made);
    cells[`${row}.public-total`] = String(made === 0 ? 0 : made + random.int(0, scale * 5));
  }
  for (const row of ['permits', 'services', 'penalties', 'coercion', 'fees']) {
    const before = wishes.enforces ? random.int(0, scale * 60) : 0;
    const change = before === 0 ? 0 : random.int(-Math.min(before, 30), 30);
    cells[`${row}.last-year`] = String(before);
    cells[`${row}.change`] = signed(random, change);
    if (row !== 'fees') {
      cells[`${row}.decisions`] = String(before === 0 ? 0 : random.int(0, before * 80));
    }
  }
  const purchases = random.int(0, scale * 2);
  cells['procurement.purchases'] = String(purchases);
  cells['procurement.purchase-amount'] =
    purchases === 0 ? '0万元' : `${money(random, scale * 90)}万元`;
  return cells;
}

function signed(random: Random, change: number): string {
  return change > 0 && random.chance(0.8) ? `+${String(change)}` : String(change);
}

function money(random: Random, most: number): string {
  const decimals = random.pick([0, 1, 2, 2, 4, 6]);
  const amount = random.next() * most + 0.1;
  return amount.toFixed(decimals);
}

/** Every cell of a form, in reading order, as `[row, column]`. */
export function cellsOf(form: FormId, edition: Edition): (readonly [string, string])[] {
  if (form === 'applications') {
    return applicationRows(edition).flatMap((row) =>
      APPLICANTS.map((column) => [row.id, column.id] as const),
    );
  }
  if (form === 'disputes') {
    return DISPUTE_BLOCKS.flatMap((block) =>
      DISPUTE_RESULTS.map((result) => ['cases', `${block.id}-${result.id}`] as const),
    );
  }
  return disclosureBlocks(edition).flatMap((block) =>
    block.rows.flatMap((row) => block.columns.map((column) => [row.id, column.id] as const)),
  );
}
