import type {
  Equation,
  Formula,
  OfMany,
  Operation,
  RelationSpec,
} from '../../../understand/relations/forms.js';
import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import { largest, smallest } from '../../../text/lists.js';
import { isExchanged } from '../slip.js';
import { agreesWithin } from './figures.js';
import { alike } from './alike.js';
import { type Assignment, type Law } from './laws.js';
import { isMisplaced } from './plausible.js';

type Numbers = (name: string, how?: OfMany) => number;
type Written = (name: string, how?: OfMany) => string;

const DATES: ReadonlySet<string> = new Set(['year', 'month', 'day']);

/** How far from the truth an estimate (约) may be, as a fraction of it. */
const ABOUT = 0.12;
/** How far a ratio of small numbers (3:1) may be rounded. */
const EVEN = 0.03;

/** The law that a relation gives itself: the first of its equations of which every member is known. */
export function lawOf({
  equations = [],
  same = [],
  rough,
  likely,
  units = {},
  message,
}: RelationSpec): Law {
  return {
    needs: equations.map(({ members }) => members),
    fits: (numbers, stated) =>
      areAlike(same, numbers) &&
      areExact(numbers, stated) &&
      haveUnits(units, numbers) &&
      (equations[0]?.compare !== '<=' || areOfOneYear(numbers)) &&
      (!likely ||
        isLikely(equationOf(equations, numbers), numbers, stated) ||
        isTurned(equationOf(equations, numbers), numbers, stated)),
    ...(rough && { rough }),
    holds: (numbers, stated) => {
      const equation = equationOf(equations, numbers);
      const left = numbers[equation.left]!;
      const read = readingOf(numbers, stated);
      return valuesOf(equation, numbers, stated).some((value) =>
        equation.compare === '<='
          ? largestOf(equation.left, numbers, stated).value <= value + slackOf(equation, numbers)
          : isSame({ ...left, value: read(equation.left) }, value, stated, scaleOf(left, numbers)),
      );
    },
    mistyped: (numbers, stated) => isTurned(equationOf(equations, numbers), numbers, stated),
    tells: (numbers, stated) => {
      const equation = equationOf(equations, numbers);
      const left =
        equation.compare === '<='
          ? largestOf(equation.left, numbers, stated)
          : (stated.bound[equation.left]?.at(-1) ?? numbers[equation.left]!);
      const [expected] = valuesOf(equation, numbers, stated);
      const others =
        equation.compare === '=' ? (stated.bound[equation.left] ?? []).slice(0, -1) : [];
      const rest = others.reduce((sum, { value }) => sum - value, expected!);
      const shown = rounded(rest / scaleOf(left, numbers), left);
      const right = equation.rights[0]!;
      return {
        at: equation.left,
        member: left,
        messageId: message ?? (equation.compare === '=' ? 'equation' : 'equation-over'),
        values: {
          found: left.text,
          formula: shownFormula(
            equation,
            shown,
            [
              written(right, namesOf(numbers, stated)),
              ...others.map(({ value }) => String(value)),
            ].join(' - '),
            left,
          ),
          expected: shown,
          difference: Math.round(Math.abs(left.value - Number(shown)) * 1e4) / 1e4,
        },
      };
    },
  };
}

/** What a number cannot exceed: 18, or 12 + 8 = 20. */
function shownFormula({ compare }: Equation, expected: string, formula: string, left: Member) {
  const isPlain = compare === '=' || formula === expected || DATES.has(left.kind);
  return isPlain ? formula : `${formula} = ${expected}`;
}

/** 186.4万件，具体为1864317件: what is rounded may be less than it was. */
function slackOf({ left, members }: Equation, numbers: Assignment): number {
  const others = members.filter((name) => name !== left);
  return others.reduce((sum, name) => sum + (numbers[name]?.step ?? 0) / 2, 1e-6);
}

/** Of a member of several numbers each must be no more. */
function largestOf(name: string, numbers: Assignment, { bound }: StatedRelation): Member {
  const all = bound[name] ?? [numbers[name]!];
  return all.reduce((most, other) => (other.value > most.value ? other : most));
}

/** Twice as much, or half of it, is no slip. */
const FAR = 2;
/** A number so many times too large has the wrong unit: 9000亿 of 1.2亿. */
const SCALE = 1000;
const FEW = 3;

function isLikely(equation: Equation, numbers: Assignment, stated: StatedRelation): boolean {
  const [expected] = valuesOf(equation, numbers, stated);
  const value = readingOf(numbers, stated)(equation.left);
  if (equation.compare === '<=' && (value <= expected! || value > expected! * SCALE)) return true;
  // More than a whole: one of the parts was taken for it.
  if (
    numbers[equation.left]!.kind === 'percent' &&
    expected! > 100 &&
    value <= 100 &&
    equation.compare === '='
  )
    return false;
  if (Math.abs(value - expected!) <= FEW) return expected! >= 0;
  if (equation.compare === '=' && isMisplaced(numbers[equation.left]!, expected!)) return true;
  return expected! > 0 && value <= expected! * FAR && expected! <= value * FAR;
}

/** With two digits of the number exchanged it would hold. */
function isTurned(equation: Equation, numbers: Assignment, stated: StatedRelation): boolean {
  const { value, decimals } = numbers[equation.left]!;
  return (
    equation.compare === '=' &&
    valuesOf(equation, numbers, stated).some((right) => isExchanged(value, right, decimals))
  );
}

