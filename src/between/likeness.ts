import { flatMap } from '../text/flat-map.js';
import { printsFromText, shareIn } from '../text/pieces.js';
import type { Digest, ProseDigest, RangeNote, SentenceNote } from '../understand/digest/digest.js';
import type { Elsewhere, Side } from './kind.js';

/** Sentences that are listed with a finding. */
const LISTED = 8;

/** The share of the prose of one report, by pieces of five characters, that another has too. */
export function likeness(own: ProseDigest, other: ProseDigest): number {
  const sizes = { own: own.pieces, other: other.pieces };
  return shareIn(printsFromText(own.prints), printsFromText(other.prints), sizes);
}

/** Sentences that another report has in the same words, whatever the numbers, each with its place there. */
export function sharedSentences(
  own: ProseDigest,
  other: ProseDigest,
): { readonly own: SentenceNote; readonly there: SentenceNote }[] {
  const known = new Map(other.sentences.map((each) => [each.print, each]));
  return flatMap(own.sentences, (each) => {
    const there = known.get(each.print);
    return there && there.length === each.length ? [{ own: each, there }] : [];
  });
}

/** The sentences that a report shares with another: their words once, their places in both. */
export function listed(own: Digest, side: Side): { count: number; places: Elsewhere[] } {
  const shared = sharedSentences(own.prose, side.digest.prose);
  const places = flatMap(shared.slice(0, LISTED), ({ own: here, there }): Elsewhere[] => [
    {
      messageId: 'own-sentence',
      values: { text: here.opening },
      spot: { range: here.range, section: here.section },
    },
    {
      messageId: 'other-sentence',
      spot: { range: there.range, section: there.section },
      side,
    },
  ]);
  return { count: shared.length, places };
}

/** Where a finding on the prose as a whole stands: at its first sentence. */
export function startOf({ sentences }: ProseDigest): { range: RangeNote; section: number } {
  return { range: sentences[0]?.range ?? [1, 1, 1, 1], section: sentences[0]?.section ?? -1 };
}

export function percent(share: number): number {
  return Math.round(share * 100);
}
