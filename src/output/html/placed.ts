import { LineIndex } from '../../draft/lines.js';
import { flatMap } from '../../text/flat-map.js';
import type { Span } from '../../text/mapped.js';
import type { Place } from '../result.js';
import { touches } from './marks.js';
import { marksOf, type Note } from './notes.js';

interface Placed {
  /** What the attribute says of it: the number of the finding, and of its related place. */
  readonly name: string;
  readonly span: Span;
}

/** Tells the elements of a report which findings they hold, and which places findings speak of. */
export class Places {
  readonly #own: readonly Placed[];
  readonly #seen: readonly Placed[];
  readonly #parts: readonly Placed[];

  constructor(notes: readonly Note[], source: string) {
    const lines = new LineIndex(source);
    const spanOf = (place: Place): Span => ({
      start: lines.startOf(place.line) + place.column - 1,
      end: lines.startOf(place.endLine) + place.endColumn - 1,
    });
    this.#own = marksOf(notes).map(({ number, span }) => ({ name: String(number), span }));
    this.#seen = flatMap(notes, ({ number, message }) =>
      message.related.map((place, index) => ({
        name: `${number}.${index + 1}`,
        span: spanOf(place),
      })),
    );
    this.#parts = flatMap(notes, ({ number, message }) =>
      flatMap(message.related, ({ parts = [] }) =>
        parts.map((part) => ({ name: String(number), span: spanOf(part) })),
      ),
    );
  }

  /** The attributes of an element for a range of the source, with a space before each; findings as `data-n`. */
  of(span: Span, isCell: boolean): string {
    return (
      attribute('data-n', this.#own, span) +
      attribute('data-see', this.#seen, span) +
      (isCell ? attribute('data-part', this.#parts, span) : '')
    );
  }
}

function attribute(name: string, placed: readonly Placed[], span: Span): string {
  const found = new Set<string>();
  for (const each of placed) if (touches(each.span, span)) found.add(each.name);
  return found.size > 0 ? ` ${name}="${[...found].join(' ')}"` : '';
}
