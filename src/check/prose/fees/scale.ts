import type { Scale } from '../../../rulebook/law.js';
import { matchesOf } from '../../../text/matches.js';
import type { FeeTalk, Amount } from './talk.js';
import { largest } from '../../../text/lists.js';

const MONTH = /当月|月内|自然月|同月|1个月|一个月|单月|\d月份|一次性/;
/** 2024年3月，同一申请人提出申请25件 */
const IN_A_MONTH = /(?<![至到—\-\d])\d{1,2}月(?![至到—\-底末起以前后\d])/;
const ONE = /(?:(?<!\d)1|一|某|该|同一|单个)(?:名|位|个)?申请人|申请人[甲乙丙]/;
const SOME = /\d(?:名|位|个)申请人/;
/** The rest is not paid, not asked for, or not yet due; or the scale itself is told, not what was charged by it. */
const OPEN =
  /(?<!无|未|没有|不存在|任何)减免|免收(?!费?的\d)|撤回|放弃|部分缴|分期|尚|未缴|欠|标准(?!均?符合|,?(?:核收|核定|计收|计费|收取|收费|计算|应收|应缴|共收|实收)|[均也]?已?[均也]?在|[均也]?已(?:载明|列明|写明|告知|公示))|收费的,|不收费的/;

export interface Charge {
  readonly amount: Amount;
  readonly expected: number;
  readonly reckoning: string;
}

/** Amounts of sentences that also state the number of requests or pages they are charged for. */
export function charges(talk: FeeTalk, scales: readonly Scale[]): Charge[] {
  const found: Charge[] = [];
  const sentences = new Set(talk.amounts.map(({ sentence }) => sentence));
  for (const sentence of sentences) {
    const own = talk.amounts.filter(
      (amount) => amount.sentence === sentence && amount.role !== 'waived',
    );
    const [amount, ...others] = own;
    if (!amount || others.some(({ value }) => value !== amount.value)) continue;
    const words = sentenceOf(amount);
    if (OPEN.test(words)) continue;
    const charge = byRate(words) ?? (isOfOne(words) ? byScale(words, scales) : undefined);
    if (charge && charge.expected !== amount.value) found.push({ amount, ...charge });
  }
  return found;
}

/** The scale counts the requests of each applicant. */
function isOfOne(words: string): boolean {
  return ONE.test(words) || !SOME.test(words);
}

function isOfAMonth(words: string): boolean {
  return MONTH.test(words) || (ONE.test(words) && IN_A_MONTH.test(words));
}

function sentenceOf({ passage, start, end }: Amount): string {
  const { text } = passage.text;
  const from = largest(['。', '!', '?'].map((stop) => text.lastIndexOf(stop, start))) + 1;
  const stop = text.slice(end).search(/[。!?]/);
  return text.slice(from, stop < 0 ? undefined : end + stop);
}

/** 超出15件，每件100元 */
function byRate(words: string): Omit<Charge, 'amount'> | undefined {
  const rates = [
    ...matchesOf(words, /每([件页])(?:收费|计收|收取|按)?(\d{1,5})元/g),
    ...matchesOf(words, /(?<!\d)()(\d{1,5})元(?:\/|每)([件页])/g),
  ];
  const [rate] = rates;
  if (!rate || rates.length > 1) return undefined;
  const unit = rate[1] || rate[3]!;
  const counts = countsOf(words, unit).filter(({ isOver }) => isOver);
  const [count] = counts;
  if (!count || counts.length > 1) return undefined;
  const yuan = Number(rate[2]);
  return {
    expected: count.value * yuan,
    reckoning: `${count.value} × ${yuan}`,
  };
}

/** 当月申请25件: by the national scale. */
function byScale(words: string, scales: readonly Scale[]): Omit<Charge, 'amount'> | undefined {
  for (const scale of scales) {
    const counts = countsOf(words, scale.unit);
    const whole = counts.filter(({ isOver }) => !isOver);
    const over = counts.filter(({ isOver }) => isOver);
    if (counts.length === 0 || whole.length > 1 || over.length > 1) continue;
    if (scale.unit === '件' && !isOfAMonth(words)) continue;
    // Pages are charged for each request.
    if (scale.unit === '页' && /(?<!\d)(?:[2-9]|\d{2,4})件|按件/.test(words)) continue;
    const count = whole[0]?.value ?? scale.free + over[0]!.value;
    if (whole[0] && over[0] && whole[0].value - over[0].value !== scale.free) continue;
    const steps = stepsOf(scale, count);
    if (steps) return steps;
  }
  return undefined;
}

function stepsOf({ free, steps }: Scale, count: number): Omit<Charge, 'amount'> | undefined {
  let expected = 0;
  let from = free;
  const terms: string[] = [];
  for (const { to, yuan } of steps) {
    const part = Math.min(count, to) - from;
    if (part > 0) {
      expected += part * yuan;
      terms.push(`${part} × ${yuan}`);
    }
    from = to;
  }
  return count > from ? undefined : { expected, reckoning: terms.join(' + ') || '0' };
}

interface Count {
  readonly value: number;
  readonly isOver: boolean;
}

const OVER = /超出|超过|超量|计费|收费的|免费数量|部分|其余|剩余|余下/;
/** Bounds, notices, and what is free: 扣除免收费的30页 */
const NO_COUNT = /[至到前-]第?$|通知[^,。]{0,4}$|每$|(?:扣除|减去|除去|免收费?|免费|不收费)的?$/;

/** Numbers of requests or pages, without the bounds of the scale itself. */
function countsOf(words: string, unit: string): Count[] {
  const pattern = new RegExp(
    `(.{0,12}?)(?<!\\d)(\\d{1,4})${unit}(?!以[下上内]|至|到|的部分|\\(|通知|收费|的?免费|的?(?:免费)?[额限]度)`,
    'g',
  );
  return matchesOf(words, pattern)
    .filter(({ 1: before }) => !NO_COUNT.test(before!))
    .map(({ 1: before, 2: digits, index, 0: match }, at, all) => ({
      value: Number(digits),
      isOver:
        OVER.test(before!) ||
        // 超过30页的27页
        (before === '的' && OVER.test(all[at - 1]?.[1] ?? '')) ||
        /^(?:超出|超过)/.test(words.slice(index + match.length)),
    }))
    .filter(
      ({ value, isOver }, at, all) =>
        !(isOver && all[at + 1]?.isOver && (value === 30 || value === 10)),
    );
}
