import { isSameOrgan, type LintResult } from '../index.js';

/** The rule that holds the carry-over of two years against each other. */
const CARRYOVER = 'series-carryover';

/**
 * Why two reports may not be that of a year and that of the year before, a sentence each.
 * @param isOneFile they are the same byte for byte
 */
export function doubtsOf(own: LintResult, last: LintResult, isOneFile: boolean): string[] {
  const organs = otherOrgan(own, last);
  if (isOneFile) return ['两次选的是同一个文件。请把其中一份换成另一年的报告。'];
  return [...yearDoubts(own, last), ...(organs === undefined ? [] : [organs])];
}

function yearDoubts(own: LintResult, last: LintResult): string[] {
  const undated = [own, last].filter(({ year }) => year === null);
  if (undated.length > 0)
    return undated.map(
      ({ filePath }) => `“${filePath}”里看不出是哪一年的报告，可能不是年度报告。请确认选对了文件。`,
    );
  const [young, old] = [own.year!, last.year!];
  if (young === old) return [`两份都是 ${young} 年度的报告。请把其中一份换成上一年或下一年的。`];
  if (young - old > 1)
    return [
      `两份不是相邻的两年：一份是 ${young} 年度，一份是 ${old} 年度。与 ${young} 年度对照的应是 ${young - 1} 年度的报告。`,
    ];
  return [];
}

function otherOrgan(own: LintResult, last: LintResult): string | undefined {
  if (own.issuer === null || last.issuer === null) return undefined;
  return isSameOrgan(own.issuer, last.issuer)
    ? undefined
    : `今年是“${own.issuer}”，去年是“${last.issuer}”，单位不同，请确认选对了文件；单位改过名的不用管。`;
}

/** Why the carry-over was not compared; undefined where it was. */
export function uncomparedIn({ rulesRun, notApplicable }: LintResult): string | undefined {
  if (rulesRun.includes(CARRYOVER)) return undefined;
  const said = notApplicable.find(({ ruleId }) => ruleId === CARRYOVER);
  return said?.reason ?? '这一年的报告格式没有要对照的表';
}
