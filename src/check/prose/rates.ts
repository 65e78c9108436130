import type { Report } from '../../understand/report.js';
import type { Division, Rate, Statement } from '../../understand/statements/statement.js';
import type { Detected } from '../finding.js';
import type { ProseAnalysis } from './analysis.js';
import { cellBook } from './cells.js';
import { isShareExplained } from './relations/shares-made.js';
import { agrees } from './agrees.js';
import { flatMap } from '../../text/flat-map.js';
import { largest } from '../../text/lists.js';

/** Shares that are all there are make 100, as far as their decimals tell. */
export function divisionFinding({ percents }: Division, { prose }: Report): Detected[] {
  const shares = percents.map((index) => prose.statements[index]!);
  const left = withoutWholes(shares);
  const fits = left.some((_, at) => at < left.length - 1 && isWhole(left.slice(at)));
  if (left.length < 2 || fits) return [];
  const decimals = largest(left.map((share) => share.decimals));
  const sum = left.reduce((all, { value }) => all + value, 0);
  const last = left.at(-1)!;
  return [
    {
      messageId: sum > 100 ? 'shares-over' : 'shares-under',
      values: {
        parts: left.map(({ value }) => `${String(value)}%`).join(' + '),
        sum: sum.toFixed(decimals),
        difference: Math.abs(sum - 100).toFixed(decimals),
      },
      span: last.span,
      place: placeOf(last),
      related: left.slice(0, -1).map(numberOf),
    },
  ];
}

/** 自然人占90%，企业占10%，网络占70%，…: shares that make a whole by themselves are a list of their own. */
function withoutWholes(shares: readonly Statement[]): readonly Statement[] {
  for (let end = 2; end < shares.length; end++) {
    if (isWhole(shares.slice(0, end))) return withoutWholes(shares.slice(end));
  }
  return shares;
}

/** Printed shares are rounded, or cut off behind their last decimal. */
function isWhole(shares: readonly Statement[]): boolean {
  let least = 0;
  let most = 0;
  for (const { value, decimals } of shares) {
    const unit = 10 ** -decimals;
    least += value - unit / 2;
    most += value + unit;
  }
  return least <= 100 + 1e-7 && most >= 100 - 1e-7;
}

/** A rate against the two counts beside it, else against the cells that give it. */
export function rateFinding(rate: Rate, report: Report, analysis: ProseAnalysis): Detected[] {
  const { statements } = report.prose;
  const percent = statements[rate.percent]!;
  if (percent.value >= 100 || percent.otherScope) return [];
  const spec = analysis.lexicon.rates.get(rate.word)!;
  const book = cellBook(report);
  const fractions = flatMap(spec.accept, ({ form, fractions: each }) =>
    flatMap(each, ({ part, of }) => {
      const [over, under] = [book.sum(form, part), book.sum(form, of)];
      if (!over || !under) return [];
      const isUsable = under.corrected > 0 && over.corrected <= under.corrected;
      const doubtful = over.doubtful || under.doubtful;
      return isUsable ? [{ part: over.corrected, base: under.corrected, doubtful }] : [];
    }),
  );
  const isRight = (part: number, base: number) =>
    base > 0 && agrees(percent.value, percent.decimals, part / base);
  if (fractions.some(({ part, base }) => isRight(part, base))) return [];
  if (rate.counts) {
    const part = statements[rate.counts.part]!;
    const base = statements[rate.counts.base]!;
    const wrong = [part, base].some(({ index, otherScope }) => {
      return otherScope || analysis.comparisons[index]!.outcome === 'differs';
    });
    const named = spec.of.includes('issue') || (part.firm && part.subjects.length === 1);
    if (wrong || !named || part.value > base.value || base.value === 0) return [];
    const bases = [0, ...rate.besides.map((index) => statements[index]!.value)];
    if (bases.some((more) => isRight(part.value, base.value + more) || isRight(part.value, more)))
      return [];
    if (isShareExplained(percent, report)) return [];
    return [finding(percent, part, base, [part, base].map(numberOf))];
  }
  const first = fractions[0];
  if (!rate.firm || !first || fractions.some(({ doubtful }) => doubtful)) return [];
  return [finding(percent, { value: first.part }, { value: first.base }, [])];
}

function finding(
  percent: Statement,
  part: { readonly value: number },
  base: { readonly value: number },
  related: Detected['related'],
): Detected {
  const expected = ((part.value / base.value) * 100).toFixed(percent.decimals);
  return {
    messageId: 'rate',
    values: {
      found: percent.text.replace(/\s+/g, ''),
      part: part.value,
      total: base.value,
      expected,
      difference: Math.abs(percent.value - Number(expected)).toFixed(percent.decimals),
    },
    span: percent.span,
    place: placeOf(percent),
    related: related ?? [],
    suggestions: [
      {
        messageId: 'set-value',
        values: { expected },
        edit: { span: percent.span, text: expected },
      },
    ],
  };
}

function numberOf({ value, unit, span }: Statement): NonNullable<Detected['related']>[number] {
  return { messageId: 'number', values: { value, unit }, span };
}

function placeOf({ section }: Statement): { section?: number } {
  return section === undefined ? {} : { section };
}
