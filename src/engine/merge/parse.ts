import { countsOf, type LintResult } from '../../output/result.js';
import { resultShape } from '../shape/result-shape.js';
import { Shape } from '../shape/shape.js';
import { noJson, noResults, type Doing } from './words.js';

/**
 * The results in the JSON of a run.
 * @throws UsageError where it is something else.
 */
export function parseResults(text: string, file: string, doing: Doing): LintResult[] {
  const data = dataOf(text, file, doing);
  const shape = new Shape();
  if (!shape.list(resultShape(shape))(data, '')) throw noResults(file, shape.problem ?? '', doing);
  // The counts of `--quiet` are those of what it shows; they are made again rather than believed.
  return (data as LintResult[]).map((result) => ({ ...result, ...countsOf(result.messages) }));
}

function dataOf(text: string, file: string, doing: Doing): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw noJson(file, doing, error);
  }
}
