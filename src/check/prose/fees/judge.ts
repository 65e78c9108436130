import type { Scale } from '../../../rulebook/law.js';
import { flatMap } from '../../../text/flat-map.js';
import { noticeParts, parts, partsOver } from './parts.js';
import type { Amount, FeeTalk, Notices, Role } from './talk.js';
import { unpaidVerdicts } from './unpaid.js';
import { gap, only, round, verdict, type Verdict } from './verdict.js';

/** Every step of the scale is a multiple of so many 元, and no notice is for less. */
const STEP = 10;
/** Above this for each request the unit is doubted. */
const MOST = 5000;
/** The same for each notice: a request for thousands of pages costs so much at most. */
const MOST_EACH = 100_000;

interface Cells {
  readonly unpaid: number | undefined;
  readonly carried: number | undefined;
  readonly requests: number | undefined;
}

/** Amounts and notices that cannot all be right. */
export function judgeFees(
  talks: readonly FeeTalk[],
  cells: Cells,
  scales: readonly Scale[],
): Verdict[] {
  const amounts = flatMap(talks, (talk) => talk.amounts);
  const notices = flatMap(talks, (talk) => talk.notices);
  const none = flatMap(talks, (talk) => talk.none);
  const whole = (role: Role) => only(amounts.filter((one) => one.role === role && !one.isPart));
  const [due, paid, left] = [whole('due'), whole('paid'), whole('left')];
  const sent = only(notices.filter(({ role }) => role === 'sent'));
  return [
    ...flatMap(talks, ({ both }) =>
      both.map((at): Verdict => ({ id: 'fee-both', at, values: {} })),
    ),
    ...sameTwice(amounts),
    ...flatMap(talks, parts),
    ...flatMap(talks, noticeParts),
    // What was billed last year may be paid this year.
    ...(talks.some(({ earlier }) => earlier) ? [] : overBilled(due, paid)),
    ...remainder(due, paid, left),
    ...inFull(talks, due, paid),
    ...partsOver(talks),
    ...withoutNotice({
      none: talks.some(({ earlier }) => earlier) ? none.filter(({ of }) => of !== 'notice') : none,
      sent: talks.some(({ earlier }) => earlier) ? undefined : sent,
      amounts: amounts.filter(({ isPart }) => !isPart),
      unpaid: cells.unpaid,
    }),
    ...unpaidVerdicts(talks, sent, notices, cells),
    ...moreThanAsked(sent, cells.requests),
    ...noneAndSome(none, amounts, cells.unpaid),
    ...tooLittle(
      due ?? only(amounts.filter(({ role, isPart }) => role === 'plain' && !isPart)),
      sent,
      leastOf(scales),
    ),
    ...unitDoubted(amounts, cells.requests),
    ...unitOfNotices(amounts, cells.requests === undefined ? sent : undefined),
    ...offStep(amounts),
  ];
}

/** What cannot be right of any year, nor as an example. */
export function judgeAside(talk: FeeTalk, scales: readonly Scale[]): Verdict[] {
  const { amounts, notices } = talk;
  const whole = (role: Role) => only(amounts.filter((one) => one.role === role && !one.isPart));
  const due = whole('due') ?? whole('plain');
  return [
    ...sameTwice(amounts),
    ...parts(talk),
    ...noticeParts(talk),
    ...overBilled(whole('due'), whole('paid')),
    ...tooLittle(due, only(notices.filter(({ role }) => role === 'sent')), leastOf(scales)),
    ...offStep(amounts),
  ];
}

function leastOf(scales: readonly Scale[]): number {
  return scales.find(({ unit }) => unit === '件')?.steps[0]?.yuan ?? STEP;
}

