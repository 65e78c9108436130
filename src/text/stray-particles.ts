import { once } from './once.js';
import { Sought } from './sought.js';

/** Two particles between a verb and its object, of which one is too many. */
export interface StrayParticle {
  readonly start: number;
  readonly end: number;
  /** Both of them. */
  readonly particles: string;
}

export interface PredicateWords {
  /** Verbs that open a clause and take an object: 提高, 规范. */
  readonly verbs: readonly string[];
  /** What may stand before them: 有效, 不断. */
  readonly adverbs: readonly string[];
}

/** ，提高了的效率，: at the head of a clause the verb is its predicate, and no 的 follows 了. */
export function findStrayParticles(text: string, words: PredicateWords): StrayParticle[] {
  return patternOf(words)
    .in(text)
    .map(({ 0: whole, 1: particles, index }) => ({
      start: index,
      end: index + whole.length,
      particles: particles!,
    }));
}

const patternOf = once(({ verbs, adverbs }: PredicateWords): Sought => {
  return new Sought(
    ['了的', '的了'],
    () =>
      new RegExp(
        `(?<=^|[，,。；;、])(?:${adverbs.join('|')}){0,2}(?:${verbs.join('|')})(了的|的了)(?=[\\u4e00-\\u9fff])`,
        'g',
      ),
  );
});
