import { flatMap } from '../../text/flat-map.js';
import { balances, labelsOf, specOf, spotOf, valueOf } from '../cells.js';
import type { PairKind } from '../kind.js';
import { isExplained } from '../explained.js';
import { namesBeside } from '../names.js';

interface Options {
  readonly form: string;
  /** The row of this year, and that of last year that it continues. */
  readonly row: string;
  readonly lastRow: string;
  readonly unless: readonly string[];
}

/** What is carried over from last year is what last year's report carried forward, in every column. */
export const seriesCarryover: PairKind = ({ own, file, last, options, rulebook }) => {
  const { form, row, lastRow, unless } = options as unknown as Options;
  const spec = specOf(own, form, rulebook);
  const filled = own.forms[form];
  if (!spec || !filled) return { notApplicable: 'no-form' };
  const without = last.filter(({ digest }) => !digest.forms[form]);
  if (without.length > 0)
    return { notApplicable: 'no-last-form', values: { last: namesBeside(file, without) } };
  if (isExplained(own, unless)) return { notApplicable: 'explained' };
  const columns = spec.blocks.find(({ rows }) => rows.some(({ id }) => id === row))?.columns ?? [];
  const differing = flatMap(columns, ({ id: column }) => {
    const found = valueOf(filled, `${row}.${column}`);
    let expected = 0;
    for (const { digest } of last)
      expected += valueOf(digest.forms[form], `${lastRow}.${column}`) ?? Number.NaN;
    if (found === undefined || Number.isNaN(expected) || found === expected) return [];
    return [{ column, found, expected }];
  });
  const [first] = differing;
  if (!first) return [];
  const label = (column: string) => labelsOf(spec, `${row}.${column}`).column;
  const isCertain =
    balances(own, form, rulebook) &&
    last.every(({ digest }) => balances(digest, form, rulebook)) &&
    last.length === 1;
  return [
    {
      messageId: differing.length === 1 ? 'cell' : 'cells',
      values: {
        found: first.found,
        expected: first.expected,
        difference: Math.abs(first.found - first.expected),
        column: label(first.column),
        count: differing.length,
        list: differing
          .map(
            ({ column, found, expected }) => `${label(column)}填的是 ${found}，上年是 ${expected}`,
          )
          .join('；'),
        listEn: differing
          .map(({ column, found, expected }) => `${label(column)} ${found}, last year ${expected}`)
          .join('; '),
        last: namesBeside(file, last),
      },
      spot: spotOf(own, form, `${row}.${first.column}`),
      elsewhere: [
        ...differing.slice(1).map(({ column, found, expected }) => ({
          messageId: 'own-cell',
          values: { column: label(column), found, expected },
          spot: spotOf(own, form, `${row}.${column}`),
        })),
        ...flatMap(last, (side) =>
          differing.map(({ column }) => ({
            messageId: 'last-cell',
            values: {
              column: label(column),
              value: valueOf(side.digest.forms[form], `${lastRow}.${column}`) ?? 0,
            },
            spot: spotOf(side.digest, form, `${lastRow}.${column}`),
            side,
          })),
        ),
      ],
      ...(!isCertain && { level: 'warning' as const }),
    },
  ];
};
