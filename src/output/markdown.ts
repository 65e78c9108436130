import { hasLines } from '../draft/formats.js';
import { adviceOf } from './advice.js';
import { visible } from './concise.js';
import type { FormatContext, Formatter } from './formatter.js';
import type { LintMessage, LintResult } from './result.js';
import { levelName } from './summary.js';
import { plain } from './words.js';

/** Markdown for comments and job summaries: a table of the reports, then the findings of each. */
export function createMarkdown(context: FormatContext): Formatter {
  const rows: string[] = [];
  let clean = 0;
  return {
    file: (result) => {
      const hasNone = result.messages.length === 0;
      if (hasNone) clean += 1;
      if (!hasNone || context.verbose) rows.push(summaryRow(result, context));
      return visible(result, context).length > 0 ? `\n${sectionOf(result, context)}\n` : '';
    },
    end: () => '',
    head: () => {
      const { title, summary, without } = WORDS[context.lang];
      const table = [row(summary), row(['---', '---', '---:', '---:']), ...rows].join('\n');
      const parts = [
        `## ${title}`,
        ...(rows.length > 0 ? [table] : []),
        ...(clean > 0 ? [without(clean)] : []),
      ];
      return `${parts.join('\n\n')}\n`;
    },
  };
}

const WORDS = {
  zh: {
    title: '政府信息公开年度报告检查结果',
    summary: ['报告', '格式', '错误', '警告'],
    findings: ['位置', '级别', '问题', '规则'],
    line: (message: LintMessage) => `第 ${message.line} 行`,
    unread: '未能读取',
    without: (count: number) => `没有发现问题的报告：${count} 份`,
    advice: '改法：',
  },
  en: {
    title: 'Annual reports on disclosure of information',
    summary: ['Report', 'Edition', 'Errors', 'Warnings'],
    findings: ['Where', 'Level', 'Finding', 'Rule'],
    line: (message: LintMessage) => `line ${message.line}`,
    unread: 'not read',
    without: (count: number) => `Reports without findings: ${count}`,
    advice: 'Try: ',
  },
} as const;

/** Whether text begins as what this format makes. */
export function isOwnMarkdown(text: string): boolean {
  return Object.values(WORDS).some(({ title }) => text.startsWith(`## ${title}\n`));
}

function summaryRow(result: LintResult, context: FormatContext): string {
  const { errorCount, warningCount, editionTitle } = result;
  const edition = result.edition === null ? WORDS[context.lang].unread : editionTitle;
  const path = escapeMarkdown(context.projectPath(result.filePath));
  return row([path, escapeMarkdown(edition), String(errorCount), String(warningCount)]);
}

function sectionOf(result: LintResult, context: FormatContext): string {
  const { findings } = WORDS[context.lang];
  const rows = visible(result, context).map((message) => findingRow(message, result, context));
  return [
    `### ${escapeMarkdown(context.projectPath(result.filePath))}`,
    '',
    row(findings),
    row(['---', '---', '---', '---']),
    ...rows,
  ].join('\n');
}

function findingRow(message: LintMessage, result: LintResult, context: FormatContext): string {
  const { lang } = context;
  const words = WORDS[lang];
  // A line of a Word document is a paragraph that nobody has counted.
  const line = !hasLines(result.format) && message.place ? [] : [words.line(message)];
  const where = [...line, ...(message.place ? [escapeMarkdown(message.place)] : [])];
  const advice = adviceOf(message, lang).map((text) => words.advice + escapeMarkdown(text));
  return row([
    where.join('<br>'),
    message.severity === 2 ? `**${levelName(message, lang)}**` : levelName(message, lang),
    [escapeMarkdown(message.message), ...advice].join('<br>'),
    message.ruleId ? `\`${message.ruleId}\`` : '',
  ]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * Words of a draft as Markdown that shows them and does nothing else: no markup, no HTML, and no
 * mention of people or issues where it is posted.
 */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll(/[\\`*_[\]<>|~$]/g, (mark) => (mark === '<' ? '&lt;' : `\\${mark}`))
    .replaceAll(/[@#!](?=[\p{L}\p{N}])/gu, '$&<!-- -->')
    .replaceAll(/(https?|ftp):(?=\/\/)|www(?=\.)/gi, '$&<!-- -->');
}
