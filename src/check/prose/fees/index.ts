import { sourceSpan } from '../../../text/mapped.js';
import { flatMap } from '../../../text/flat-map.js';
import type { Report } from '../../../understand/report.js';
import type { Detected } from '../../finding.js';
import type { CheckContext } from '../../kind.js';
import { cellBook } from '../cells.js';
import { judgeAside, judgeFees } from './judge.js';
import { readFees } from './read.js';
import type { FeeTalk } from './talk.js';
import { charges } from './scale.js';
import type { Verdict } from './verdict.js';
import { feeWords } from './words.js';

/** Since this year the fee is charged; reports of earlier years can have none. */
const SINCE = 2021;
const FORM = 'applications';
const UNPAID = 'other-2.total';

/** What the prose says of the processing fee: billed, collected, still due, notices sent, and the scale it is charged by. */
export function checkFees({ report, rulebook }: CheckContext): Detected[] {
  const words = feeWords(rulebook);
  const year = report.year?.year;
  const isOwn = isGovernment(report);
  const talks = flatMap(report.passages, (passage): FeeTalk[] => {
    const talk = passage.area === 'body' ? readFees(passage, words, { isOwn, year }) : undefined;
    return talk ? [talk] : [];
  });
  if (talks.length === 0) return [];
  const scales = flatMap(rulebook.law.acts.acts, (act) => act.scales ?? []);
  const asides = flatMap(talks, ({ aside }) => aside ?? []);
  const verdicts =
    year !== undefined && year < SINCE
      ? tooEarly(talks)
      : [
          ...flatMap([...talks, ...asides], (talk) =>
            charges(talk, scales).map(({ amount, expected, reckoning }): Verdict => ({
              id: 'fee-scale',
              at: amount,
              values: {
                expected: `${expected}元`,
                reckoning,
                difference: Math.abs(amount.value - expected),
              },
            })),
          ),
          ...judgeFees(talks, cellsOf(report), scales),
          ...flatMap(asides, (talk) => judgeAside(talk, scales)),
        ];
  const told = new Set<string>();
  return flatMap(verdicts, (verdict): Detected[] => {
    const key = `${report.passages.indexOf(verdict.at.passage)}/${verdict.at.sentence}`;
    if (told.has(key)) return [];
    told.add(key);
    return [finding(verdict)];
  });
}

function tooEarly(talks: readonly FeeTalk[]): Verdict[] {
  return flatMap(talks, ({ amounts }) =>
    amounts
      .filter(({ value, role }) => value > 0 && role !== 'waived')
      .map((at): Verdict => ({ id: 'fee-early', at, values: {} })),
  ).slice(0, 1);
}

function isGovernment({ issuer }: Report): boolean {
  return issuer !== undefined && /政府$/.test(issuer.name);
}

function cellsOf(report: Report): {
  readonly unpaid: number | undefined;
  readonly carried: number | undefined;
  readonly requests: number | undefined;
} {
  const book = cellBook(report);
  const value = (cells: readonly string[]) => {
    const sum = book.sum(FORM, cells);
    return sum && !sum.doubtful ? sum.value : undefined;
  };
  return {
    unpaid: value([UNPAID]),
    carried: value(['carried.total']),
    requests: value(['new.total', 'carried.total']),
  };
}

function finding({ id, at, other, values }: Verdict): Detected {
  const { passage, start, end, text } = at;
  return {
    messageId: id,
    values: { found: text, ...values },
    span: sourceSpan(passage.text, start, end),
    place: passage.section === undefined ? {} : { section: passage.section },
    related: other
      ? [
          {
            messageId: 'fee',
            values: { value: other.text, unit: '' },
            span: sourceSpan(other.passage.text, other.start, other.end),
          },
        ]
      : [],
  };
}
