import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import type { Values } from '../../finding.js';
import { isExchanged } from '../slip.js';
import { alike, isOfThose, similar } from './alike.js';
import { agreesWithin, exact, isSlip } from './figures.js';
import { isMisplaced } from './plausible.js';

/** The numbers of a relation by member; those that are no member of it here are undefined. */
export type Assignment = Readonly<Record<string, Member | undefined>>;

/** What must hold between the members of a relation. */
export interface Law {
  /** Without these nothing can be said; one of the groups is enough. */
  readonly needs: readonly (readonly string[])[];
  /** Whether the numbers can be what is meant at all: of one unit, of a likely size. */
  readonly fits?: (numbers: Assignment, stated: StatedRelation) => boolean;
  /** Whether a wrong number is near enough to the right one to be a slip; asked where a member was looked for. */
  readonly likely?: (numbers: Assignment, stated: StatedRelation) => boolean;
  /** Whether the wrong number is the right one but for the keys: then it is sure what is meant. */
  readonly mistyped?: (numbers: Assignment, stated: StatedRelation) => boolean;
  /** Estimates are held to it like other numbers. */
  readonly rough?: boolean;
  readonly holds: (numbers: Assignment, stated: StatedRelation) => boolean;
  /** The member that is shown as the wrong one, and what the message says. */
  readonly tells: (
    numbers: Assignment,
    stated: StatedRelation,
  ) => {
    readonly at: string;
    /** The number that is shown, where `at` has several. */
    readonly member?: Member;
    readonly messageId: string;
    readonly values: Values;
  };
}

const about = ({ classes }: StatedRelation): boolean => classes.has('about');
const of = (member: Member | undefined): number => member?.value ?? NaN;

/** 超过30天的占比不到一成: what bounds those that are counted. */
const THRESHOLD = /^(?:超过|不足|不满|不到|低于|高于|大于|小于|多于|少于|满|达到|超)[^,;]*?的/;

/** 人均24件: what each had. */
const MEAN = /(?:[人户件日月年次篇家案]均|平均)[^,;]{0,6}$/;

/** A percentage recomputed from a part and its whole. */
function percentOf(name: string, messageId: string, part: (numbers: Assignment) => number): Law {
  const fraction = (numbers: Assignment): number => part(numbers) / of(numbers['whole']);
  return {
    needs: [['part', 'whole', name]],
    fits: ({ whole, part: own, missing, [name]: percent }) =>
      similar(own ?? missing, whole) &&
      !THRESHOLD.test((own ?? missing)!.label) &&
      !MEAN.test((own ?? missing)!.label) &&
      of(whole) > 0 &&
      of(own ?? missing) <= of(whole) &&
      percent !== undefined &&
      (own ?? missing)!.kind !== 'percent' &&
      whole!.kind !== 'percent',
    holds: (numbers, stated) => agreesWithin(numbers[name]!, fraction(numbers), about(stated)),
    likely: (numbers) => isSlip(numbers[name]!, fraction(numbers) * 100),
    mistyped: (numbers) =>
      isExchanged(numbers[name]!.value, fraction(numbers) * 100, numbers[name]!.decimals),
    tells: (numbers) => {
      const percent = numbers[name]!;
      const real = fraction(numbers) * 100;
      const decimals = percent.low === undefined ? percent.decimals : 1;
      // 100% where 1765 of 1768 are done: rounded like it they are the same.
      const isFull = percent.value === 100;
      const expected = real.toFixed(isFull ? decimals + 1 : decimals);
      return {
        at: name,
        messageId,
        values: {
          found: percent.text,
          part: part(numbers),
          total: of(numbers['whole']),
          unit: numbers['whole']!.unit,
          expected,
          difference: round(Math.abs(percent.value - Number(expected))),
        },
      };
    },
  };
}

/** 应公开的122件全部公开，公开率100%: all that were due. */
const DUE = /应(?:当)?[公办答更解]/;

const rate = percentOf('rate', 'rate', ({ part, missing, whole }) =>
  part ? part.value : of(whole) - of(missing),
);

/** 办理热线工单244件，按时办结率98%: of what its own sentence counts, not of two numbers of the sentence before. */
function isOfOwn({ part, whole }: Assignment, { bound, candidates, sentence }: StatedRelation) {
  if (bound['whole'] !== undefined || !part || !whole) return false;
  if (part.sentence === sentence || whole.sentence === sentence) return false;
  return (candidates['whole'] ?? []).some((one) => one.sentence === sentence);
}

/** 第一次合格108个，第二次合格117个: neither is the whole of the other. */
function areInTurn(one: Member | undefined, other: Member | undefined): boolean {
  return [one, other].every((member) => member !== undefined && IN_TURN.test(member.label));
}

/** 两次共采纳81条: of all that came in both times, not of what one of them brought. */
function isOfSeveral({ part, whole }: Assignment): boolean {
  return part !== undefined && OF_ALL.test(part.label) && !OF_ALL.test(whole?.label ?? '');
}

const OF_ALL = /[两二三四五六七八九][次轮批期场类项者][^,;]{0,4}(?:共|合计|累计|总)/;
const IN_TURN = /^(?:第[一二三四五六\d]|首[次轮批期]|[一二三四]季度|[上下]半年)/;