function equationOf(equations: readonly Equation[], numbers: Assignment): Equation {
  return equations.find(({ members }) => members.every((name) => numbers[name] !== undefined))!;
}

function valuesOf({ rights }: Equation, numbers: Assignment, stated: StatedRelation): number[] {
  const reading = readingOf(numbers, stated);
  return rights.map((right) => valueOf(right, reading));
}

/** A member of several numbers is their sum. */
function readingOf(numbers: Assignment, { bound }: StatedRelation): Numbers {
  const scale = hasMoney(numbers) ? inYuan : plain;
  return (name, how = 'sum') => {
    const all = bound[name] ?? [numbers[name]!];
    const values = all.map(scale);
    switch (how) {
      case 'count':
        return values.length;
      case 'min':
        return smallest(values);
      case 'max':
        return largest(values);
      case 'sum':
        return values.reduce((sum, value) => sum + value, 0);
    }
  };
}

/** 386.4万元 among 2317户, 户均1667.7元: amounts of several units are reckoned in 元. */
function hasMoney(numbers: Assignment): boolean {
  const units = new Set(Object.values(numbers).map((member) => member?.unit ?? ''));
  return [...units].filter((unit) => unit.endsWith('元')).length > 1;
}

/** What one of the units of an amount is worth where amounts are reckoned in 元. */
function scaleOf(member: Member, numbers: Assignment): number {
  return hasMoney(numbers) ? inYuan({ ...member, value: 1 }) : 1;
}

function plain({ value }: Member): number {
  return value;
}

function inYuan({ value, unit }: Member): number {
  return value * (unit === '亿元' ? 1e8 : unit === '万元' ? 1e4 : 1);
}

/** A date as it is written, every other member as a number. */
function namesOf(numbers: Assignment, stated: StatedRelation): Written {
  const read = readingOf(numbers, stated);
  return (name, how) =>
    DATES.has(numbers[name]!.kind)
      ? numbers[name]!.text
      : String(Math.round(read(name, how) * 1e4) / 1e4);
}

function valueOf(formula: Formula, read: Numbers): number {
  if (typeof formula === 'number') return formula;
  if (typeof formula === 'string') return read(formula);
  const [operation, ...operands] = formula;
  if (isOfMany(operation)) return read(operands[0] as string, operation);
  const [one, other] = operands.map((each) => valueOf(each, read)) as [number, number];
  switch (operation) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '*':
      return one * other;
    case '/':
      return one / other;
    case '^':
      return one ** other;
  }
}

function isOfMany(operation: Operation): operation is OfMany {
  return ['sum', 'count', 'min', 'max'].includes(operation);
}

/** 22 + 3 - 6 for start + in - out. */
function written(formula: Formula, read: Written, inside = false): string {
  if (typeof formula === 'number') return String(formula);
  if (typeof formula === 'string') return read(formula);
  const [operation, ...operands] = formula;
  if (isOfMany(operation)) return read(operands[0] as string, operation);
  const [one, other] = operands.map((each) => written(each, read, true));
  const sign = { '+': '+', '-': '-', '*': '×', '/': '÷', '^': '^' }[operation];
  const text = `${one!} ${sign} ${other!}`;
  return inside ? `(${text})` : text;
}

/** As far as the number is printed, rounded or cut off; an estimate may be a little beside. */
function isSame(left: Member, value: number, { classes }: StatedRelation, scale: number): boolean {
  if (!Number.isFinite(value)) return true;
  if (left.kind === 'percent') return agreesWithin(left, value / 100, classes.has('about'));
  const beside = Math.abs(left.value - value);
  if (left.kind === 'ratio' && !classes.has('about')) return beside <= Math.abs(value) * EVEN;
  if (left.approximate || classes.has('about')) return beside <= Math.abs(value) * ABOUT + 1e-6;
  const unit = (left.step ?? 10 ** -left.decimals) * scale;
  return beside < unit * (Number.isInteger(value) ? 0.5 : 1) + 1e-6;
}

function rounded(value: number, { decimals }: Member): string {
  const factor = 10 ** Math.max(decimals, Number.isInteger(value) ? 0 : 1);
  return String(Math.round(value * factor) / factor);
}

function areAlike(same: readonly string[], numbers: Assignment): boolean {
  const own = same.map((name) => numbers[name]).filter((member) => member !== undefined);
  return own.every((member) => alike(member, own[0]) || arePeople(member, own[0]!));
}

/** 信息员2名 and 队伍64人 */
function arePeople(one: Member, other: Member): boolean {
  return PEOPLE.has(one.unit) && PEOPLE.has(other.unit);
}

const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '位']);

/** 11月1日开始，1月15日结束: so far apart, the second is of the next year. */
function areOfOneYear(numbers: Assignment): boolean {
  const days = Object.values(numbers).filter((member) => member?.kind === 'day');
  const values = days.map((member) => member!.value);
  return values.length === 0 || largest(values) - smallest(values) <= MOST_DAYS;
}

const MOST_DAYS = 270;

function haveUnits(units: NonNullable<RelationSpec['units']>, numbers: Assignment): boolean {
  return Object.entries(units).every(([name, own]) => {
    const member = numbers[name];
    return member === undefined || own.includes(member.unit);
  });
}

/** Numbers of a row that are estimates make no sum. */
function areExact(numbers: Assignment, { bound }: StatedRelation): boolean {
  return Object.keys(numbers).every((name) => {
    const all = bound[name] ?? [];
    return all.length < 2 || !all.some(({ approximate }) => approximate);
  });
}
