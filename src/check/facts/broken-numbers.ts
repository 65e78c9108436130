import { flatMap } from '../../text/flat-map.js';
import { sourceSpan } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { Known } from './known-documents.js';

const OPENS = '[〔[(【〈《<{]';
const CLOSES = '[〕\\])】〉》>}]';
const SHARED = /^(?:号?[、,和及与至~—-]+第?\d{1,3})+号/;
const WHOLE = /^[\u4e00-\u9fff]+[〔[(【]\d{4}年?[〕\])】]\d{1,3}号$/;

/** 〔202130号, 2021〕30号, 〔2021〕30）: numbers that lack a bracket or their 号, where a known document has just these figures. */
export function brokenNumbers({ passages }: Report, known: readonly Known[]): Detected[] {
  const pattern = patternOf(known);
  return flatMap(passages, ({ text, section }): Detected[] => [
    ...local(text, section),
    ...flatMap(/\d/.test(text.text) ? matchesOf(text.text, pattern) : [], (match): Detected[] => {
      const [matched, issuer, year, serial] = match;
      // A line of a file may end anywhere in a number.
      const found = matched.replace(/\s+/g, '');
      const meant = known.find(
        (one) =>
          one.issuer === issuer && one.year === fullYear(year!) && one.serial === Number(serial),
      );
      const isWhole = WHOLE.test(found) || /^[\u4e00-\u9fff]+\d{4}年第?\d+号$/.test(found);
      // Where a paragraph ends in the middle of a sentence, what is missing may stand in the next one.
      const isCut =
        !found.endsWith('号') && text.text.slice(match.index + matched.length).trim() === '';
      // 〔2019〕60、61号: two numbers share their 号.
      const isShared = SHARED.test(text.text.slice(match.index + matched.length));
      if (!meant || isWhole || isCut || isShared || !/号$|[〔[(【〕\])】]/.test(found)) return [];
      return [
        {
          messageId: 'number-broken',
          values: { found, expected: meant.number },
          span: sourceSpan(text, match.index, match.index + matched.length),
          place: section === undefined ? {} : { section },
          level: 'error',
        },
      ];
    }),
  ]);
}

/** 苍政办发2025〕12号, 苍政办发〔202512号: numbers of local documents that lack one of their two brackets. */
const LOCAL =
  /([\u4e00-\u9fff]{1,8}[发办字函规通])(?:((?:19|20)\d{2})年?[〕\]】]|[〔[【]((?:19|20)\d{2}))\s?(\d{1,3})号/g;
/** 苍政办发〔2025〕12）: without its 号. */
const UNENDED =
  /([\u4e00-\u9fff]{1,8}[发办字函])[〔[【]((?:19|20)\d{2})[〕\]】]()(\d{1,3})(?=[)）,，。;；])/g;
/** 苍政办发〔2025年〕12号: the bracket holds the figures of the year alone. */
const YEAR_SIGN =
  /([\u4e00-\u9fff]{1,8}[发办字函规通])[〔[【(（]((?:19|20)\d{2})年[〕\]】)）]()第?(\d{1,3})号/g;
/** The codes of a document's organ end before these words. */
const NO_CODE = /^.*(?:根据|按照|依据|依照|落实|执行|贯彻|印发|转发|文件|通知|的|\()(?=.)/;

function local(text: Passage['text'], section: number | undefined): Detected[] {
  return flatMap([LOCAL, UNENDED, YEAR_SIGN], (pattern) =>
    flatMap(/[〔[【〕\]】年]/.test(text.text) ? matchesOf(text.text, pattern) : [], (match) => {
      const issuer = match[1]!.replace(NO_CODE, '');
      // What else national ones lack is told by what is known of them.
      if (issuer.length < 2 || (issuer.startsWith('国办') && pattern !== YEAR_SIGN)) return [];
      const start = match.index + match[1]!.length - issuer.length;
      const end = match.index + match[0].length;
      const expected = `${issuer}〔${match[2] ?? match[3]!}〕${match[4]!}号`;
      return [
        {
          messageId: pattern === YEAR_SIGN ? 'number-year' : 'number-broken',
          values: { found: text.text.slice(start, end), expected },
          span: sourceSpan(text, start, end),
          place: section === undefined ? {} : { section },
          level: 'warning' as const,
        },
      ];
    }),
  );
}

function fullYear(year: string): number {
  return Number(year.length === 2 ? `20${year}` : year);
}

const patternOf = once((known: readonly Known[]): RegExp => {
  const codes = [...new Set(known.filter((one) => one.year !== undefined).map((one) => one.issuer))]
    .sort((a, b) => b.length - a.length)
    .join('|');
  return new RegExp(
    `(${codes})${OPENS}{0,2}(\\d{4}|(?<=[〔[(【])\\d{2}(?=[〕\\])】]))年?${CLOSES}{0,2}第?0*(\\d{1,3})(?:\\s*号|(?!\\d|\\s*号))`,
    'g',
  );
});
