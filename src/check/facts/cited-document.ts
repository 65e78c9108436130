import { similarity } from '../../text/distance.js';
import { alteredNames } from './altered-names.js';
import { lawStatements } from './law-statements.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Citation, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { brokenNumbers } from './broken-numbers.js';
import { foreignCitations } from './foreign-citations.js';
import { knownDocuments, type Known } from './known-documents.js';
import type { CheckContext, CheckKind } from '../kind.js';
import { reportDates, wordDate, type ReportDate } from './report-date.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';

const NATIONAL = /^(?:国|中办|法释)/;
const HISTORY = /修订|修改|废止|失效|原(?!则|因)|曾|历史|不再|替代|取代/;
/** How far before or behind its number a title may stand. */
const REACH = 100;
const HISTORY_BEFORE = 40;
const IN_FORCE = /现行(?!有效件)|目前(?:有效|适用)|继续适用|仍适用|有效的/;
const PAST = /当时|此前|之前|上半年|审结|曾/;
const MONTH = /(\d{1,2})月/g;
/** 国务院令第711号公布的《…》 */
const MADE_KNOWN = /^\)?(?:公布|颁布|发布|修订|印发|下发)(?:实施|施行)?的?(?:新修订的?)?(?=《)/;
/** A title without 《》 before the bracket of its number. */
const UNMARKED = /关于[^,。;《》()]{6,60}(?:通知|意见|办法|规定|解释|函)$/;
/** What a sentence on the form of the report says. */
const FORMAT =
  /(?:年度报告|年报|报告)[^,。;]{0,6}格式|格式[^,。;]{0,8}(?:年度报告|年报|报告)|本报告[^。;]{0,40}格式|编[制写](?:完成|并公布)?(?:本|\d{4}年?度?|年度|政府信息公开)?(?:工作)?(?:年度)?(?:报告|年报)/;

/** Documents are cited by their right numbers, are in force and were issued before the report was. */
export const citedDocument: CheckKind = (context) => {
  const { report, rulebook } = context;
  const stated = [
    ...lawStatements(context),
    ...alteredNames(context),
    ...brokenNumbers(report, knownDocuments(rulebook)),
  ];
  if (report.citations.length === 0)
    return stated.length > 0 ? stated : { notApplicable: 'no-citation' };
  const known = knownDocuments(rulebook);
  const own = reportDates(report).at(-1);
  const seen = new Set<string>();
  const cited = flatMap(report.citations, (citation) => {
    const id = [citation.issuer.slice(-2), citation.year, citation.serial].join();
    if (seen.has(id)) return [];
    const found =
      wrongNumber(citation, known, report) ??
      (isFormat(citation, context) ? undefined : notYetIssued(citation, known, { report, own })) ??
      repealed(citation, known, report);
    if (!found || (found.messageId === 'pair' && isForeign(citation, context))) return [];
    seen.add(id);
    return [{ ...found, ...placeOf(citation) }];
  });
  return [...stated, ...cited].sort((a, b) => a.span.start - b.span.start);
};

/** A national title with the number of none of the documents of that title. */
function wrongNumber(
  citation: Citation,
  known: readonly Known[],
  report: Report,
): Detected | undefined {
  const { year, edition } = report;
  if (!NATIONAL.test(citation.issuer) && !known.some(({ issuer }) => issuer === citation.issuer))
    return undefined;
  const title = titleBeside(citation);
  const meant = title === undefined ? [] : known.filter((one) => isTitleOf(one, title));
  const numbered = known.find((one) => isSame(citation, one));
  if (numbered) return mismatched(citation, numbered, meant);
  const inForce = meant.filter(({ repealed: end }) => !end || (year && year.year < end.from));
  // Editions may call their formats by one title.
  const own = inForce.find(({ number }) => number === edition.format?.number);
  const [likeliest] = (inForce.length > 0 ? inForce : meant).sort(
    (a, b) => similarity(b.number, written(citation)) - similarity(a.number, written(citation)),
  );
  const nearest = own ?? likeliest;
  if (nearest) {
    return {
      messageId: 'number',
      values: { found: written(citation), expected: nearest.number },
      span: citation.span,
      level: nearest.verified ? 'error' : 'warning',
      suggestions: [
        {
          messageId: 'use',
          values: { text: nearest.number },
          edit: { span: citation.span, text: nearest.number },
        },
      ],
    };
  }
  return title === undefined ? likely(citation, known, report) : undefined;
}

