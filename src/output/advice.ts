import { ruleById, rulebook } from '../rulebook/index.js';
import type { Language } from '../rulebook/types.js';
import type { LintMessage, TextEdit } from './result.js';
import { plain } from './words.js';

/** What the author may do about a message: its suggestions, or else what its fix would write. */
export function adviceOf(message: LintMessage, lang: Language): readonly string[] {
  const suggestions = (message.suggestions ?? []).map((suggestion) => suggestion.desc);
  if (suggestions.length > 0) return suggestions;
  return message.fix ? [fixText(message.fix, lang)] : [];
}

/** Of several places, what is written at so many is shown. */
const SHOWN = 5;

/** A fix in words: 改为“1286”; of several places, 改为 1286、35. */
export function fixText({ text, parts }: TextEdit, lang: Language): string {
  if (text === '') return lang === 'en' ? 'remove it' : '删去';
  if (parts === undefined) {
    const shown = plain(text);
    return lang === 'en' ? `write: ${shown}` : `改为“${shown}”`;
  }
  const shown = [...new Set(parts)];
  const count = parts.length;
  if (shown.includes('') || shown.length > SHOWN)
    return lang === 'en' ? `repair ${count} places` : `逐处改正，共 ${count} 处`;
  if (shown.every((each) => /^-?\d[\d.]*$/.test(each)))
    return lang === 'en' ? `write: ${shown.join(', ')}` : `改为 ${shown.join('、')}`;
  const list = shown.map((each) => `“${plain(each)}”`);
  return lang === 'en' ? `write: ${list.join(', ')}` : `改为${list.join('')}`;
}

/** The same for those who have the command before them: how it makes a fix of several places by itself. */
export function commandAdvice(message: LintMessage, lang: Language): readonly string[] {
  const advice = adviceOf(message, lang);
  const isJoined = message.fix?.parts !== undefined && (message.suggestions ?? []).length === 0;
  if (!isJoined) return advice;
  const isSafe = ruleById(rulebook, message.ruleId ?? '')?.fix === 'safe' && !message.fix.unsafe;
  const flags = isSafe ? '--fix' : '--fix --unsafe-fixes';
  const how = { zh: `（运行 nianbao ${flags} 文件名 可自动改）`, en: ` (nianbao ${flags} FILE)` };
  return advice.map((text) => text + how[lang]);
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
