import { countsOf, type LintMessage, type LintResult } from '../../output/result.js';

/**
 * The result of a second form of a report, without the findings that the first form has too.
 * @param first that of the first form
 */
export function withoutRepeated(result: LintResult, first: LintResult): LintResult {
  const left = [...first.messages];
  const messages = result.messages.filter((message) => {
    const at = message.fatal ? -1 : left.findIndex((other) => isSame(message, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const repeated = result.messages.length - messages.length;
  return {
    ...result,
    messages,
    ...countsOf(messages),
    sameAs: { filePath: first.filePath, repeated },
  };
}

/** A form of tables alone has no sections, with which the place begins elsewhere. */
function isSame(one: LintMessage, other: LintMessage): boolean {
  if (one.ruleId !== other.ruleId || one.message !== other.message) return false;
  const [a, b] = [one.at ?? '', other.at ?? ''];
  return a.endsWith(b) || b.endsWith(a);
}
