import { NOTHING, type Subject } from './heads.js';
import type { Quantity, Said } from './lexicon.js';
import type { Segment, Window } from './segments.js';
import type { Token } from './token.js';

/** Words that may stand beside what is counted without making it something else. */
const PLAIN = new Set(['filler', 'this-year', 'own', 'sum', 'disclosure', 'exist', 'part-scope']);
const REGION = /^region-/;
/** How far from a number the words that it is about may stand. */
const REACH = 200;

interface Head {
  readonly quantity: Quantity;
  readonly said: Said;
  readonly start: number;
  readonly end: number;
}

/**
 * Numbers that only a table of indicators has cells for: 召开政府信息公开工作会议3次. Nothing but the words that
 * the quantity allows may stand around it: 召开防汛工作会议3次 is another matter.
 */
export class IndicatorReader {
  readonly #quantities: readonly Quantity[];
  #last: { readonly id: string; readonly firm: boolean; readonly sentence: number } | undefined;

  constructor(quantities: readonly Quantity[], edition: string) {
    this.#quantities = quantities.filter(({ editions }) => editions?.includes(edition));
  }

  /** `from`: where the sentence begins. */
  read(window: Window, segment: Segment, text: string, from: number): Subject {
    if (this.#quantities.length === 0) return NOTHING;
    const last = this.#last?.sentence === from ? this.#last : undefined;
    this.#last = undefined;
    const head = this.#headBefore(window, text) ?? this.#headAfter(window, text);
    if (head === undefined) return NOTHING;
    const { quantity, said } = head;
    const { number } = window;
    const near = Math.max(from, number.start - REACH);
    const spoken = text.slice(near, number.start);
    const clause = text.slice(
      Math.max(near, segment.start),
      Math.min(segment.end, number.end + REACH),
    );
    if (said.unless?.some((word) => clause.includes(word))) return NOTHING;
    if (said.never?.some((word) => clause.includes(word) || spoken.includes(word))) return NOTHING;
    const follows = last !== undefined && (said.after ?? []).includes(last.id);
    const firm = isAbout(said, clause) || (follows && last.firm);
    if (!firm && !follows && !isAbout(said, spoken)) return NOTHING;
    this.#last = { id: quantity.id, firm, sentence: from };
    return { subjects: [quantity.id], firm, limited: false };
  }

  /** 举办培训班2期. */
  #headBefore({ number, left, from }: Window, text: string): Head | undefined {
    const before = text.slice(from, number.start);
    const head = this.#latest(number.unit, (word) => {
      const at = before.lastIndexOf(word);
      return at < 0 ? undefined : from + at;
    });
    if (head === undefined) return undefined;
    const rest = left.filter(({ end }) => end <= head.start);
    const behind = left.filter(({ start }) => start >= head.end);
    const whole =
      isPlain(text, from, head.start, rest, head.said) &&
      isPlain(text, head.end, number.start, behind, head.said);
    return whole ? head : undefined;
  }

  /** 举办2期培训班. */
  #headAfter({ number, left, right, from, to }: Window, text: string): Head | undefined {
    const after = text.slice(number.end, to);
    const head = this.#latest(number.unit, (word) =>
      after.endsWith(word) ? to - word.length : undefined,
    );
    if (head === undefined) return undefined;
    const between = right.filter(({ end }) => end <= head.start);
    const whole =
      isPlain(text, number.end, head.start, between, head.said) &&
      isPlain(text, from, number.start, left, head.said);
    return whole ? head : undefined;
  }

  /** Of the words that name a quantity of the unit the last one, of those the longest. */
  #latest(unit: string, find: (word: string) => number | undefined): Head | undefined {
    let best: Head | undefined;
    for (const quantity of this.#quantities) {
      const { said } = quantity;
      if (!said?.units.includes(unit)) continue;
      for (const word of said.heads) {
        const start = find(word);
        if (start === undefined) continue;
        const end = start + word.length;
        if (!best || end > best.end || (end === best.end && start < best.start))
          best = { quantity, said, start, end };
      }
    }
    return best;
  }
}

function isAbout({ about }: Said, text: string): boolean {
  return about === undefined || about.some((word) => text.includes(word));
}

/** Nothing is left between two offsets once plain words and those of the quantity are taken away. */
function isPlain(
  text: string,
  from: number,
  to: number,
  tokens: readonly Token[],
  said: Said,
): boolean {
  const plain = new Uint8Array(to - from);
  for (const token of tokens) {
    const passes =
      token.type === 'date' ||
      (token.type === 'word' &&
        (PLAIN.has(token.meaning) ||
          REGION.test(token.meaning) ||
          (token.meaning === 'among' && said.after !== undefined)));
    if (passes) plain.fill(1, token.start - from, token.end - from);
  }
  const stretch = text.slice(from, to);
  for (const word of [...(said.about ?? []), ...(said.acts ?? [])]) {
    for (let at = stretch.indexOf(word); at >= 0; at = stretch.indexOf(word, at + 1))
      plain.fill(1, at, at + word.length);
  }
  return plain.every((covered) => covered === 1);
}
