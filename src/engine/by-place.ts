import type { LintMessage } from '../output/result.js';

/** The order of messages: from the top of the report, the graver first. */
export function byPlace(a: LintMessage, b: LintMessage): number {
  return (
    a.line - b.line || a.column - b.column || b.severity - a.severity || order(a.ruleId, b.ruleId)
  );
}

function order(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
