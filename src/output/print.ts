import type { LineIndex } from '../draft/lines.js';
import { key } from '../text/fold.js';
import { hash } from '../text/hash.js';
import type { LintMessage } from './result.js';

/** So much of the words is enough to tell them apart. */
const REACH = 200;

/** Messages with prints of the words that they point at. What failed points at nothing. */
export function withPrints(
  messages: readonly LintMessage[],
  source: string,
  lines: LineIndex,
): LintMessage[] {
  return messages.map((message) => {
    if (message.fatal) return message;
    const { line, column, endLine, endColumn } = message;
    const start = lines.startOf(line) + column - 1;
    const end = lines.startOf(endLine) + endColumn - 1;
    return { ...message, print: hash(key(source.slice(start, Math.min(end, start + REACH)))) };
  });
}
