import { lint } from '../../src/index.js';
import type { LintMessage, LintOptions } from '../../src/index.js';

/** What the linter says of a Markdown text, or of a file in another format with `filename`. */
export async function messagesOf(
  input: string | Uint8Array,
  options: LintOptions = {},
): Promise<readonly LintMessage[]> {
  const result = await lint(input, { filename: 'draft.md', ...options });
  return result.messages;
}

/** A message in one line, for comparing and for reading failures. */
export function brief(message: LintMessage): string {
  return `${String(message.line)} ${message.ruleId ?? 'fatal'} ${message.message}`;
}

/** The text with an edit applied; edits count without a byte order mark. */
export function applyEdit(
  text: string,
  edit: { readonly range: readonly [number, number]; readonly text: string },
): string {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  return text.slice(0, edit.range[0] + bom) + edit.text + text.slice(edit.range[1] + bom);
}
