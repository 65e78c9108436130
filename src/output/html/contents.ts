import type { Language } from '../../rulebook/types.js';
import { levelName } from '../summary.js';
import { ruleTitle } from './card.js';
import { escapeHtml } from './escape.js';
import { levelClass } from './marks.js';
import type { Note } from './notes.js';

const WORDS = {
  zh: { rules: '按规则查看', reports: '报告', edition: '格式', errors: '错误', warnings: '警告' },
  en: {
    rules: 'By rule',
    reports: 'Reports',
    edition: 'Edition',
    errors: 'Errors',
    warnings: 'Warnings',
  },
} as const;

/** Findings by the rule that they stand under; failures, which are no rule's, under none. */
export class Contents {
  readonly #byRule = new Map<string, { readonly note: Note; readonly report: number }[]>();
  readonly #lang: Language;

  constructor(lang: Language) {
    this.#lang = lang;
  }

  add(notes: readonly Note[], report: number): void {
    for (const note of notes) {
      const rule = note.message.ruleId ?? '';
      const known = this.#byRule.get(rule);
      if (known) known.push({ note, report });
      else this.#byRule.set(rule, [{ note, report }]);
    }
  }

  /** A table of the rules, those with errors first; of several reports a finding names its own. */
  html(reports: number): string {
    if (this.#byRule.size === 0) return '';
    const rules = [...this.#byRule].toSorted(([, a], [, b]) => weight(b) - weight(a));
    const rows = rules.map(([id, found]) => {
      const name = id === '' ? '–' : `${ruleTitle(id, this.#lang)} <code>${escapeHtml(id)}</code>`;
      const links = found.map(({ note, report }) =>
        this.link(note, reports > 1 ? `${report}-${note.number}` : String(note.number)),
      );
      return `<tr><td>${name}</td><td class="figure">${found.length}</td><td>${links.join('')}</td></tr>`;
    });
    return `<h3>${WORDS[this.#lang].rules}</h3>\n<table class="list rules">\n${rows.join('\n')}\n</table>\n`;
  }

  private link({ message, id }: Note, text: string): string {
    const title = escapeHtml(`${levelName(message, this.#lang)} ${message.message}`);
    return `<a class="number ${levelClass(message)}" href="#${id}" title="${title}">${text}</a>`;
  }
}

function weight(found: readonly { readonly note: Note }[]): number {
  return found.filter(({ note }) => note.message.severity === 2).length * 1000 + found.length;
}

export interface ReportRow {
  readonly number: number;
  readonly path: string;
  readonly edition: string;
  readonly errors: number;
  readonly warnings: number;
}

/** A table of the reports, which says nothing new where there is one. */
export function reportsHtml(rows: readonly ReportRow[], lang: Language): string {
  if (rows.length < 2) return '';
  const { reports, edition, errors, warnings } = WORDS[lang];
  const head = [reports, edition, errors, warnings].map((name, index) =>
    index < 2 ? `<th>${name}</th>` : `<th class="figure">${name}</th>`,
  );
  const body = rows.map(
    (row) =>
      `<tr><td>${row.number}. <a href="#r${row.number}">${escapeHtml(row.path)}</a></td><td>${escapeHtml(row.edition)}</td>` +
      `<td class="figure">${row.errors}</td><td class="figure">${row.warnings}</td></tr>`,
  );
  return `<h3>${reports}</h3>\n<table class="list">\n<tr>${head.join('')}</tr>\n${body.join('\n')}\n</table>\n`;
}
