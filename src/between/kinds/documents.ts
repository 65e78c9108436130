import { flatMap } from '../../text/flat-map.js';
import { labelsOf, specOf, spotOf, valueOf } from '../cells.js';
import { isExplained } from '../explained.js';
import type { PairFinding, PairKind } from '../kind.js';
import { namesBeside } from '../names.js';

interface Options {
  readonly form: string;
  readonly rows: readonly string[];
  readonly standing: string;
  readonly made: string;
  readonly repealed: string;
  readonly unless: readonly string[];
}

/** What is in force is what was in force, with what was made and without what was repealed. */
export const seriesDocuments: PairKind = ({ own, file, last, options, rulebook }) => {
  const { form, rows, standing, made, repealed, unless } = options as unknown as Options;
  const spec = specOf(own, form, rulebook);
  const [before] = last;
  if (last.length > 1) return { notApplicable: 'merged' };
  if (!spec || !own.forms[form] || !before?.digest.forms[form]) return { notApplicable: 'no-form' };
  if (isExplained(own, unless)) return { notApplicable: 'explained' };
  return flatMap(rows, (row): PairFinding[] => {
    const cell = `${row}.${standing}`;
    const numbers = {
      before: valueOf(before.digest.forms[form], cell),
      made: valueOf(own.forms[form], `${row}.${made}`),
      repealed: valueOf(own.forms[form], `${row}.${repealed}`),
      found: valueOf(own.forms[form], cell),
    };
    const { before: was, made: more, repealed: less, found } = numbers;
    if (was === undefined || more === undefined || less === undefined || found === undefined)
      return [];
    const expected = was + more - less;
    if (expected === found) return [];
    return [
      {
        messageId: 'standing',
        values: {
          row: labelsOf(spec, cell).row,
          found,
          expected,
          difference: Math.abs(found - expected),
          before: was,
          made: more,
          repealed: less,
          last: namesBeside(file, last),
        },
        spot: spotOf(own, form, cell),
        elsewhere: [
          {
            messageId: 'last-cell',
            values: { row: labelsOf(spec, cell).row, value: was },
            spot: spotOf(before.digest, form, cell),
            side: before,
          },
        ],
      },
    ];
  });
};
