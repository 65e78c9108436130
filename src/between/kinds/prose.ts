import { flatMap } from '../../text/flat-map.js';
import type { Digest, PastStatement } from '../../understand/digest/digest.js';
import { lexiconOf, type Lexicon } from '../../understand/statements/lexicon.js';
import { spotOf, valueOf } from '../cells.js';
import { isExplained } from '../explained.js';
import type { PairFinding, PairKind } from '../kind.js';
import { nameOf } from '../names.js';

/** What the prose says of last year is what last year's tables say. */
export const seriesProse: PairKind = ({ own, last, options, rulebook }) => {
  const lexicon = lexiconOf(rulebook);
  const [before] = last;
  if (last.length > 1) return { notApplicable: 'merged' };
  if (!before || !lexicon) return { notApplicable: 'no-form' };
  if (isExplained(own, options['unless'] as readonly string[]))
    return { notApplicable: 'explained' };
  if (own.past.length === 0) return { notApplicable: 'nothing-said' };
  return flatMap(own.past, (said): PairFinding[] => {
    const sums = sumsOf(said, before.digest, lexicon);
    const [first] = sums;
    if (!first || sums.some(({ value }) => value === said.value)) return [];
    const title = lexicon.byId.get(said.quantity)!.title;
    return [
      {
        messageId: 'differs',
        values: {
          text: said.text,
          quantity: title.zh,
          quantityEn: title.en,
          expected: first.value,
          difference: Math.round(Math.abs(first.value - said.value) * 1e6) / 1e6,
          last: nameOf(last),
        },
        spot: { range: said.range, section: said.section },
        elsewhere: [
          {
            messageId: 'last-cell',
            values: { quantity: title.zh, quantityEn: title.en, value: first.value },
            spot: spotOf(before.digest, first.form, first.cell),
            side: before,
          },
        ],
      },
    ];
  });
};

interface Sum {
  readonly value: number;
  readonly form: string;
  readonly cell: string;
}

/** What last year's forms say, first that which the quantity means, then all that it may mean, or a relative of it. */
function sumsOf({ quantity }: PastStatement, { forms }: Digest, lexicon: Lexicon): Sum[] {
  const own = lexicon.byId.get(quantity);
  const family = lexicon.quantities.filter(
    (each) => each !== own && own !== undefined && each.family === own.family,
  );
  return flatMap(own ? [own, ...family] : [], ({ accept, amongNew = [] }) =>
    flatMap([...accept, ...amongNew], ({ form, sums }) =>
      flatMap(sums, (cells): Sum[] => {
        let value = 0;
        for (const cell of cells) {
          const isLess = cell.startsWith('-');
          const number = valueOf(forms[form], isLess ? cell.slice(1) : cell);
          if (number === undefined) return [];
          value += isLess ? -number : number;
        }
        return [{ value, form, cell: cells[0]! }];
      }),
    ),
  );
}
