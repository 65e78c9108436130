import type { Report } from '../../understand/report.js';
import type { Share, Statement } from '../../understand/statements/statement.js';
import type { Detected } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { agrees } from './agrees.js';
import { analyseProse, statesNothing, type ProseAnalysis } from './analysis.js';
import { cellBook } from './cells.js';
import { gap, isWrong, placeOf, type Figure } from './figures.js';
import { divisionFinding, rateFinding } from './rates.js';
import { isShareExplained } from './relations/shares-made.js';
import { relationFindings, settledBy } from './relations/findings.js';
import { wordsBefore } from './words-around.js';
import { flatMap } from '../../text/flat-map.js';

/** Shares and changes, recomputed from the numbers that the prose states beside them. */
export const prosePercentage: CheckKind = ({ report, rulebook, rule }) => {
  const analysis = analyseProse(report, rulebook);
  if (!analysis || statesNothing(report.prose)) return { notApplicable: 'no-numbers' };
  const { shares, divisions, rates, relations } = report.prose;
  if (shares.length + relations.length + divisions.length + rates.length === 0)
    return { notApplicable: 'no-percentages' };
  const settled = settledBy(report);
  const recomputed = new Set(shares.map(({ percent }) => percent));
  return withoutTwins([
    ...relationFindings(report, rule.id, analysis),
    ...flatMap(
      shares.filter(({ percent }) => !settled.has(percent)),
      (share) => shareFinding(share, report, analysis),
    ),
    ...flatMap(
      divisions.filter(({ percents }) => !percents.some((index) => recomputed.has(index))),
      (division) => divisionFinding(division, report),
    ),
    ...flatMap(rates, (rate) => rateFinding(rate, report, analysis)),
  ]);
};

/** One finding a number. */
function withoutTwins(findings: readonly Detected[]): Detected[] {
  const told = new Set<number>();
  return findings.filter(({ span: { start } }) => !told.has(start) && told.add(start));
}

function shareFinding(share: Share, report: Report, analysis: ProseAnalysis): Detected[] {
  const { statements } = report.prose;
  const percent = statements[share.percent]!;
  const part = statements[share.part]!;
  if (isInRow(percent, report) || isOfNumber(percent, part, report)) return [];
  const total = share.total === undefined ? undefined : statements[share.total]!;
  if ([part, total].some((each) => each && isWrong(each, analysis))) return [];
  const bases = [
    ...share.bases.map((index) => statements[index]!.value),
    ...formBases(part, report),
  ];
  const possible = bases.filter((base) => base > 0 && base >= part.value);
  if (possible.some((base) => agrees(percent.value, percent.decimals, part.value / base)))
    return [];
  const named = total && total.value >= part.value ? total : onlyBase(share, statements);
  const base = named ?? wholeOf(part, share.of, report, analysis);
  if (base === undefined || base.value <= 0 || base.approximate) return [];
  const expected = ((part.value / base.value) * 100).toFixed(percent.decimals);
  if (isEvened(percent, Number(expected), report) || isShareExplained(percent, report)) return [];
  return [
    {
      messageId: 'share',
      values: {
        found: percent.text,
        part: part.value,
        total: base.value,
        unit: part.unit,
        expected,
        difference: gap(percent, Number(expected)),
      },
      span: percent.span,
      place: placeOf(percent),
      related: [
        { messageId: 'number', values: { value: part.value, unit: part.unit }, span: part.span },
        { messageId: 'number', values: { value: base.value, unit: base.unit }, span: base.span },
      ],
      suggestions: [
        {
          messageId: 'set-value',
          values: { expected },
          edit: { span: percent.span, text: expected },
        },
      ],
    },
  ];
}

/** 分别占50%、30%和20%: which number each is of only the whole row tells. */
function isInRow({ index, span }: Statement, { prose, draft }: Report): boolean {
  const next = prose.statements[index + 1];
  const before = prose.statements[index - 1];
  const joins = (from: number, to: number) => /^%?[、和与及]$/.test(draft.source.slice(from, to));
  return (
    (next?.unit === '%' && joins(span.end, next.span.start)) ||
    (before?.unit === '%' && joins(before.span.end, span.start))
  );
}

/** 93件、128.6万元，件数占7.1%: of how many there were, not of the amount. */
function isOfNumber({ span }: Statement, { unit }: Statement, report: Report): boolean {
  return unit.endsWith('元') && NUMBER_OF.test(wordsBefore(report, span.start, BEFORE));
}

const BEFORE = 10;
const NUMBER_OF = /[件户人宗起项个次家批笔]数[\u4e00-\u9fff]{0,2}占[\u4e00-\u9fff]{0,2}$/;

/** The shares of a sentence were evened out so that they make 100: one of them by one in its last place. */
function isEvened(percent: Statement, expected: number, { prose }: Report): boolean {
  const { statements, shares } = prose;
  const unit = 10 ** -percent.decimals;
  if (Math.abs(percent.value - expected) > unit * 1.01) return false;
  const all = new Set(
    shares
      .map((share) => statements[share.percent]!)
      .filter(({ sentence }) => sentence === percent.sentence),
  );
  const sum = [...all].reduce((total, { value }) => total + value, 0);
  return all.size > 1 && Math.abs(sum - 100) < unit / 10;
}

/** Totals of the applications form, of which outcomes are often given as shares. */
function formBases({ subjects }: Statement, report: Report): number[] {
  if (subjects.length === 0) return [];
  const book = cellBook(report);
  const sums = [['new.total'], ['total.total'], ['new.total', 'carried.total']];
  return flatMap(sums, (cells) => book.sum('applications', cells)?.corrected ?? []);
}

/** Which total of the applications form a part that agrees with it is commonly given as a share of. */
const WHOLES: Readonly<Record<string, string>> = { outcome: 'total.total', applicant: 'new.total' };
/** The same, where the share says what was done with its whole: 占新收申请的60%. */
const NAMED: Readonly<Record<string, string>> = {
  intake: 'new.total',
  receive: 'new.total',
  finish: 'total.total',
};

/** The total of the form, where the prose names several numbers and the share agrees with none of them. */
function wholeOf(
  part: Statement,
  of: string | undefined,
  report: Report,
  analysis: ProseAnalysis,
): Figure | undefined {
  const family = analysis.lexicon.byId.get(part.subjects[0] ?? '')?.family;
  const cell = of === undefined ? WHOLES[family ?? ''] : NAMED[of];
  const agrees = analysis.comparisons[part.index]!.outcome === 'equal';
  if (cell === undefined || !agrees) return undefined;
  const sum = cellBook(report).sum('applications', [cell]);
  const found = sum?.form.cells.get(cell);
  if (!found || sum?.doubtful !== false) return undefined;
  // 新收168件，占全市新收总量的14.0%: all of its own are no part of themselves.
  if (of !== undefined && sum.corrected === part.value) return undefined;
  return { value: sum.corrected, unit: part.unit, span: found.span, approximate: false };
}

/** The one earlier number of the same unit, where there is just one. */
function onlyBase({ part, bases }: Share, statements: readonly Statement[]): Statement | undefined {
  const { unit, value } = statements[part]!;
  const alike = bases
    .map((index) => statements[index]!)
    .filter((base) => base.unit === unit && base.value >= value);
  return alike.length === 1 ? alike[0] : undefined;
}
