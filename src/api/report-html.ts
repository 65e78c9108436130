import { draftHtml } from '../output/html/draft.js';
import { notesOf } from '../output/html/notes.js';
import type { LintResult } from '../output/result.js';
import type { Language } from '../rulebook/types.js';

export { DRAFT_STYLE as reportStyle } from '../output/html/style.js';

/**
 * A report as HTML with its findings marked and numbered in the order of `messages`; for programs that list the
 * findings themselves. An element that holds the finding `n` has `n` in its `data-n`, one at its k-th related place
 * `n.k` in its `data-see`, and a cell that takes part in its sum `n` in its `data-part`, each separated by spaces.
 * All text of the report is escaped. Undefined where the result has no draft (`withDraft`).
 */
export function reportHtml(result: LintResult, lang: Language = 'zh'): string | undefined {
  if (!result.draft) return undefined;
  const notes = notesOf(result.messages, result.draft.source, 1);
  return draftHtml(result.draft, notes, lang, { placed: true });
}
