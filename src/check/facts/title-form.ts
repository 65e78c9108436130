import { findYears } from '../../text/dates.js';
import { key } from '../../text/fold.js';
import { sourceSpan, verbatim } from '../../text/mapped.js';
import { titleParts } from '../../understand/title.js';
import type { Report, Title } from '../../understand/report.js';
import type { Detected, Suggestion } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { isReportLike } from '../sections/report-like.js';

/** What a title may come short of this in, before its end: 信息公开年报, 政府信息公开年度报告. */
const CLOSE_WORDING =
  /(?:政府|政务)?(?:信息)?公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:总结)?(?:报告|年报)$/;

/** The title names the organ, the year and the report by its official name. Options: `wording`. */
export const titleForm: CheckKind = ({ report, options }) => {
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  const wording = String(options['wording']);
  const stated = statedTitles(report);
  const title = report.outline.title ?? stated.find(({ title: own }) => own)?.title;
  if (!title) return stated.length > 0 ? [] : [missing(report, wording)];
  const { year, organ } = titleParts(title.text.text);
  const lacking = [
    ...(organ.length < 2 ? ['organ'] : []),
    ...(year ? [] : ['year']),
    ...(namesReport(title.text.text, wording) ? [] : ['wording']),
  ];
  if (lacking.length === 0) return [];
  return [
    {
      messageId: `lacks-${lacking.join('-')}`,
      values: { title: title.text.text, wording },
      span: title.span,
      level: 'warning',
      suggestions: lacking.includes('wording') ? rewording(title, wording, report) : [],
    },
  ];
};

function missing({ draft, outline }: Report, wording: string): Detected {
  const start = (outline.preface[0] ?? draft.blocks[0])?.span.start ?? 0;
  return { messageId: 'missing', values: { wording }, span: { start, end: start } };
}

/** Titles in the file's head, which a page template prints; with their place where the author typed them. */
function statedTitles({ draft }: Report): { readonly title?: Title }[] {
  const { source, metadata } = draft;
  return Object.entries(metadata)
    .filter(([name, value]) => /^(?:title|标题)$/i.test(name) && /报告|年报/.test(value))
    .map(([, value]) => {
      const start = source.startsWith('---') ? source.indexOf(value) : -1;
      if (start < 0) return {};
      const span = { start, end: start + value.length };
      return { title: { text: verbatim(value, start), span, blocks: [] } };
    });
}

/** The official name, also with the year inside it (政府信息公开工作2023年度报告) or 年度 said twice. */
function namesReport(title: string, wording: string): boolean {
  const words = key(title).replace(/[()[\]〔〕《》]/g, '');
  const years = findYears(words);
  const without = (end: (year: { end: number }) => number) =>
    years.reduceRight((text, year) => text.slice(0, year.start) + text.slice(end(year)), words);
  return [words, without(({ end }) => end), without(({ end }) => end - 1)].some(
    (text) => text.includes(wording) || text.replace(/^度|度(?=政府)/, '').includes(wording),
  );
}

function rewording({ text }: Title, wording: string, { draft }: Report): Suggestion[] {
  const match = CLOSE_WORDING.exec(text.text);
  if (!match) return [];
  const span = sourceSpan(text, match.index, match.index + match[0].length);
  if (draft.source.slice(span.start, span.end) !== match[0]) return [];
  return [{ messageId: 'reword', values: { wording }, edit: { span, text: wording } }];
}
