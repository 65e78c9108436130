import { hasLines } from '../draft/formats.js';
import { adviceOf } from './advice.js';
import { visible } from './concise.js';
import type { FormatContext, Formatter } from './formatter.js';
import type { LintMessage, LintResult } from './result.js';

/** For programs that change reports: one object a line and a finding, with what to change and nothing else. */
export function createAgent(context: FormatContext): Formatter {
  return {
    file: (result) =>
      visible(result, context)
        .map((message) => `${JSON.stringify(lineOf(message, result, context))}\n`)
        .join(''),
    end: () => '',
  };
}

function lineOf(message: LintMessage, result: LintResult, context: FormatContext) {
  const { severity, ruleId, place, line, found, expected, basis } = message;
  const advice = adviceOf(message, context.lang);
  return {
    file: context.projectPath(result.filePath),
    level: severity === 2 ? 'error' : 'warning',
    rule: ruleId,
    ...(place && { place }),
    ...(hasLines(result.format) && { line }),
    message: message.message,
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
    ...(advice.length > 0 && { advice }),
    ...(basis && { basis }),
  };
}
