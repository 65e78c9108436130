import type { Report } from '../../understand/report.js';
import type { Statement } from '../../understand/statements/statement.js';

/** Characters of the sentence in front of a number that are looked at, and behind it. */
const BEFORE = 80;
const BEHIND = 16;

/** 1件行政复议案件被纠正: those of one result, not all. */
const OF_RESULT = /^件[^,，。;；\d]{0,12}(?:被纠正|被撤销|被确认违法|被责令|败诉)/;
/** Words right in front of a number that make it one of something else than the form counts by their noun. */
const OTHERWISE: readonly RegExp[] = [
  // 现行有效的742件行政规范性文件中，市政府制发146件
  /(?:现行|继续)有效的?[\d,]+件[^,，。;；]{0,16}中[,，][^。;；]*$/,
  // 上年结转21件，与本年新收申请合计483件
  /(?:与|和|及|加上?|连同)[^,，。;；\d]{0,20}(?:合计|共计|总计|一共)$/,
  // 在20个工作日内答复392件，延长期限后答复74件
  /(?:工作日|期限|时限)(?:之?内|以内|后)(?:依法|按时|及时)?(?:答复|办结|回复|办理)(?:申请)?$/,
  // 行政复议和行政诉讼已审结案件共45件
  /复议(?:案件)?[和与及、](?:行政)?(?:诉讼|应诉)[^,，。;；\d]{0,6}(?:审结|结案|办结)[^,，。;；\d]{0,6}$/,
  // 社会公益组织和法律服务机构各提出1件
  /[和与及、][\u4e00-\u9fff]{2,10}各(?:自|有|提出|收到|占)?(?:提出)?$/,
];

/** The words around a number say that it is of a result, a stock, a time or a sum, where the form has all of one kind. */
export function isSetApart({ span }: Statement, { draft }: Report): boolean {
  const { source } = draft;
  const before = source.slice(Math.max(0, span.start - BEFORE), span.start);
  if (OF_RESULT.test(source.slice(span.end, span.end + BEHIND))) return true;
  return OTHERWISE.some((pattern) => pattern.test(before));
}
