import { valueOf } from '../between/cells.js';
import { sumForm } from '../between/region/sums.js';
import { editionById, editionForYear, rulebook } from '../rulebook/index.js';
import type { Bilingual, Language } from '../rulebook/types.js';
import type { Digest } from '../understand/digest/digest.js';
import { FIGURES } from './figures.js';
import { closestOf } from './likeness.js';
import { countedSides, isLate, type RegionOrgan, type RegionState } from './organ.js';

/** The organs of a region, a row each, with the sum and the region's own report below. */
export interface RegionTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Cell = string | number | undefined;

const HEADS: readonly Bilingual[] = [
  { zh: '单位', en: 'Organ' },
  { zh: '情况', en: 'State' },
  { zh: '错误', en: 'Errors' },
  { zh: '警告', en: 'Warnings' },
];

const STANDINGS: Readonly<Record<RegionOrgan['standing'] | 'late', Bilingual>> = {
  read: { zh: '已有', en: 'there' },
  late: { zh: '逾期', en: 'late' },
  missing: { zh: '没有', en: 'missing' },
  unreadable: { zh: '读不了', en: 'unreadable' },
  unclear: { zh: '有两份', en: 'two differ' },
  excused: { zh: '不单独公布', en: 'excused' },
};

const WORDS = {
  sum: { zh: '相加', en: 'Sum' },
  least: { zh: '不全', en: 'not complete' },
  share: { zh: '相同%', en: 'Alike %' },
  closest: { zh: '正文最相近的单位', en: 'Closest' },
  file: { zh: '文件', en: 'File' },
} as const satisfies Record<string, Bilingual>;

/** @param shorten how a path is shown */
export function regionTable(
  state: RegionState,
  lang: Language,
  shorten: (path: string) => string,
): RegionTable {
  const { share, closest, file } = WORDS;
  const closestTo = closestOf(state);
  // Where nothing is long enough to be compared there is nothing to show.
  const alike = (share: Cell, name: Cell) => (closestTo.size > 0 ? [share, name] : []);
  const heads = [
    ...HEADS,
    ...FIGURES.map(({ title }) => title),
    ...(closestTo.size > 0 ? [share, closest] : []),
    file,
  ];
  const rows = state.organs.map((organ) => {
    const { result, side, name } = organ;
    const like = closestTo.get(name);
    return [
      name,
      standingOf(organ, lang),
      result?.errorCount,
      result?.warningCount,
      ...FIGURES.map(({ form, cell }) => valueOf(side?.digest.forms[form], cell)),
      ...alike(like && Math.round(like.share * 100), like?.name ?? ''),
      result ? shorten(result.filePath) : '',
    ];
  });
  const { own } = state;
  return {
    heads: heads.map((head) => head[lang]),
    rows: [
      ...rows,
      sumRow(state, lang),
      ...(own
        ? [
            [
              state.region,
              '',
              own.result.errorCount,
              own.result.warningCount,
              ...FIGURES.map(({ form, cell }) => valueOf(own.side?.digest.forms[form], cell)),
              ...alike(undefined, ''),
              shorten(own.result.filePath),
            ],
          ]
        : []),
    ],
  };
}

export function standingOf(organ: RegionOrgan, lang: Language): string {
  const { standing, excused } = organ;
  const word = STANDINGS[standing === 'read' && isLate(organ) ? 'late' : standing][lang];
  return excused === undefined ? word : `${word}${lang === 'zh' ? '：' : ': '}${excused}`;
}

function sumRow(state: RegionState, lang: Language): Cell[] {
  const digests = countedSides(state).map(({ digest }) => digest);
  const sums = FIGURES.map(({ form, cell }) => sumOf(form, cell, digests, state));
  const isLeast = sums.some((sum) => sum?.isLeast);
  return [
    WORDS.sum[lang],
    isLeast ? WORDS.least[lang] : '',
    undefined,
    undefined,
    ...sums.map((sum) => sum?.value),
    ...(closestOf(state).size > 0 ? [undefined, ''] : []),
    '',
  ];
}

function sumOf(form: string, cell: string, digests: readonly Digest[], state: RegionState) {
  const edition = editionOf(state);
  const spec = editionById(rulebook, edition).forms.find(({ id }) => id === form);
  const found = spec && sumForm(spec, edition, digests).get(cell);
  if (!found || found.known === 0) return undefined;
  const isLeast = found.unknown > 0 || state.organs.some((each) => each.isCounted && !each.side);
  return { value: found.sum, isLeast };
}

/** The edition in whose forms figures are added up: that of the year. */
export function editionOf({ year }: Pick<RegionState, 'year'>): string {
  return (editionForYear(rulebook, year) ?? rulebook.editions.at(-1)!).id;
}