/** 500元（即0.5万元） */
function sameTwice(amounts: readonly Amount[]): Verdict[] {
  return flatMap(amounts.slice(1), (at, index): Verdict[] => {
    const before = amounts[index]!;
    if (before.passage !== at.passage || before.value === at.value) return [];
    const between = at.passage.text.text.slice(before.end, at.start);
    const isBare = between === '(' && at.unit !== before.unit;
    // 120元，合计1200元: a sum of several, unless the units differ.
    const isSum = /合计|^,?[合计]/.test(between) && at.unit === before.unit;
    const isSame =
      !isSum &&
      /^[(,]?(?:即|折合|合计?|约合|也就是|等于|计|大写|人民币大写)[:为]?(?:人民币)?$/.test(between);
    if (!isSame && !(isBare && at.passage.text.text[at.end] === ')')) return [];
    const room = Math.max(lastDigit(at), lastDigit(before));
    return gap(at.value, before.value) < room ? [] : [verdict('fee-same', at, before)];
  });
}

/** What the last digit of an amount in 万元 stands for; one in 元 is exact. */
function lastDigit({ text, unit }: Amount): number {
  if (unit !== '万元') return 0.01;
  return 10000 / 10 ** (/\.(\d+)/.exec(text)?.[1]?.length ?? 0);
}

function overBilled(due: Amount | undefined, paid: Amount | undefined): Verdict[] {
  if (!due || !paid || paid.value <= due.value) return [];
  return [verdict('fee-over', paid, due)];
}

/** 应收1400元，实收1000元，尚欠500元 */
function remainder(due?: Amount, paid?: Amount, left?: Amount): Verdict[] {
  if (!due || !paid || !left || paid.value > due.value) return [];
  const expected = round(due.value - paid.value);
  if (left.value === expected || left.passage !== due.passage) return [];
  return [
    {
      ...verdict('fee-left', left, due),
      values: {
        due: due.text,
        paid: paid.text,
        expected: `${expected}元`,
        difference: gap(left.value, expected),
      },
    },
  ];
}

/** 已足额收缴 beside less than what was billed. */
function inFull(talks: readonly FeeTalk[], due?: Amount, paid?: Amount): Verdict[] {
  if (!due || !paid || paid.value >= due.value || due.passage !== paid.passage) return [];
  const { text } = due.passage.text;
  const isFull =
    /(?:已|均|全部|足额|按期)[已均全部足额按期]{0,8}(?:收缴|缴纳|缴清|缴费|收讫|收取|到账|入库|缴入)/.test(
      text,
    ) && /足额|全部|全额/.test(text);
  const isLess = talks.some(({ amounts }) =>
    amounts.some(({ role }) => role === 'left' || role === 'waived'),
  );
  return isFull && !isLess && !/未缴|逾期|尚|欠|减免/.test(text)
    ? [verdict('fee-full', paid, due)]
    : [];
}

interface Notice {
  readonly none: FeeTalk['none'];
  readonly sent: Notices | undefined;
  readonly amounts: readonly Amount[];
  readonly unpaid: number | undefined;
}

function withoutNotice({ none, sent, amounts, unpaid }: Notice): Verdict[] {
  const nothing = none.find(({ of }) => of === 'notice') ?? (sent?.value === 0 ? sent : undefined);
  const noFee = none.find(({ of }) => of === 'fee-at-all');
  if (unpaid !== undefined && unpaid > 0) {
    const at = nothing ?? noFee;
    if (at) return [{ id: 'fee-unpaid-row', at, values: { expected: unpaid } }];
  }
  const some = amounts.find(({ value, role }) => value > 0 && role !== 'waived');
  if (!nothing || !some) return [];
  return [
    {
      id: 'fee-no-notice',
      at: nothing,
      other: some,
      values: { expected: some.text },
    },
  ];
}

function noneAndSome(
  none: FeeTalk['none'],
  amounts: readonly Amount[],
  unpaid: number | undefined,
): Verdict[] {
  const nothing = none.find(({ of }) => of !== 'notice');
  const some = amounts.find(
    (one) =>
      one.value > 0 &&
      (one.role === 'paid' ||
        (one.role === 'due' && (nothing?.of === 'fee-at-all' || isPaidIn(one)))),
  );
  if (!nothing || !some || (unpaid ?? 0) > 0) return [];
  return [verdict('fee-none', nothing, some)];
}

/** 计收1200元，款项已全部缴入国库 */
function isPaidIn({ passage, end }: Amount): boolean {
  return /^,(?:款项|费用|上述(?:款项|费用)|申请人)?(?:已|均)+(?:于\d{1,2}月(?:\d{1,2}日)?)?(?:全部|足额|按期|全额)?(?:缴入|缴纳|缴清|上缴|入库|到账|收缴|缴库)/.test(
    passage.text.text.slice(end),
  );
}

/** 对9件申请发出收费通知: as many applications as notices. */
const EACH_OF =
  /不同的?(?:政府信息公开)?申请[^,。;]{0,6}发出|对\d{1,4}件(?:政府信息公开)?申请(?:的申请人)?[^,。;\d]{0,6}发出/;

/** 收到申请3件，对不同申请发出收费通知4件: each was received this year or the year before. */
function moreThanAsked(sent: Notices | undefined, requests: number | undefined): Verdict[] {
  if (!sent || !requests || sent.value <= requests) return [];
  if (!EACH_OF.test(sent.passage.text.text)) return [];
  const values = { requests, difference: sent.value - requests };
  return [{ id: 'fee-notices-more', at: sent, values }];
}

/** Five notices cost 50 元 at least. */
function tooLittle(due: Amount | undefined, sent: Notices | undefined, perItem: number): Verdict[] {
  if (!due || !sent || due.value === 0) return [];
  const { text } = due.passage.text;
  const each = /按件计/.test(text) && !/按量|按页|\d页/.test(text) ? perItem : STEP;
  if (due.value >= sent.value * each) return [];
  return [
    {
      ...verdict('fee-least', due, sent),
      values: { notices: sent.value, each, expected: `${sent.value * each}元` },
    },
  ];
}

function unitDoubted(amounts: readonly Amount[], requests: number | undefined): Verdict[] {
  if (requests === undefined) return [];
  return flatMap(amounts, (at): Verdict[] => {
    if (requests === 0)
      return at.value > 0 && at.role !== 'waived' ? [{ id: 'fee-no-request', at, values: {} }] : [];
    if (at.unit !== '万元' || at.value <= MOST * requests) return [];
    return [{ id: 'fee-unit', at, values: { requests, each: Math.round(at.value / requests) } }];
  });
}

/** 收费通知2件，总金额2600万元: without the table, so much for each notice. */
function unitOfNotices(amounts: readonly Amount[], sent: Notices | undefined): Verdict[] {
  if (!sent || sent.value === 0) return [];
  const at = amounts.find(({ unit, value }) => unit === '万元' && value > MOST_EACH * sent.value);
  if (!at) return [];
  const each = Math.round(at.value / sent.value);
  return [{ ...verdict('fee-unit-notices', at, sent), values: { notices: sent.value, each } }];
}

const ABOUT = /[约近余]$/;

function offStep(amounts: readonly Amount[]): Verdict[] {
  return amounts
    .filter(
      ({ value, role, passage, start }) =>
        role !== 'waived' &&
        value % STEP !== 0 &&
        !ABOUT.test(passage.text.text.slice(Math.max(0, start - 2), start)),
    )
    .map((at) => ({ id: 'fee-step', at, values: {} }));
}
