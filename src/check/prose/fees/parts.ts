import { flatMap } from '../../../text/flat-map.js';
import { isMistyped } from '../slip.js';
import type { Amount, FeeTalk, Notices } from './talk.js';
import { bySentence, gap, only, round, verdict, type Verdict } from './verdict.js';

/** Amounts that a sentence divides by way, half of the year or organ. */
export function parts({ amounts }: FeeTalk): Verdict[] {
  const found: Verdict[] = [];
  for (const group of bySentence(amounts)) {
    const ways = group.filter(
      ({ way, role }) => way !== undefined && role !== 'waived' && role !== 'left',
    );
    const halves = group.filter(({ passage, start }) =>
      /[上下]半年[^,。;]{0,60}$/.test(passage.text.text.slice(0, start)),
    );
    const organs = listedOf(group) ?? closedBy(group);
    if (organs) found.push(organs);
    for (const own of [ways, halves]) {
      if (own.length !== 2 || (own[0]!.way !== undefined && own[0]!.way === own[1]!.way)) continue;
      const total = group.find(
        (one) => !own.includes(one) && one.role !== 'left' && one.role !== 'waived',
      );
      const sum = round(own[0]!.value + own[1]!.value);
      if (!total || total.value === sum || group.some(({ value }) => value === sum)) continue;
      found.push({
        ...verdict('fee-parts', total, own[0]),
        values: {
          sum,
          parts: own.map(({ value }) => value).join(' + '),
          difference: gap(total.value, sum),
        },
      });
    }
  }
  return found;
}

/** 3件2230元，其中县民政局1件880元，县政府办公室1件1080元，白沙镇1件260元: all are listed, or a digit is wrong. */
function listedOf(group: readonly Amount[]): Verdict | undefined {
  const counts = group.filter(
    ({ role, value }, at) =>
      // 3120元（0.312万元）: one amount, told twice.
      role !== 'waived' && role !== 'left' && !(at > 0 && value === group[at - 1]!.value),
  );
  const [total, ...own] = counts;
  const isList = own.length > 1 && own.every(({ isPart, way }) => isPart && way === undefined);
  if (!total || total.isPart || !isList) return undefined;
  const sum = round(own.reduce((all, { value }) => all + value, 0));
  const isAll = sum > total.value || isOneDigit(sum, total.value) || countsAgree(total, own);
  if (sum === total.value || !isAll) return undefined;
  const values = {
    sum,
    parts: own.map(({ value }) => value).join(' + '),
    difference: gap(total.value, sum),
  };
  return { ...verdict('fee-parts', total, own[0]), values };
}

/** 3件，其中县公安局1件，收取420元；…收取140元，合计950元: the total stands behind what is listed. */
function closedBy(group: readonly Amount[]): Verdict | undefined {
  const own = group.slice(0, -1);
  const total = group.at(-1);
  const isClosed = total && CLOSING.test(before(total));
  const isList = own.length > 1 && own.every(isListed);
  if (!isClosed || !isList) return undefined;
  const sum = round(own.reduce((all, { value }) => all + value, 0));
  if (sum === total.value || !isMistyped(String(sum), String(total.value))) return undefined;
  const values = {
    sum,
    parts: own.map(({ value }) => value).join(' + '),
    difference: gap(total.value, sum),
  };
  return { ...verdict('fee-parts', total, own[0]), values };
}

const CLOSING = /(?:合计|共计|总计|三项共|两项共)(?:收取|收费|计收|金额|应收|实收)?$/;

/** One of a list: of so many applications, charged alike. */
function isListed(amount: Amount, _at: number, [first]: readonly Amount[]): boolean {
  const { role, unit, way } = amount;
  return (
    /\d{1,3}件[^。;\d]{0,12}$/.test(before(amount)) &&
    !CLOSING.test(before(amount)) &&
    way === undefined &&
    role === first!.role &&
    unit === first!.unit
  );
}

function before({ passage, start }: Amount): string {
  return passage.text.text.slice(Math.max(0, start - 30), start);
}

function isOneDigit(one: number, other: number): boolean {
  const [first, second] = [String(one), String(other)];
  if (first.length !== second.length) return false;
  return [...first].filter((digit, at) => digit !== second[at]).length === 1;
}

function countsAgree(total: Amount, own: readonly Amount[]): boolean {
  const of = ({ passage, start }: Amount) =>
    Number(
      /(\d{1,3})件[^,。;、\d]{0,20}$/.exec(
        passage.text.text.slice(Math.max(0, start - 30), start),
      )?.[1],
    );
  return own.reduce((all, amount) => all + of(amount), 0) === of(total);
}

/** 1200元，其中按件计收0.8万元: one part is more than the whole. */
export function partsOver(talks: readonly FeeTalk[]): Verdict[] {
  return flatMap(talks, ({ amounts }) =>
    flatMap(bySentence(amounts), (group): Verdict[] => {
      const [whole, ...others] = group.filter(({ role }) => role !== 'waived' && role !== 'left');
      if (!whole || whole.isPart || whole.value === 0) return [];
      const part = others.find(
        ({ value, passage, start }) =>
          value > whole.value &&
          /其中[^。;]{0,20}$/.test(passage.text.text.slice(whole.end, start)),
      );
      return part ? [verdict('fee-part-over', part, whole)] : [];
    }),
  );
}

export function noticeParts(talk: FeeTalk): Verdict[] {
  return [...noticeGroups(talk), ...chargedOver(talk)];
}

/** 收取信息处理费3件，发出通知2件: who pays was sent a notice, this year or before, which is then said. */
function chargedOver({ notices, earlier }: FeeTalk): Verdict[] {
  const of = (role: Notices['role']) => only(notices.filter((one) => one.role === role));
  const [sent, charged] = [of('sent'), of('charged')];
  if (earlier || !sent || !charged || charged.value <= sent.value) return [];
  return [verdict('fee-charged-over', charged, sent)];
}

function noticeGroups({ notices, earlier }: FeeTalk): Verdict[] {
  const all = earlier ? [] : notices.filter(({ role }) => role === 'sent');
  return flatMap(bySentence(notices), (group): Verdict[] => {
    const of = (role: Notices['role']) => only(group.filter((one) => one.role === role));
    const [paid, late] = [of('paid'), of('late')];
    // 发出收费通知6件。已缴纳的4件，逾期未缴纳的3件: of those that the sentence before tells.
    const sent = of('sent') ?? (paid && late ? only(all) : undefined);
    if (!sent) return [];
    const [item, volume] = [of('by-item'), of('by-volume')];
    if (item && volume && item.value + volume.value !== sent.value)
      return [
        {
          ...verdict('fee-parts', sent, item),
          values: {
            sum: item.value + volume.value,
            parts: `${item.value} + ${volume.value}`,
            difference: gap(sent.value, item.value + volume.value),
          },
        },
      ];
    const at = paid ?? late;
    const done = (paid?.value ?? 0) + (late?.value ?? 0);
    return at && done > sent.value ? [verdict('fee-notices-over', at, sent, { sum: done })] : [];
  });
}
