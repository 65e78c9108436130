import { flatMap } from '../../text/flat-map.js';
import { specOf, spotOf, valueOf } from '../cells.js';
import { isExplained } from '../explained.js';
import type { PairFinding, PairKind } from '../kind.js';
import { namesBeside } from '../names.js';

interface Options {
  readonly form: string;
  readonly blocks: readonly {
    readonly pending: string;
    readonly total: string;
    readonly title: { readonly zh: string; readonly en: string };
  }[];
  readonly unless: readonly string[];
}

/** A case that was pending ends in a later year or is still pending: of none at all nothing became. */
export const seriesDisputes: PairKind = ({ own, file, last, options, rulebook }) => {
  const { form, blocks, unless } = options as unknown as Options;
  const [before] = last;
  if (last.length > 1) return { notApplicable: 'merged' };
  if (!specOf(own, form, rulebook) || !own.forms[form] || !before?.digest.forms[form])
    return { notApplicable: 'no-form' };
  if (isExplained(own, unless)) return { notApplicable: 'explained' };
  return flatMap(blocks, ({ pending, total, title }): PairFinding[] => {
    const left = valueOf(before.digest.forms[form], pending);
    const all = valueOf(own.forms[form], total);
    if (left === undefined || left === 0 || all !== 0) return [];
    return [
      {
        messageId: 'lost',
        values: {
          block: title.zh,
          blockEn: title.en,
          pending: left,
          last: namesBeside(file, last),
        },
        spot: spotOf(own, form, total),
        elsewhere: [
          {
            messageId: 'last-cell',
            values: { block: title.zh, blockEn: title.en, value: left },
            spot: spotOf(before.digest, form, pending),
            side: before,
          },
        ],
      },
    ];
  });
};
