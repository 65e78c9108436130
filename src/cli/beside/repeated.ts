import { countsOf, type LintMessage, type LintResult } from '../../output/result.js';

/**
 * The result of a second form of a report, without the findings that the first form has too. What is excused
 * there is excused here: the two are one report.
 * @param first that of the first form
 */
export function withoutRepeated(result: LintResult, first: LintResult): LintResult {
  const left = [...first.messages];
  const excused = [...first.suppressedMessages];
  const messages: LintMessage[] = [];
  const suppressed: LintMessage[] = [];
  for (const message of result.messages) {
    const own = message.fatal ? undefined : message;
    if (own && taken(own, left)) continue;
    const other = own && taken(own, excused);
    if (other) suppressed.push({ ...message, suppressions: other.suppressions ?? [] });
    else messages.push(message);
  }
  const repeated = result.messages.length - messages.length - suppressed.length;
  return {
    ...result,
    messages,
    suppressedMessages: [...result.suppressedMessages, ...suppressed],
    ...countsOf(messages),
    sameAs: { filePath: first.filePath, repeated },
  };
}

/** The same finding among those of the first form, which it is taken out of: each stands for one. */
function taken(message: LintMessage, others: LintMessage[]): LintMessage | undefined {
  const at = others.findIndex((other) => isSame(message, other));
  return at < 0 ? undefined : others.splice(at, 1)[0];
}

/** A form of tables alone has no sections, with which the place begins elsewhere. */
function isSame(one: LintMessage, other: LintMessage): boolean {
  if (one.ruleId !== other.ruleId || one.message !== other.message) return false;
  const [a, b] = [one.at ?? '', other.at ?? ''];
  return a.endsWith(b) || b.endsWith(a);
}
