import type { Rulebook } from '../../../rulebook/types.js';
import { once } from '../../../text/once.js';
import { anyWord } from '../../text/lexicon.js';

/** Words by which a number speaks of one that was told, of rules/lexicon/told-words.yaml. */
export interface AgainWords {
  /** At the end of what stands before the number. */
  readonly pointing: RegExp;
  readonly every: RegExp;
  /** Anywhere before it in its clause. */
  readonly event: RegExp;
  readonly whole: RegExp;
  /** A part, a change, another time. */
  readonly part: RegExp;
  readonly scope: RegExp;
  /** 涉及 of 涉及的14条意见: nothing was done with them. */
  readonly concerns: RegExp;
  /** They say nothing of what is counted. */
  readonly idle: RegExp;
}

export const againWords = once((rulebook: Rulebook): AgainWords => {
  const any = (meaning: string) => anyWord(rulebook, 'told-words', meaning);
  return {
    pointing: new RegExp(`(?:${any('pointing')})$`),
    every: new RegExp(`(?:${any('every')})$`),
    event: new RegExp(any('event')),
    whole: new RegExp(any('whole')),
    part: new RegExp(any('part')),
    scope: new RegExp(any('scope'), 'g'),
    concerns: new RegExp(`^(?:${any('concerns')})$`),
    idle: new RegExp(any('again-idle'), 'g'),
  };
});
