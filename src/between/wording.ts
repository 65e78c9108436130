import { flatMap } from '../text/flat-map.js';
import type { Digest, WordingNote } from '../understand/digest/digest.js';
import type { Elsewhere, PairFinding, Side } from './kind.js';
import { namesBeside } from './names.js';

/** Sentences that are listed with a finding, of each file. */
const LISTED = 4;
/** Characters from which on a sentence that is nowhere in the other file is one that somebody wrote. */
const SHORTEST = 15;
/** Of prose that is mostly another, sentences are not told one by one. */
const LEAST_SHARED = 0.5;

/** Sentences of the prose with other numbers, each a finding; those that only one file has, one finding for all. */
export function wordingFindings(own: Digest, side: Side, file: string): PairFinding[] {
  const other = namesBeside(file, [side]);
  const here = byPrint(own.wording);
  const there = byPrint(side.digest.wording);
  const shared = own.wording.filter(({ print }) => there.has(print)).length;
  const isSame = shared >= own.wording.length * LEAST_SHARED;
  return [
    ...(isSame
      ? flatMap([...here], ([print, notes]) => figures(notes, there.get(print), { side, other }))
      : []),
    ...missing(onlyIn(own.wording, there), onlyIn(side.digest.wording, here), { side, other }),
  ];
}

interface Other {
  readonly side: Side;
  /** The name of its file. */
  readonly other: string;
}

function byPrint(notes: readonly WordingNote[]): Map<number, WordingNote[]> {
  const found = new Map<number, WordingNote[]>();
  for (const note of notes) {
    const known = found.get(note.print);
    if (known) known.push(note);
    else found.set(note.print, [note]);
  }
  return found;
}

/** A sentence that stands as often in both is the same one each time. */
function figures(
  notes: readonly WordingNote[],
  others: readonly WordingNote[] = [],
  { side, other: name }: Other,
): PairFinding[] {
  if (notes.length !== others.length) return [];
  return flatMap(notes, (note, at) => {
    const other = others[at]!;
    if (note.length !== other.length || note.figures.join() === other.figures.join()) return [];
    const isParallel = note.figures.length === other.figures.length;
    const told = (list: readonly string[], against: readonly string[]) =>
      list.filter((each, index) => !isParallel || each !== against[index]).join('、') || '—';
    const there = told(other.figures, note.figures);
    return [
      {
        messageId: 'figures',
        values: {
          text: note.opening,
          found: told(note.figures, other.figures),
          there,
          other: name,
        },
        spot: { range: note.range, section: note.section },
        elsewhere: [
          {
            messageId: 'other-figures',
            values: { text: other.opening, there },
            spot: { range: other.range, section: other.section },
            side,
          },
        ],
      },
    ];
  });
}

function onlyIn(
  notes: readonly WordingNote[],
  others: ReadonlyMap<number, unknown>,
): WordingNote[] {
  return notes.filter(({ print, length }) => length >= SHORTEST && !others.has(print));
}

function missing(
  here: readonly WordingNote[],
  there: readonly WordingNote[],
  { side, other }: Other,
): PairFinding[] {
  const [first] = here.length > 0 ? here : there;
  if (!first) return [];
  const own = here.slice(0, LISTED).map(({ opening, range, section }): Elsewhere => ({
    messageId: 'own-sentence',
    values: { text: opening },
    spot: { range, section },
  }));
  const others = there.slice(0, LISTED).map(({ opening, range, section }): Elsewhere => ({
    messageId: 'other-sentence',
    values: { text: opening },
    spot: { range, section },
    side,
  }));
  const spot =
    here.length > 0 ? { range: first.range, section: first.section } : { range: [1, 1, 1, 1] };
  return [
    {
      messageId: 'sentences',
      values: { count: here.length, others: there.length, other },
      spot,
      elsewhere: [...own, ...others],
    },
  ];
}