function isTitleOf({ title, unless = [] }: Known, found: string): boolean {
  return (
    title.every((word) => found.includes(word)) && !unless.some((word) => found.includes(word))
  );
}

/** The title of one known document with the number of another; which of the two is meant only the author knows. */
function mismatched(
  citation: Citation,
  numbered: Known,
  meant: readonly Known[],
): Detected | undefined {
  const [titled] = meant;
  if (!titled || meant.includes(numbered)) return undefined;
  return {
    messageId: 'pair',
    values: { found: written(citation), expected: titled.number },
    span: citation.span,
    level: titled.verified && numbered.verified ? 'error' : 'warning',
  };
}

/** The number is that of another edition's format: `edition-mismatch` says so. */
function isForeign({ span }: Citation, context: CheckContext): boolean {
  return foreignCitations(context).some(
    (other) => other.span.start < span.end && span.start < other.span.end,
  );
}

/** Without a title: one digit off the number of a document that such reports cite. */
function likely(
  citation: Citation,
  known: readonly Known[],
  { edition }: Report,
): Detected | undefined {
  const { text } = citation.passage.text;
  const { start, end } = sentenceAround(text, citation.from, citation.to);
  const sentence = text.slice(start, end);
  const isOwn = citation.passage.area === 'preface' && /年度报告|年报|报告/.test(sentence);
  const near = known.find((one) => {
    if (one.year === undefined) return false;
    const [isIssuer, isYear, isSerial] = [
      citation.issuer === one.issuer,
      citation.year === one.year,
      citation.serial === one.serial,
    ];
    // The form of the report is named by words of its own, whatever of its number is wrong.
    const isAbout =
      one.number === edition.format?.number
        ? FORMAT.test(sentence)
        : one.about?.every((word) => sentence.includes(word));
    if (isAbout) return Number(isIssuer) + Number(isYear) + Number(isSerial) === 2;
    return isOwn && isIssuer && isYear !== isSerial;
  });
  return (
    near && {
      messageId: 'number-likely',
      values: { found: written(citation), expected: near.number },
      span: citation.span,
      level: 'warning',
    }
  );
}

/** Issued after the report was: after the day it bears, or after the year in which it was due. */
function notYetIssued(
  citation: Citation,
  known: readonly Known[],
  { report, own }: { readonly report: Report; readonly own: ReportDate | undefined },
): Detected | undefined {
  const document = known.find((one) => isSame(citation, one));
  const year = report.year?.year;
  if (year === undefined && !own) return undefined;
  const due = year === undefined ? 0 : (year + 1) * 10000 + 1231;
  const latest = Math.max(own?.value ?? 0, own && year !== undefined ? (year + 1) * 10000 : due);
  const issuedOn =
    document?.issued === undefined ? undefined : Number(document.issued.replaceAll('-', ''));
  const issued = issuedOn ?? (citation.year ?? 0) * 10000 + 101;
  const isLater =
    issuedOn !== undefined
      ? issued > Math.max(latest, 0)
      : Math.floor(issued / 10000) > Math.floor(latest / 10000);
  if (!isLater) return undefined;
  const values = { found: written(citation), issued: String(Math.floor(issued / 10000)) };
  const level = document && !document.verified ? 'warning' : 'error';
  return own
    ? {
        messageId: 'after-date',
        values: { ...values, date: wordDate(own.mention) },
        span: citation.span,
        level,
        related: [
          { messageId: 'date', values: { date: wordDate(own.mention) }, span: own.mention.span },
        ],
      }
    : {
        messageId: 'after-year',
        values: { ...values, year: year ?? 0 },
        span: citation.span,
        level,
      };
}

