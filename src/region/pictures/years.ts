import { valueOf } from '../../between/cells.js';
import { editionById, rulebook } from '../../rulebook/index.js';
import type { FormSpec, Language } from '../../rulebook/types.js';
import type { Digest } from '../../understand/digest/digest.js';
import { ownReports, type RegionState } from '../organ.js';
import { legend, stack, type Part } from './stack.js';
import { BAR, COLOURS, figure, label, ROW, WIDTH } from './svg.js';

const FORM = 'applications';
const LEFT = 64;
/** Room for the sum behind the longest bar. */
const RIGHT = 60;

const WORDS = {
  zh: {
    caption: '历年申请与办理（每年上面一条是要办理的，下面一条是怎样办的）',
    fresh: '新收',
    carried: '上年结转',
    forward: '结转下年度',
    year: (year: number) => `${year} 年`,
  },
  en: {
    caption:
      'Applications and outcomes over the years (above: what was to be done, below: what was)',
    fresh: 'New',
    carried: 'Carried over',
    forward: 'Carried forward',
    year: String,
  },
} as const;

/** Applications and outcomes of the region's own reports, a pair of bars a year; undefined for a single year. */
export function yearsPicture(state: RegionState, lang: Language): string | undefined {
  const words = WORDS[lang];
  const years = ownReports(state).filter(({ forms }) => forms[FORM]);
  if (years.length < 2) return undefined;
  const pairs = years.map((digest) => ({
    year: digest.year!,
    taken: takenOf(digest, words),
    done: outcomesOf(digest, words.forward),
  }));
  const most = Math.max(1, ...pairs.flatMap(({ taken, done }) => [sum(taken), sum(done)]));
  const scale = (WIDTH - LEFT - RIGHT) / most;
  const drawn: string[] = [];
  let y = 4;
  for (const { year, taken, done } of pairs) {
    drawn.push(label(0, y + BAR / 2, words.year(year)));
    drawn.push(...stack(taken, { x: LEFT, y, scale }));
    drawn.push(...stack(done, { x: LEFT, y: y + BAR + 2, scale }));
    y += 2 * BAR + 14;
  }
  const names = new Map(
    pairs.flatMap(({ taken, done }) => [...taken, ...done]).map((part) => [part.name, part]),
  );
  const below = legend([...names.values()], { x: LEFT, y, width: WIDTH - LEFT, row: ROW });
  return figure(words.caption, y + below.height, [...drawn, ...below.drawn]);
}

function takenOf({ forms }: Digest, words: { fresh: string; carried: string }): Part[] {
  const value = (row: string) => valueOf(forms[FORM], `${row}.total`) ?? 0;
  return [
    { name: words.fresh, value: value('new'), fill: '#3c4a5c' },
    { name: words.carried, value: value('carried'), fill: '#93a0b1' },
  ];
}

/** Outcomes by the headings under which the form has them, and what is carried forward. */
function outcomesOf({ forms, formsEdition }: Digest, forward: string): Part[] {
  const spec = editionById(rulebook, formsEdition).forms.find(({ id }) => id === FORM);
  const sums = new Map<string, number>();
  for (const { id, heading } of spec ? outcomeRows(spec) : [])
    sums.set(heading, (sums.get(heading) ?? 0) + (valueOf(forms[FORM], `${id}.total`) ?? 0));
  const outcomes = [...sums].map(([name, value], at) => ({
    name,
    value,
    fill: COLOURS[at % (COLOURS.length - 1)]!,
  }));
  const left = valueOf(forms[FORM], 'forward.total') ?? 0;
  return [...outcomes, { name: forward, value: left, fill: COLOURS.at(-1)! }];
}

/** The rows that add up to all outcomes, each with its heading, or itself where it has none, without its number. */
function outcomeRows({ blocks, identities }: FormSpec): { id: string; heading: string }[] {
  const parts = new Set(identities.find(({ id }) => id === 'outcomes')?.right);
  return blocks
    .flatMap(({ rows }) => rows)
    .filter(({ id }) => parts.has(id))
    .map(({ id, groups = [], short, label: name }) => ({
      id,
      heading: (groups.at(1)?.label ?? short ?? name).replace(/^（.）/, ''),
    }));
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((all, { value }) => all + value, 0);
}
