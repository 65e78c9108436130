import type { Language } from '../../rulebook/types.js';
import type { LintResult } from '../result.js';
import { escapeHtml } from './escape.js';

const WORDS = {
  zh: { title: '上一年说要做的，今年怎么写', last: '上一年的打算', own: '今年的打算' },
  en: { title: 'What last year’s report promised', last: 'Last year', own: 'This year' },
} as const;

/** What last year's section five promised beside this year's: to be read, no finding. */
export function promisesHtml({ promises }: LintResult, lang: Language): string {
  if (!promises || promises.last.length === 0) return '';
  const { title, last, own } = WORDS[lang];
  const list = (items: readonly string[]) =>
    `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
  return [
    `<details class="promises"><summary>${title}</summary>`,
    `<table><tr><th>${last}</th><th>${own}</th></tr>`,
    `<tr><td>${list(promises.last)}</td><td>${list(promises.own)}</td></tr></table></details>\n`,
  ].join('\n');
}
