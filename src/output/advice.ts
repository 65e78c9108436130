import type { Language } from '../rulebook/types.js';
import type { LintMessage } from './result.js';
import { plain } from './words.js';

/** What the author may do about a message: its suggestions, or else what its fix would write. */
export function adviceOf(message: LintMessage, lang: Language): readonly string[] {
  const suggestions = (message.suggestions ?? []).map((suggestion) => suggestion.desc);
  if (suggestions.length > 0) return suggestions;
  return message.fix ? [fixText(message.fix.text, lang)] : [];
}

/** A fix in words: 改为“1286”. */
export function fixText(text: string, lang: Language): string {
  if (text === '') return lang === 'en' ? 'remove it' : '删去';
  // Several places at once, with what stands between them.
  if (text.includes('\n')) return lang === 'en' ? 'repair them with --fix' : '用 --fix 一并改正';
  const shown = plain(text);
  return lang === 'en' ? `write: ${shown}` : `改为“${shown}”`;
}

/** A message with its place and advice, a line each, for outputs that show no more than a text. */
export function fullText(message: LintMessage, lang: Language): string {
  const name =
    lang === 'en' ? { place: 'In: ', advice: 'Try: ' } : { place: '位置：', advice: '改法：' };
  return [
    message.message,
    ...(message.place ? [name.place + message.place] : []),
    ...adviceOf(message, lang).map((advice) => name.advice + advice),
  ].join('\n');
}
