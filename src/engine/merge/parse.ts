import { countsOf, type LintResult } from '../../output/result.js';
import { resultShape } from '../shape/result-shape.js';
import { Shape } from '../shape/shape.js';
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
