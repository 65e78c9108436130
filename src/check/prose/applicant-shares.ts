import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { cellId, type Report } from '../../understand/report.js';
import type { Rulebook } from '../../rulebook/types.js';
import type { Detected } from '../finding.js';
import { told } from '../facts/told.js';
import { anyWord } from '../text/lexicon.js';
import { agrees } from './agrees.js';
import { cellBook } from './cells.js';
import { clauseBefore, columnsOf, FORM, isAside, sayingsOf } from './leading.js';

/** Rows whose columns may be divided: what came in, with what was carried over, and what was answered. */
const ROWS = [['new'], ['new', 'carried'], ['total']];
/** So near, in points, it may be rounded otherwise. */
const NEAR = 1;
/** 占90% of 88.2%: whole percentages are told roughly. */
const ROUND = 3;

const sharesOf = once(
  (rulebook: Rulebook): RegExp =>
    // 自然人申请占94.7%: without the number of them, which would be held against the table itself
    new RegExp(
      `(?:^|[,;:。、])[^,;:。、\\d]{0,6}?(${anyWord(rulebook, 'leading-words', 'applicant')})(?:提出|提交)?的?(?:申请)?(?:数量|件数|量)?(?:占|占比)(?:全部|新收|申请)?(?:申请)?(?:总数|总量)?的?(?:比例)?[为达]?(\\d{1,3}(?:\\.\\d{1,2})?)%`,
      'g',
    ),
);

/** The share of a kind of applicants that the prose states without their number, against the columns of table three. */
export function applicantShares(report: Report, rulebook: Rulebook): Detected[] {
  const sayings = sayingsOf(rulebook);
  const book = cellBook(report);
  const total = book.sum(FORM, [cellId('new', 'total')]);
  if (!sayings || !total || total.doubtful || total.corrected === 0) return [];
  const columns = columnsOf(total.form.spec);
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (!text.includes('申请')) return [];
    return flatMap(matchesOf(text, sharesOf(rulebook)), (match): Detected[] => {
      const [whole, word, written] = match;
      const name = sayings.names.get(word!)!;
      const column = columns.find(({ label }) => label === name);
      const fractions = flatMap(column ? ROWS : [], (rows) => {
        const of = (id: string) =>
          book.sum(
            FORM,
            rows.map((row) => cellId(row, id)),
          );
        const [part, all] = [of(column!.id), of('total')];
        const isUsable = part && all && !part.doubtful && !all.doubtful && all.corrected > 0;
        return isUsable ? [{ part: part.corrected, all: all.corrected }] : [];
      });
      const [first] = fractions;
      const value = Number(written);
      const decimals = written!.split('.')[1]?.length ?? 0;
      const isRight = ({ part, all }: { part: number; all: number }) =>
        agrees(value, decimals, part / all) ||
        (value !== 100 && Math.abs((part / all) * 100 - value) <= (decimals === 0 ? ROUND : NEAR));
      const start = match.index + whole.lastIndexOf(word!);
      // 参加培训的人员中，企业占20%: of something else.
      if (!`${clauseBefore(text, start)}${whole}`.includes('申请')) return [];
      if (!first || fractions.some(isRight) || isAside(text, start, sayings)) return [];
      const expected = ((first.part / first.all) * 100).toFixed(Math.max(1, decimals));
      const end = match.index + whole.length;
      return [
        told('applicant-share', passage, start, end, {
          found: text.slice(start, end),
          name,
          value: first.part,
          total: first.all,
          expected,
          difference: Math.round(Math.abs(value - Number(expected)) * 100) / 100,
        }),
      ];
    });
  });
}
