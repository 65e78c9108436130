import type { Detected } from '../finding.js';
import type { Rulebook } from '../../rulebook/types.js';
import type { Span } from '../../text/mapped.js';
import { findPlaceholders } from '../../text/placeholders.js';
import type { CheckKind } from '../kind.js';
import { placeholderWords } from '../text/lexicon.js';
import { analyseProse, statesNothing, type ProseAnalysis } from './analysis.js';
import { checkBalances } from './balance.js';
import { relationFindings } from './relations/findings.js';
import { makeOtherwise } from './relations/sums-made.js';
import { flatMap } from '../../text/flat-map.js';
import type { Statement } from '../../understand/statements/statement.js';
import type { SumCheck } from './sums.js';
import { isOfLargerAmount, isToldBefore } from './told-amounts.js';
import type { Report } from '../../understand/report.js';
import { largest, smallest } from '../../text/lists.js';

/** Parts that are written out in a sum. */
const TERMS = 12;
const LISTED = 6;

/** A total and the parts that the prose breaks it down into. */
export const proseSum: CheckKind = ({ report, rulebook, rule }) => {
  const analysis = analyseProse(report, rulebook);
  if (!analysis || statesNothing(report.prose)) return { notApplicable: 'no-numbers' };
  const broken = analysis.sums
    .filter((check) => check.outcome === 'over' || check.outcome === 'under')
    .filter(
      (check) =>
        !isExplained(check, analysis) &&
        !isDivided(check, report.draft.source) &&
        !isApiece(check, report.draft.source) &&
        !isOfFirst(check, report.draft.source),
    )
    .filter(
      ({ total, parts }) =>
        !makeOtherwise(
          total.value,
          parts.map(({ value }) => value),
        ),
    )
    .filter((check) => !(check.single && isOfMore(check, report)))
    .filter(
      (check) => !(check.outcome === 'under' && lacksNumber(check, report.draft.source, rulebook)),
    );
  const told = new Set(
    flatMap(broken, ({ total, parts }) => [total.index, ...parts.map(({ index }) => index)]),
  );
  return [
    ...broken.map((check) => finding(check, report.draft.source)),
    ...checkBalances(report.prose, analysis.comparisons),
    ...relationFindings(report, rule.id, analysis, told).filter(
      (found) => !isUnfilled(spansOf(found), report.draft.source, rulebook),
    ),
  ];
};

/** 财政资金N条, ***件: a number was never filled in among the parts, which the finding on it says. */
function lacksNumber({ total, parts }: SumCheck, source: string, rulebook: Rulebook): boolean {
  return isUnfilled(
    [total, ...parts].map(({ span }) => span),
    source,
    rulebook,
  );
}

function spansOf({ span, related = [] }: Detected): Span[] {
  return [span, ...related.map((other) => other.span)];
}

function isUnfilled(spans: readonly Span[], source: string, rulebook: Rulebook): boolean {
  const from = smallest(spans.map(({ start }) => start));
  const to = largest(spans.map(({ end }) => end));
  return findPlaceholders(source.slice(from, to), placeholderWords(rulebook)).length > 0;
}

/** A number of the sum contradicts a form: that finding says it all. */
function isExplained({ total, parts }: SumCheck, { comparisons }: ProseAnalysis): boolean {
  return [total, ...parts].some(({ index }) => comparisons[index]!.outcome === 'differs');
}

/** The part that is more than the whole is of a larger one, or told again. */
function isOfMore(check: SumCheck, report: Report): boolean {
  const most = ofMost(check.parts);
  return (
    isWider(check, report.draft.source) ||
    isOfLargerAmount(most, report) ||
    isToldBefore(most, report)
  );
}

/** 咨询类792条…；咨询类中当日答复的594条: a part of one of the parts. */
function isDivided({ parts }: SumCheck, source: string): boolean {
  return parts.some((part, at) => {
    const clause = source.slice(Math.max(0, part.span.start - CLAUSE), part.span.start);
    const name = WITHIN.exec(clause)?.[1];
    return (
      name !== undefined &&
      parts.slice(0, at).some(({ span }) => nameBefore(span.start, source).endsWith(name))
    );
  });
}

/** 不掌握6665件…。居前三位的分别为4126件、2870件和2015件: the largest of a row are no parts of what stood before. */
function isOfFirst({ total, parts }: SumCheck, source: string): boolean {
  return FIRST.test(source.slice(total.span.end, parts[0]!.span.start));
}

const FIRST = /[居列排]前|前[一二三四五六七八九十\d]+[位名]/;

/** 其中1名提出2件，其余每名各提出1件: so many of each. */
function isApiece({ parts }: SumCheck, source: string): boolean {
  return parts.some(({ span }) =>
    APIECE.test(source.slice(Math.max(0, span.start - CLAUSE), span.start)),
  );
}

const APIECE = /(?:其余|其他|余下)(?:的)?[每各均][^,，;；。\d]{0,12}$/;

/** Characters before a number that may name the part that it is in. */
const CLAUSE = 24;
const WITHIN = /[,，;；。](?:上述|在|该)?(\p{Script=Han}{2,10})[中里][^,，;；。\d]{0,12}$/u;

/** 全国333个地级行政区 are no part of 全省16个设区市, 债券余额合计126.7亿元 none of the 38.4亿元 of other things. */
function isWider({ parts }: SumCheck, source: string): boolean {
  const { start } = ofMost(parts).span;
  return (
    WIDER.test(nameBefore(start, source)) ||
    BELONGS.test(source.slice(Math.max(0, start - 2), start))
  );
}

const WIDER = /^全[国省]|合计|累计|总计|总额|总量|总投资|余额/;
const BELONGS = /(?:所|下|直)属$/;

function ofMost(parts: readonly Statement[]): Statement {
  return parts.reduce((most, part) => (part.value > most.value ? part : most));
}

function finding(check: SumCheck, source: string): Detected {
  const { total, parts, sum, outcome, single, certain } = check;
  const most = ofMost(parts);
  const shown = parts.slice(0, TERMS).map(({ value }) => String(value));
  const at = single ? most : total;
  const name = nameBefore(at.span.start, source);
  const messageId = single ? 'part-over' : outcome;
  return {
    messageId: name === '' ? messageId : `${messageId}-named`,
    values: {
      name,
      total: total.value,
      unit: total.unit,
      sum,
      part: most.value,
      parts: shown.join(' + ') + (parts.length > shown.length ? ' + …' : ''),
      difference:
        Math.round(Math.abs(single ? most.value - total.value : sum - total.value) * 1e6) / 1e6,
    },
    span: at.span,
    place: total.section === undefined ? {} : { section: total.section },
    related: single
      ? [{ messageId: 'total', values: { value: total.value, unit: total.unit }, span: total.span }]
      : parts.slice(0, LISTED).map(({ value, unit, span }) => ({
          messageId: 'part',
          values: { value, unit },
          span,
        })),
    level: outcome === 'over' && certain ? 'error' : 'warning',
  };
}

/** Characters before a number that may be its name. */
const NAME = 16;

/** What stands right before a number, in the author's words: 收到申请 of 全年收到申请48件. */
function nameBefore(start: number, source: string): string {
  const end = source[start - 1] === ' ' ? start - 1 : start;
  let from = end;
  while (from > 0 && HAN.test(source[from - 1]!)) {
    if (end - from === NAME) return '';
    from--;
  }
  return source.slice(from, end).replace(/^(?:[年月日]|年度|其中|全年|本年度?|共计?)+/, '');
}

const HAN = /^\p{Script=Han}$/u;