/** Cited as if it were in force. */
function repealed(
  citation: Citation,
  known: readonly Known[],
  report: Report,
): Detected | undefined {
  const document = known.find((one) => isSame(citation, one));
  const end = document?.repealed;
  const year = report.year?.year;
  if (!end || year === undefined) return undefined;
  const { text } = citation.passage.text;
  const around = sentenceAround(text, citation.from, citation.to);
  const sentence = text.slice(around.start, around.end);
  if (year < end.from && !isCurrent(sentence, year, end.on)) return undefined;
  const successor = known.find(({ number }) => number === end.by);
  const namesBoth = report.citations.some(
    (other) => successor && other.passage === citation.passage && isSame(other, successor),
  );
  // What is said of it, not of something else in the sentence (…的规定，我局修订公开目录).
  const before = text.slice(Math.max(around.start, citation.from - HISTORY_BEFORE), citation.from);
  const behind = /^[^,。;]{0,20}/.exec(text.slice(citation.to, around.end))![0];
  const isHistory =
    HISTORY.test((before + behind).replace(/新修订/g, '')) || text.startsWith('公布', citation.to);
  if (namesBoth || isHistory) return undefined;
  return {
    messageId: 'repealed',
    values: { found: document.number, expected: end.by },
    span: citation.span,
    level: 'warning',
  };
}

/** In the year in which it ended: said to be in force, or to be followed in one of the months behind that day. */
function isCurrent(sentence: string, year: number, on = ''): boolean {
  const [ended, month] = on.split('-').map(Number);
  if (ended !== year || PAST.test(sentence)) return false;
  const months = matchesOf(sentence, MONTH).map((match) => Number(match[1]));
  if (months.some((one) => one < month!)) return false;
  return (
    IN_FORCE.test(sentence) || months.length > 0 || (month! <= 7 && sentence.includes('下半年'))
  );
}

/** The format of another edition: where a rule looks at formats, that is its finding. */
function isFormat(citation: Citation, { report, rulebook }: CheckContext): boolean {
  const isCovered = rulebook.rules.some(
    ({ kind, editions }) => kind === 'edition-mismatch' && editions.includes(report.edition.id),
  );
  return (
    isCovered && rulebook.editions.some(({ citations }) => citations.includes(written(citation)))
  );
}

function isSame({ issuer, year, serial }: Citation, one: Known): boolean {
  return issuer === one.issuer && year === one.year && serial === one.serial;
}

/** 《…》 right before the number's bracket, or right behind it. */
function titleBeside({ passage, from, to }: Citation): string | undefined {
  const { text } = passage.text;
  const before = text.slice(Math.max(0, from - REACH), from).replace(/\((?:中华人民共和国)?$/, '');
  if (before.endsWith('》')) return before.slice(Math.max(0, opening(before)));
  const after = text.slice(to, to + REACH).replace(MADE_KNOWN, '');
  if (after.startsWith('《')) return after.slice(0, after.indexOf('》') + 1 || undefined);
  // 国务院办公厅关于印发2022年政务公开工作要点的通知（国办发〔2022〕8号）
  return /[(〔]$/.test(text.slice(0, from)) ? UNMARKED.exec(before)?.[0] : undefined;
}

/** Where the outermost 《 of a text that ends in 》 stands; titles may hold others. */
function opening(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === '》') depth++;
    else if (text[at] === '《' && --depth === 0) return at;
  }
  return 0;
}

function written({ issuer, year, serial }: Citation): string {
  return year === undefined
    ? `${issuer}第${String(serial)}号`
    : `${issuer}〔${String(year)}〕${String(serial)}号`;
}

function placeOf({ passage }: Citation): Pick<Detected, 'place'> {
  return passage.section === undefined ? {} : { place: { section: passage.section } };
}
