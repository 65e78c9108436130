import { rulebook } from '../../rulebook/index.js';
import type { Check, Shape } from './shape.js';

/** The fields of what is kept of a report to hold it against others. */
export function recordShape(shape: Shape): Check {
  const { text, number, boolean } = shape;
  const edition = shape.oneOf(rulebook.editions.map(({ id }) => id));
  const range = shape.list((value, at) => typeof value === 'string' || number(value, at));
  const place = { range, section: number };
  const key = shape.fields({ rule: text, place: text, text });
  const point = shape.list(number);
  return shape.fields({
    digest: shape.fields({
      organ: shape.orNull(text),
      year: shape.orNull(number),
      edition,
      formsEdition: edition,
      sections: shape.list(shape.fields({ id: text, heading: text })),
      forms: shape.values(
        shape.fields({
          section: number,
          isSure: boolean,
          cells: shape.values(shape.pair(shape.orNull(number), range)),
        }),
      ),
      tells: shape.list(text),
      past: shape.list(shape.fields({ quantity: text, value: number, text, ...place })),
      prose: shape.fields({
        pieces: number,
        prints: shape.base64,
        sentences: shape.list(
          shape.fields({ print: number, length: number, opening: text, ...place }),
        ),
      }),
      wording: shape.list(
        shape.fields({
          print: number,
          length: number,
          figures: shape.list(text),
          opening: text,
          ...place,
        }),
      ),
      promises: shape.list(text),
    }),
    held: shape.fields({
      preset: shape.maybe(shape.oneOf(['recommended', 'strict'])),
      profile: shape.maybe(shape.oneOf(rulebook.profiles.map(({ id }) => id))),
      rules: shape.maybe(shape.values(() => true)),
      regions: shape.list(shape.fields({ rule: text, reason: text, from: point, to: point })),
      exceptions: shape.list(
        shape.fields({ id: text, rule: text, place: shape.maybe(text), reason: text }),
      ),
      baseline: shape.maybe((value, at) => value === 'all' || shape.list(key)(value, at)),
    }),
  });
}
