import { FORMATS } from '../../draft/formats.js';
import { countsOf, type LintResult } from '../../output/result.js';
import { rulebook } from '../../rulebook/index.js';
import { Shape } from './shape.js';
import { noJson, noResults } from './words.js';

/**
 * The results in the JSON of a run.
 * @throws UsageError where it is something else.
 */
export function parseResults(text: string, file: string): LintResult[] {
  const data = dataOf(text, file);
  const shape = new Shape();
  if (!shape.list(resultShape(shape))(data, '')) throw noResults(file, shape.problem ?? '');
  // The counts of `--quiet` are those of what it shows; they are made again rather than believed.
  return (data as LintResult[]).map((result) => ({ ...result, ...countsOf(result.messages) }));
}

function dataOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw noJson(file, error);
  }
}

/** The fields that formatters read. */
function resultShape(shape: Shape) {
  const { text, number, boolean } = shape;
  const range = { line: number, column: number, endLine: number, endColumn: number };
  const edit = shape.fields({ range: shape.list(number), text });
  const message = shape.fields({
    ...range,
    ruleId: shape.orNull(text),
    severity: shape.oneOf([1, 2]),
    fatal: shape.oneOf([true, undefined]),
    message: text,
    related: shape.list(shape.fields({ ...range, message: text })),
    place: shape.maybe(text),
    at: shape.maybe(text),
    print: shape.maybe(text),
    basis: shape.maybe(text),
    url: shape.maybe(text),
    fix: shape.maybe(edit),
    suggestions: shape.maybe(shape.list(shape.fields({ desc: text, fix: edit }))),
    suppressions: shape.maybe(shape.list(shape.fields({ kind: text, justification: text }))),
  });
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
    lang: shape.oneOf(['zh', 'en']),
    format: shape.orNull(shape.oneOf(Object.keys(FORMATS))),
  });
}
