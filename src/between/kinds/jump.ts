import { flatMap } from '../../text/flat-map.js';
import { spotOf, valueOf } from '../cells.js';
import { isExplained } from '../explained.js';
import type { PairFinding, PairKind } from '../kind.js';
import { namesBeside } from '../names.js';

interface Options {
  /** So many times as many, or as few, is a jump. */
  readonly factor: number;
  /** Where the difference is smaller, nothing is said. */
  readonly least: number;
  readonly figures: readonly {
    readonly form: string;
    readonly cell: string;
    readonly title: { readonly zh: string; readonly en: string };
    /** `rules/lexicon/series-words.yaml`: what is said of it explains the jump. */
    readonly theme: string;
  }[];
  readonly unless: readonly string[];
}

/** A figure that is many times last year's, or a small part of it, and no word about it. */
export const seriesJump: PairKind = ({ own, file, last, options }) => {
  const { factor, least, figures, unless } = options as unknown as Options;
  const [before] = last;
  if (last.length > 1) return { notApplicable: 'merged' };
  if (!before) return { notApplicable: 'no-form' };
  if (isExplained(own, unless)) return { notApplicable: 'explained' };
  return flatMap(figures, ({ form, cell, title, theme }): PairFinding[] => {
    const now = valueOf(own.forms[form], cell);
    const was = valueOf(before.digest.forms[form], cell);
    if (now === undefined || was === undefined || own.tells.includes(theme)) return [];
    const [low, high] = now < was ? [now, was] : [was, now];
    if (high - low < least || high < low * factor) return [];
    const times = low === 0 ? 0 : Math.round((high / low) * 10) / 10;
    const up = now > was;
    return [
      {
        messageId: low === 0 ? (up ? 'from-none' : 'to-none') : up ? 'up' : 'down',
        values: {
          figure: title.zh,
          figureEn: title.en,
          now,
          was,
          times,
          last: namesBeside(file, last),
        },
        spot: spotOf(own, form, cell),
        elsewhere: [
          {
            messageId: 'last-cell',
            values: { figure: title.zh, figureEn: title.en, value: was },
            spot: spotOf(before.digest, form, cell),
            side: before,
          },
        ],
      },
    ];
  });
};
