import { flatMap } from '../../text/flat-map.js';
import type { Rulebook } from '../../rulebook/types.js';
import type { Digest } from '../../understand/digest/digest.js';
import { labelsOf, specOf, spotOf, valueOf } from '../cells.js';
import type { PairFinding, PairKind, Side } from '../kind.js';
import { namesBeside } from '../names.js';
import { wordingFindings } from '../wording.js';

interface Options {
  /** Cells of one table up to which each that differs is told by itself. */
  readonly most: number;
}

/** What one report says in one of its forms and not in another: cells of the tables, numbers and sentences. */
export const formsDiffer: PairKind = ({ own, file, forms, options, rulebook }) => {
  const { most } = options as unknown as Options;
  const shared = forms.map((side) => ({ side, ids: sharedForms(own, side.digest) }));
  const isIdle = shared.every(
    ({ side, ids }) => ids.length === 0 && !(hasProse(own) && hasProse(side.digest)),
  );
  if (isIdle) return { notApplicable: 'nothing-shared' };
  return flatMap(shared, ({ side, ids }) => [
    ...flatMap(ids, (form) => cellFindings({ own, file, side, form, most, rulebook })),
    ...(hasProse(own) && hasProse(side.digest) ? wordingFindings(own, side, file) : []),
  ]);
};

/** A workbook and a table saved by itself have none. */
function hasProse({ wording, sections }: Digest): boolean {
  return sections.length > 0 && wording.length > 0;
}

/** Tables that both have and of which every label was recognised in both. */
function sharedForms(own: Digest, other: Digest): string[] {
  if (own.formsEdition !== other.formsEdition) return [];
  return Object.keys(own.forms).filter(
    (form) => own.forms[form]!.isSure && other.forms[form]?.isSure,
  );
}

interface Shared {
  readonly own: Digest;
  readonly file: string;
  readonly side: Side;
  readonly form: string;
  readonly most: number;
  readonly rulebook: Rulebook;
}

function cellFindings({ own, file, side, form, most, rulebook }: Shared): PairFinding[] {
  const spec = specOf(own, form, rulebook);
  const [filled, other] = [own.forms[form], side.digest.forms[form]];
  if (!spec || !filled || !other) return [];
  const differing = flatMap(Object.keys(filled.cells), (cell) => {
    const [found, there] = [valueOf(filled, cell), valueOf(other, cell)];
    if (found === undefined || there === undefined || found === there) return [];
    return [{ cell, found, there, ...labelsOf(spec, cell) }];
  });
  const common = { form: spec.title, formEn: spec.title, other: namesBeside(file, [side]) };
  const there = ({ cell, there: value, row, column }: (typeof differing)[number]) => ({
    messageId: 'other-cell',
    values: { row, column, value },
    spot: spotOf(side.digest, form, cell),
    side,
  });
  if (differing.length <= most)
    return differing.map((each) => ({
      messageId: 'cell',
      values: {
        ...common,
        row: each.row,
        column: each.column,
        found: each.found,
        there: each.there,
        difference: Math.abs(each.found - each.there),
      },
      spot: spotOf(own, form, each.cell),
      elsewhere: [there(each)],
    }));
  const list = differing
    .slice(0, most)
    .map(({ row, column, found, there: value }) => `${row}·${column} ${found}≠${value}`)
    .join('、');
  return [
    {
      messageId: 'cells',
      values: { ...common, count: differing.length, list: `${list}…` },
      spot: spotOf(own, form, differing[0]!.cell),
      elsewhere: flatMap(differing, (each) => [
        {
          messageId: 'own-cell',
          values: { row: each.row, column: each.column, value: each.found },
          spot: spotOf(own, form, each.cell),
        },
        there(each),
      ]),
    },
  ];
}
