import { flatMap } from '../../text/flat-map.js';
import type { Digest, PastStatement } from '../../understand/digest/digest.js';
import { lexiconOf, type Lexicon, type Quantity } from '../../understand/statements/lexicon.js';
import { spotOf, valueOf } from '../cells.js';
import { isExplained } from '../explained.js';
import type { PairFinding, PairKind } from '../kind.js';
import { namesBeside } from '../names.js';

interface Options {
  readonly unless: readonly string[];
  /** Quantities of this year that prose calls last year's too. */
  readonly also: readonly string[];
}

/** What the prose says of last year is what last year's tables say. */
export const seriesProse: PairKind = ({ own, file, last, options, rulebook }) => {
  const lexicon = lexiconOf(rulebook);
  const [before] = last;
  if (last.length > 1) return { notApplicable: 'merged' };
  if (!before || !lexicon) return { notApplicable: 'no-form' };
  const { unless, also } = options as unknown as Options;
  if (isExplained(own, unless)) return { notApplicable: 'explained' };
  if (own.past.length === 0) return { notApplicable: 'nothing-said' };
  return flatMap(own.past, (said): PairFinding[] => {
    const sums = sumsOf(kinOf(said.quantity, lexicon), before.digest);
    const [first] = sums;
    if (!first || sums.some(({ value }) => value === said.value)) return [];
    if (said.now !== undefined && !isOurs(said, own, { lexicon, also })) return [];
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
          last: namesBeside(file, last),
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

/**
 * Of a number that says by another of this year what it counts: whether that one is this year's, and the first is not
 * one that this year's report calls last year's too (新收35件，上年2件 tells what was carried over).
 */
function isOurs({ quantity, value, now }: PastStatement, own: Digest, options: Beside): boolean {
  const { lexicon, also } = options;
  const others = lexicon.quantities.filter(({ id }) => also.includes(id));
  return (
    sumsOf(kinOf(quantity, lexicon), own).some((sum) => sum.value === now) &&
    sumsOf(others, own).every((sum) => sum.value !== value)
  );
}

interface Beside {
  readonly lexicon: Lexicon;
  readonly also: readonly string[];
}

/** First the quantity itself, then its relatives. */
function kinOf(id: string, lexicon: Lexicon): Quantity[] {
  const own = lexicon.byId.get(id);
  if (!own) return [];
  const { family } = own;
  return [own, ...lexicon.quantities.filter((each) => each !== own && each.family === family)];
}

interface Sum {
  readonly value: number;
  readonly form: string;
  readonly cell: string;
}

/** What the forms of a report say of quantities, for each first what it means, then all that it may mean. */
function sumsOf(quantities: readonly Quantity[], { forms }: Digest): Sum[] {
  return flatMap(quantities, ({ accept, amongNew = [] }) =>
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
