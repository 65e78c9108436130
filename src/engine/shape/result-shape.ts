import { FORMATS } from '../../draft/formats.js';
import { rulebook } from '../../rulebook/index.js';
import { recordShape } from './record-shape.js';
import type { Check, Shape } from './shape.js';

/** The fields of a result that formatters read. */
export function resultShape(shape: Shape): Check {
  const { text, number, boolean } = shape;
  const range = {
    line: number,
    column: number,
    endLine: number,
    endColumn: number,
    page: shape.maybe(number),
  };
  const edit = shape.fields({ range: shape.list(number), text });
  const other = shape.fields({ ...range, filePath: text, message: text });
  const message = shape.fields({
    ...range,
    ruleId: shape.orNull(text),
    severity: shape.oneOf([1, 2]),
    fatal: shape.oneOf([true, undefined]),
    message: text,
    related: shape.list(
      shape.fields({
        ...range,
        message: text,
        parts: shape.maybe(shape.list(shape.fields(range))),
      }),
    ),
    place: shape.maybe(text),
    at: shape.maybe(text),
    where: shape.maybe(
      shape.fields({
        section: shape.maybe(text),
        table: shape.maybe(text),
        row: shape.maybe(text),
        column: shape.maybe(text),
      }),
    ),
    found: shape.maybe(text),
    expected: shape.maybe(text),
    print: shape.maybe(text),
    basis: shape.maybe(text),
    url: shape.maybe(text),
    places: shape.maybe(shape.list(shape.fields(range))),
    other: shape.maybe(other),
    others: shape.maybe(shape.list(other)),
    fix: shape.maybe(edit),
    suggestions: shape.maybe(shape.list(shape.fields({ desc: text, fix: edit }))),
    suppressions: shape.maybe(shape.list(shape.fields({ kind: text, justification: text }))),
  });
  const part = { index: number, of: number, cwd: text, empty: shape.list(number) };
  const key = shape.fields({ rule: text, place: text, text });
  return shape.fields({
    filePath: text,
    messages: shape.list(message),
    suppressedMessages: shape.list(message),
    edition: shape.orNull(shape.oneOf(rulebook.editions.map(({ id }) => id))),
    year: shape.orNull(number),
    issuer: shape.orNull(text),
    notApplicable: shape.list(shape.fields({ ruleId: text, reason: text })),
    editionTitle: text,
    editionReason: text,
    rulesRun: shape.list(text),
    statements: shape.list(shape.fields({ outcome: text, approximate: boolean })),
    part: shape.maybe(shape.fields(part)),
    lang: shape.oneOf(['zh', 'en']),
    unusedExceptions: shape.maybe(shape.list(text)),
    baseline: shape.maybe(shape.fields({ found: shape.list(key), gone: shape.list(key) })),
    record: shape.maybe(recordShape(shape)),
    format: shape.orNull(shape.oneOf(Object.keys(FORMATS))),
  });
}
