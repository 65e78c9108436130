import { adviceOf } from '../output/advice.js';
import type { LintMessage, LintResult } from '../output/result.js';
import { levelName } from '../output/summary.js';
import { ruleById, rulebook } from '../rulebook/index.js';
import type { Language } from '../rulebook/types.js';

/** What is set down beside the words of a report: where, and what it says, line by line. */
export interface Note {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: readonly string[];
}

const WORDS = {
  zh: { advice: '改法：', related: '参见：', basis: '依据：', rule: '规则：', colon: '：' },
  en: { advice: 'Try: ', related: 'See: ', basis: 'Basis: ', rule: 'Rule: ', colon: ': ' },
} as const;

/** The findings of a report as notes: level and sentence, what to do, where the other side stands, why. */
export function notesOf({ messages, lang }: LintResult): Note[] {
  return messages
    .filter(({ fatal, ruleId }) => !fatal && ruleId !== null)
    .map((message) => {
      const { line, column, endLine, endColumn } = message;
      return { line, column, endLine, endColumn, text: textOf(message, lang) };
    });
}

function textOf(message: LintMessage, lang: Language): string[] {
  const words = WORDS[lang];
  const title = ruleById(rulebook, message.ruleId ?? '')?.title[lang];
  return [
    `${levelName(message, lang)}${words.colon}${message.message}`,
    ...adviceOf(message, lang).map((advice) => words.advice + advice),
    ...message.related.filter(({ told }) => !told).map((each) => words.related + each.message),
    ...(message.basis ? [words.basis + message.basis] : []),
    `${words.rule}${title ?? ''} ${message.ruleId}`,
  ];
}
