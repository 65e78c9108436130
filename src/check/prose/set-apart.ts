import type { Report } from '../../understand/report.js';
import type { Statement } from '../../understand/statements/statement.js';
import { isShifted } from '../../text/magnitudes.js';
import { matchesOf } from '../../text/matches.js';
import type { ProseAnalysis } from './analysis.js';
import type { CellSum } from './cells.js';
import type { Difference } from './compare.js';
import { takesUpResult } from './taken-up.js';
import { wordsBefore, wordsBehind, wordsBetween } from './words-around.js';

/** Characters of the paragraph in front of a number that are looked at, and behind it. */
const BEFORE = 80;
const BEHIND = 16;

/** Characters behind a number in which the others of the table may be told. */
const REST_BEHIND = 160;
const REST = /(?:其余|剩余|余下|剩下|其他)的?(\d{1,6})件/g;

/** 53件新收申请和4件结转申请 */
const CARRIED = /^件(?:上年度?)?结转(?:的)?申请/;

/** Words beside a number that make it one of something else than the form counts by its noun. */
interface Otherwise {
  readonly before?: RegExp;
  readonly behind?: RegExp;
  /** What is of them is never more, or never fewer, than the number of the table. */
  readonly never?: 'more' | 'fewer';
}

const OTHERWISE: readonly Otherwise[] = [
  // 1件行政复议案件被纠正: those of one result, not all.
  { behind: /^件[^,。;\d]{0,12}(?:被纠正|被撤销|被确认违法|被责令|败诉)/, never: 'more' },
  // 现行有效的742件行政规范性文件中，市政府制发146件
  { before: /(?:现行|继续)有效的?[\d,]+件[^,。;]{0,16}中,[^。;]*$/ },
  // 上年结转21件，与本年新收申请合计483件
  { before: /(?:与|和|及|加上?|连同)[^,。;\d]{0,20}(?:合计|共计|总计|一共)$/, never: 'fewer' },
  // 在20个工作日内答复392件，延长期限后答复74件
  {
    before:
      /(?:工作日|期限|时限)(?:之?内|以内|后)(?:依法|按时|及时)?(?:答复|办结|回复|办理)(?:申请)?$/,
    never: 'more',
  },
  // 2021年至2023年三年新收件数为398件、431件、470件
  { before: /20\d\d年(?:至|到|—|-|、)20\d\d年[^,。;\d]{0,20}$/ },
  // 2020年受理、2021年审结的136件, 上年收到、今年办结的5件
  {
    before:
      /(?:20\d\d年|上年度?|去年)(?:收到|受理|立案|收案|发生)[、,](?:20\d\d年|今年|本年度?|当年)(?:内)?(?:审结|办结|结案|答复)的[^,。;\d]{0,8}$/,
  },
  // 尚未审结的四件（复议三件、诉讼一件）
  { before: /尚未审结的?[^,。;(]{0,6}\([^()]{0,12}$/, never: 'more' },
  // 行政复议和行政诉讼已审结案件共45件
  {
    before:
      /复议(?:案件)?[和与及、](?:行政)?(?:诉讼|应诉)[^,。;\d]{0,6}(?:审结|结案|办结)[^,。;\d]{0,6}$/,
  },
  // 社会公益组织和法律服务机构各提出1件
  {
    before: /[和与及、][\u4e00-\u9fff]{2,10}各(?:自|有|提出|收到|占)?(?:提出)?$/,
    never: 'more',
  },
];

/** So little beside the table, as a share of it, a number is a slip wherever it stands. */
const LITTLE = 0.4;
/** So many times as much is no slip, where it is not the same digits. */
const MANY = 5;

/**
 * Whether a number that is not the one of the table is of a result, a stock, a time, a part or another scope, as the words around it, or
 * the other numbers of its paragraph, tell.
 */
export function isSetApart(
  statement: Statement,
  comparison: Difference,
  report: Report,
  analysis: ProseAnalysis,
): boolean {
  // 行政诉讼2件，均未经过复议: of the suits.
  if (/未经过?(?:行政)?复议(?!直接)/.test(statement.text)) return true;
  if (statement.kind !== 'number') return false;
  if (takesUpResult(statement, report, analysis.lexicon)) return true;
  const before = wordsBefore(report, statement.span.start, BEFORE);
  const rest = wordsBehind(report, statement.span.end, REST_BEHIND);
  const behind = rest.slice(0, BEHIND);
  if (leavesRest(statement.value, comparison.expected, rest)) return true;
  if (isSaidOtherwise(statement.value - comparison.expected, before, behind)) return true;
  if (CARRIED.test(behind) && !cellsOf(comparison.sums).includes('carried')) return true;
  const others = besides(statement, comparison, report, analysis);
  const { value } = statement;
  const { expected } = comparison;
  // 向甲局申请行政复议1件，另向乙县申请行政复议1件: told one by one.
  const told = others.reduce((sum, other) => sum + other.value, value);
  if (others.length > 0 && told === expected) return true;
  // 市政府本级新收138件, … 全市收到2914件: where the paragraph tells the number of the table, another is of something else.
  // Of what there was none any number is too many.
  if (expected === 0) return false;
  const isFar = Math.abs(value - expected) > Math.max(1, LITTLE * expected);
  const isAnother = value > MANY * expected && !isShifted(value, expected);
  if (isAnother && toldElsewhere(statement, comparison, report, analysis)) return true;
  return (
    isFar &&
    !isShifted(value, expected) &&
    others.some(({ index }) => analysis.comparisons[index]!.outcome === 'equal')
  );
}

/** 受理的1件申请涉及…。其余33件均未达到收费标准: with the rest of its paragraph it makes the number of the table. */
function leavesRest(value: number, expected: number, behind: string): boolean {
  return matchesOf(behind, REST).some(({ 1: rest }) => value + Number(rest) === expected);
}

/** The report tells the number of the table somewhere. */
function toldElsewhere(
  { index }: Statement,
  { sums }: Difference,
  { prose }: Report,
  { comparisons }: ProseAnalysis,
): boolean {
  const cells = cellsOf(sums);
  return prose.statements.some((other) => {
    const own = comparisons[other.index]!;
    return (
      other.index !== index &&
      other.kind === 'number' &&
      own.outcome === 'equal' &&
      cellsOf(own.sums) === cells
    );
  });
}

function isSaidOtherwise(difference: number, before: string, behind: string): boolean {
  return OTHERWISE.some(
    (one) =>
      (one.before?.test(before) ?? true) &&
      (one.behind?.test(behind) ?? true) &&
      !(one.never === 'more' && difference > 0) &&
      !(one.never === 'fewer' && difference < 0),
  );
}

/** Other numbers of the same cells in the same paragraph. */
function besides(
  { index, span }: Statement,
  { sums }: Difference,
  report: Report,
  { comparisons }: ProseAnalysis,
): Statement[] {
  const cells = cellsOf(sums);
  return report.prose.statements.filter((other) => {
    const own = comparisons[other.index]!;
    if (other.index === index || other.kind !== 'number' || own.outcome === 'not-compared')
      return false;
    const [from, to] = span.start < other.span.start ? [span, other.span] : [other.span, span];
    return cellsOf(own.sums) === cells && wordsBetween(report, from.end, to.start) !== undefined;
  });
}

function cellsOf(sums: readonly CellSum[]): string {
  return sums.map(({ form, cells }) => `${form.spec.id} ${[...cells].sort().join(' ')}`).join(';');
}