/** 18个合格，2个不合格，合格率90%: what was missed is beside the others, not among them. */
function withRest(numbers: Assignment): Assignment {
  const { missing, whole } = numbers;
  if (!missing || !whole) return numbers;
  return { ...numbers, whole: { ...whole, value: whole.value + missing.value } };
}

/** 收到1768件，办结1765件，办结率100%: no rounding makes all of them of some; undefined where it is not said so. */
function isOfEach({ part, whole, rate: own }: Assignment, { classes }: StatedRelation) {
  return classes.has('full-rate') && of(own) === 100 ? of(part) >= of(whole) : undefined;
}

/** Farther apart, one of them is of something else. */
const FAR = 5;

function isNear(one: number, other: number): boolean {
  return one <= other * FAR && other <= one * FAR;
}

export const LAWS: Readonly<Record<string, Law>> = {
  share: percentOf('share', 'share', ({ part }) => of(part)),
  rate: {
    ...rate,
    fits: (numbers, stated) =>
      rate.fits!(numbers, stated) &&
      !isOfOwn(numbers, stated) &&
      !areInTurn(numbers['part'], numbers['whole']) &&
      !isOfSeveral(numbers),
    // 均按时办结，按时办结率100%: said of all, whatever is counted beside it.
    holds: (numbers, stated) =>
      isOfEach(numbers, stated) ??
      ((of(numbers['rate']) === 100 &&
        (stated.classes.has('work-rate') || DUE.test(numbers['part']?.label ?? ''))) ||
        rate.holds(numbers, stated) ||
        rate.holds(withRest(numbers), stated)),
    needs: [
      ['part', 'whole', 'rate'],
      ['missing', 'whole', 'rate'],
    ],
  },
  limit: {
    needs: [['rate']],
    holds: ({ rate: own }) => of(own) <= 100,
    tells: ({ rate: own }) => ({
      at: 'rate',
      messageId: 'rate-over',
      values: { found: own!.text, difference: round(of(own) - 100) },
    }),
  },
  difference: {
    needs: [['one', 'other', 'gap']],
    fits: ({ one, other, gap }) => alike(one, other) && alike(one, gap),
    holds: ({ one, other, gap }) =>
      exact(Math.abs(of(one) - of(other)), of(gap), [one!, other!, gap!]),
    tells: ({ one, other, gap }) => {
      const expected = round(Math.abs(of(one) - of(other)));
      return {
        at: 'gap',
        messageId: 'difference',
        values: {
          found: gap!.text,
          one: of(one),
          other: of(other),
          unit: one!.unit,
          expected,
          difference: round(Math.abs(expected - of(gap))),
        },
      };
    },
  },
  order: {
    needs: [['less', 'more']],
    fits: ({ less, more }) => alike(less, more) && !areInTurn(less, more),
    holds: ({ less, more }) => of(less) <= of(more),
    tells: ({ less, more }) => over('order', 'less', less!, more!),
  },
  range: {
    needs: [
      ['mean', 'most'],
      ['mean', 'least'],
      ['least', 'most'],
    ],
    fits: ({ mean, most, least }) => alike(mean ?? least, most ?? least),
    holds: ({ mean, most, least }) =>
      !(of(mean) > of(most)) && !(of(least) > of(mean)) && !(of(least) > of(most)),
    tells: ({ mean, most, least }) => {
      if (mean && most && mean.value > most.value) return over('range', 'mean', mean, most, 'most');
      return most && (!mean || least!.value > most.value)
        ? over('range', 'least', least!, most)
        : over('range', 'least', least!, mean!);
    },
  },
  product: {
    needs: [['count', 'each', 'total']],
    // 每期1600册 is of 12期, not of the 118件 in them.
    fits: ({ count, each, total }) =>
      of(count) > 0 &&
      isOfThose(each!, count!) &&
      similar(each, total) &&
      (isNear(of(count) * of(each), of(total)) || isMisplaced(total!, of(count) * of(each))),
    // 平均每月110条 is rounded, 每镇2名 is not.
    holds: ({ count, each, total }, { classes }) =>
      ((classes.has('=平均') || each!.decimals > 0) &&
        Math.abs(of(total) / of(count) - of(each)) < 10 ** -each!.decimals + 1e-9) ||
      exact(of(count) * of(each), of(total), [total!]),
    tells: ({ count, each, total }) => ({
      at: 'total',
      messageId: 'product',
      values: {
        found: total!.text,
        count: of(count),
        each: of(each),
        expected: round(of(count) * of(each)),
        difference: round(Math.abs(of(count) * of(each) - of(total))),
      },
    }),
  },
  rank: {
    needs: [['place', 'among']],
    fits: ({ among }) => of(among) > 1,
    holds: ({ place, among }) => of(place) <= of(among),
    tells: ({ place, among }) => over('rank', 'place', place!, among!),
  },
  equal: {
    needs: [['one', 'other']],
    fits: ({ one, other }) => alike(one, other),
    holds: ({ one, other }) => exact(of(one), of(other), [one!, other!]),
    tells: ({ one, other }) => ({
      at: 'other',
      messageId: 'equal',
      values: {
        found: other!.text,
        expected: one!.text,
        difference: round(Math.abs(of(one) - of(other))),
      },
    }),
  },
};

function over(messageId: string, name: string, less: Member, more: Member, at = name) {
  return {
    at,
    messageId,
    values: {
      found: less.text,
      expected: more.text,
      less: less.value,
      more: more.value,
      difference: round(less.value - more.value),
    },
  };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
