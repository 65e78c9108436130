import type { Rulebook } from '../../../rulebook/types.js';
import { once } from '../../../text/once.js';
import { anyWord, entriesOf } from '../../text/lexicon.js';

/** The words of rules/lexicon/told-words.yaml, as expressions. */
export interface ToldWords {
  /** Every verb, the longest first. */
  readonly verbs: RegExp;
  /** The class of a verb: 开展 and 举办 are one. */
  readonly classOf: ReadonlyMap<string, string>;
  readonly channels: readonly (readonly [id: string, words: RegExp])[];
  readonly scope: RegExp;
  /** In the clause, and anywhere before in the sentence. */
  readonly part: RegExp;
  readonly apart: RegExp;
  readonly whole: RegExp;
  /** At the end of what stands before the number. */
  readonly definite: RegExp;
  readonly neutral: RegExp;
}

const ID = 'told-words';
const CHANNELS = ['channel-site', 'channel-wechat', 'channel-weibo', 'channel-other'];

export const toldWords = once((rulebook: Rulebook): ToldWords => {
  const any = (meaning: string) => anyWord(rulebook, ID, meaning);
  const classOf = new Map<string, string>();
  for (const { text, aliases = [], meaning = '' } of entriesOf(rulebook, ID)) {
    if (!meaning.startsWith('did-')) continue;
    for (const word of [text, ...aliases]) classOf.set(word, meaning);
  }
  const verbs = [...classOf.keys()].sort((a, b) => b.length - a.length).join('|');
  return {
    verbs: new RegExp(verbs || '(?!)', 'g'),
    classOf,
    channels: CHANNELS.map((id) => [id, new RegExp(any(id), 'g')] as const),
    scope: new RegExp(any('scope'), 'g'),
    part: new RegExp(any('part')),
    apart: new RegExp(any('apart')),
    whole: new RegExp(any('whole')),
    definite: new RegExp(`(?:${any('definite')})$`),
    neutral: new RegExp(`${any('neutral')}|${any('whole')}|${any('scope')}`, 'g'),
  };
});
