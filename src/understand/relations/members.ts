import type { SearchText } from '../statements/text.js';
import type { Figure } from './figure.js';
import { labelBefore } from './labels.js';
import { quantityOf, type Member } from './stated.js';

/** Makes members of the figures of a sentence, with the words around them. */
export function membersOf(
  { text, spanOf, written }: SearchText,
  sentence: number,
): (figure: Figure) => Member {
  // Of one figure several relations ask.
  const known = new Map<Figure, Member>();
  return (figure) => {
    let member = known.get(figure);
    if (member === undefined) {
      const { start, end, digitsEnd } = figure;
      const behind = behindOf(text, end);
      member = {
        ...quantityOf(figure),
        sentence,
        label: labelBefore(text, start) + behind,
        behind,
        span: spanOf(start, digitsEnd),
        text: written(start, end),
      };
      known.set(figure, member);
    }
    return member;
  };
}

function behindOf(text: string, end: number): string {
  return BEHIND_IT.exec(text.slice(end, end + BEHIND))![0];
}

/** Characters behind a number that may name what it counts. */
const BEHIND_IT = /^[^,;:。、()!?%]*/;
const BEHIND = 16;
