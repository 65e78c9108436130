import type { Language } from '../../rulebook/types.js';
import { visible } from '../concise.js';
import { withShortNames } from '../elsewhere.js';
import type { FormatContext, Formatter } from '../formatter.js';
import type { LintResult } from '../result.js';
import { isForOthers } from '../summary.js';
import { looseCardOf, ruleTitle } from './card.js';
import { Contents, reportsHtml, type ReportRow } from './contents.js';
import { draftHtml } from './draft.js';
import { GENERATOR } from './generator.js';
import { escapeHtml } from './escape.js';
import { notesOf } from './notes.js';
import { promisesHtml } from './promises.js';
import { STYLE } from './style.js';

const WORDS = {
  zh: {
    title: '政府信息公开工作年度报告检查结果',
    clean: '没有发现问题',
    skipped: '没有检查',
    counts: (reports: number, errors: string, warnings: string) =>
      `共 ${reports} 份报告：${errors}，${warnings}`,
    errors: (count: number) => `${count} 个错误`,
    warnings: (count: number) => `${count} 个警告`,
    made: (version: string) => `由 nianbao-lint ${version} 生成`,
    day: (day: string) => `检查日期：${day}`,
    unread: '未能读取',
  },
  en: {
    title: 'Annual reports on disclosure of information: findings',
    clean: 'No findings',
    skipped: 'Not checked',
    counts: (reports: number, errors: string, warnings: string) =>
      `Reports: ${reports}; ${errors}, ${warnings}`,
    errors: (count: number) => `errors: ${count}`,
    warnings: (count: number) => `warnings: ${count}`,
    made: (version: string) => `Made by nianbao-lint ${version}`,
    day: (day: string) => `Checked on ${day}`,
    unread: 'not read',
  },
} as const;

/** One page that needs nothing else: the reports with their findings in place, to read and to print. */
export function createHtml(context: FormatContext): Formatter {
  const contents = new Contents(context.lang);
  const rows: ReportRow[] = [];
  return {
    file: (result) => {
      const messages = visible(result, context).map((each) =>
        withShortNames(each, context.shorten),
      );
      const number = rows.length + 1;
      const notes = notesOf(messages, result.draft?.source ?? '', number);
      contents.add(notes, number);
      const row = {
        number,
        path: context.shorten(result.filePath),
        edition: result.edition === null ? WORDS[context.lang].unread : result.editionTitle,
        errors: messages.filter(({ severity }) => severity === 2).length,
        warnings: messages.filter(({ severity }) => severity === 1).length,
      };
      rows.push(row);
      const body = result.draft
        ? draftHtml(result.draft, notes, context.lang)
        : `<div class="loose">${notes.map((note) => looseCardOf(note, result.format, context.lang)).join('')}</div>\n`;
      const report = [
        headOf(result, row, context.lang),
        body,
        promisesHtml(result, context.lang),
        skippedOf(result, context.lang),
      ].join('');
      return `<section class="report" id="r${number}">\n${report}</section>\n`;
    },
    end: () => '</body>\n</html>\n',
    head: () => page(rows, contents, context),
  };
}

function headOf(result: LintResult, row: ReportRow, lang: Language): string {
  const { editionTitle, editionReason, edition } = result;
  const words = WORDS[lang];
  const why =
    edition === null ? '' : `${editionTitle}${lang === 'en' ? ', ' : '，'}${editionReason}`;
  const found = row.errors + row.warnings > 0 ? '' : `<p class="counts">${words.clean}</p>\n`;
  return `<h2>${escapeHtml(row.path)}</h2>\n<p class="meta">${escapeHtml(why)}</p>\n${found}`;
}

function skippedOf(result: LintResult, lang: Language): string {
  const missed = result.notApplicable.filter(({ ruleId }) => !isForOthers(ruleId, result));
  if (missed.length === 0) return '';
  const items = missed.map(
    ({ ruleId, reason }) => `${ruleTitle(ruleId, lang)}（${escapeHtml(reason)}）`,
  );
  const { skipped } = WORDS[lang];
  return `<p class="meta">${skipped}${lang === 'en' ? ': ' : '：'}${items.join(lang === 'en' ? '; ' : '；')}</p>\n`;
}

/** The page down to the first report. */
function page(
  rows: readonly ReportRow[],
  contents: Contents,
  { lang, version, day }: FormatContext,
): string {
  const words = WORDS[lang];
  const sum = (name: 'errors' | 'warnings') => rows.reduce((total, row) => total + row[name], 0);
  const [errors, warnings] = [sum('errors'), sum('warnings')];
  const counts = words.counts(
    rows.length,
    errors > 0 ? `<span class="error">${words.errors(errors)}</span>` : words.errors(errors),
    warnings > 0
      ? `<span class="warning">${words.warnings(warnings)}</span>`
      : words.warnings(warnings),
  );
  const made = [
    ...(day === undefined ? [] : [words.day(dayName(day, lang))]),
    words.made(version),
  ].join(' · ');
  return `<!doctype html>
<html lang="${lang === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
${GENERATOR}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p class="meta">${escapeHtml(made)}</p>
<p class="counts">${counts}</p>
${reportsHtml(rows, lang)}${contents.html(rows.length)}</header>
`;
}

/** 2025年1月31日; what is no day is shown as it is. */
function dayName(day: string, lang: Language): string {
  if (lang === 'en') return day;
  return day.replace(
    /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/,
    (_, year: string, month: string, date: string) => `${year}年${month}月${date}日`,
  );
}
