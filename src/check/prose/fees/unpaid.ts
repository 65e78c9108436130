import { flatMap } from '../../../text/flat-map.js';
import type { FeeTalk, Notices, Stated } from './talk.js';
import type { Verdict } from './verdict.js';

interface Cells {
  /** 逾期未按收费通知要求缴纳费用 */
  readonly unpaid: number | undefined;
  readonly carried: number | undefined;
}

/** 申请人均在规定期限内足额缴费 */
const ALL_PAID =
  /申请人(?:均|都|全部)[^,。;\d]{0,16}(?:缴费|缴纳|缴清|缴款)|(?:均|全部)已?(?:按期|按时|足额|全额|如期)(?:缴费|缴纳|缴清)/;
const NOT_ALL = /未缴|逾期|欠缴|除|外,|上年|去年/;
/** 1件因申请人逾期未按要求缴费，不再处理 */
const ONE_BY_ONE = /^(?:政府信息公开)?(?:申请)?(?:因|由于)申请人逾期[^。;\d]{0,40}不再处理/;
const GIVEN_UP = /不再处理|视为放弃|视为撤回/;

/** What is said of those who did not pay, against the row of the table for them. */
export function unpaidVerdicts(
  talks: readonly FeeTalk[],
  sent: Notices | undefined,
  notices: readonly Notices[],
  { unpaid, carried }: Cells,
): Verdict[] {
  if (unpaid === undefined) return [];
  return [
    ...givenUp(notices, unpaid),
    ...(unpaid > 0 && carried === 0 && sent && !talks.some(({ earlier }) => earlier)
      ? allPaid(sent, unpaid)
      : []),
  ];
}

/** Without applications of the year before, one of those who had a notice this year did not pay. */
function allPaid(sent: Notices, unpaid: number): Verdict[] {
  const { passage } = sent;
  const { text } = passage.text;
  const found = ALL_PAID.exec(text);
  if (!found || NOT_ALL.test(text)) return [];
  const start = found.index;
  const at: Stated = { ...sent, text: found[0], start, end: start + found[0].length };
  return [{ id: 'fee-all-paid', at, values: { expected: unpaid } }];
}

/** 逾期未缴，不再处理: such applications stand in a row of their own. */
function givenUp(notices: readonly Notices[], unpaid: number): Verdict[] {
  const late = notices.filter(({ role, value }) => role === 'late' && value > 0);
  return flatMap(late.slice(0, 1), (at): Verdict[] => {
    const behind = at.passage.text.text.slice(at.end);
    // Each notice that was not paid ends one application at least.
    if (at.value < unpaid)
      return ONE_BY_ONE.test(behind) && late.length === 1
        ? [{ id: 'fee-given-up-less', at, values: { expected: unpaid } }]
        : [];
    if (at.value === unpaid || !GIVEN_UP.test(behind)) return [];
    return unpaid === 0
      ? [{ id: 'fee-given-up', at, values: {} }]
      : [{ id: 'fee-given-up-more', at, values: { expected: unpaid } }];
  });
}
