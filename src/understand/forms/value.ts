import type { ValueKind } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import { converted, isMoneyUnit } from '../../text/money.js';
import type { CellFault, CellState } from '../report.js';

/** What is written in a cell, read as a value of the kind that the official cell holds. */
export interface CellReading {
  readonly state: Exclude<CellState, 'missing'>;
  readonly value: number | undefined;
  readonly fault: CellFault | undefined;
}

/** Signs that stand for "nothing to report"; whether they may, the rules decide. */
const EMPTY = new Set(['', '-', '--', '/', '\\', '无', '空', '|', '*', '.']);
const ZERO = new Set(['零', '〇', '○']);
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?!\d))(\.\d+(?!\d))?(.*)$/;
const CHANGE = /^(增加?|减少?|\+|-)?(\d+)$/;
const UNIT = /^(?:件|份|条|起|项|次|个|宗|例|人|篇|元|万元|亿元)$/;
/** A remark in brackets behind the number, such as 22（其中修订16件）. */
const REMARK = /^(?:件|份|条|起|项|次|个)?\([^()]*\)$/;

/** Whether the text is nothing but a few digits, as nearly every cell of every form is. */
export function isDigits(text: string): boolean {
  if (text.length === 0 || text.length > MOST_DIGITS) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** All integers of so many digits are exact. */
const MOST_DIGITS = 15;

/** Whether a folded text could stand in a cell for numbers at all: a number, or a sign for nothing. */
export function looksNumeric(folded: string): boolean {
  return (
    EMPTY.has(folded) ||
    ZERO.has(folded) ||
    (NUMBER.test(folded) && readNumber(folded, 'amount') !== undefined)
  );
}

export function isBlank(folded: string): boolean {
  return EMPTY.has(folded);
}

/** `unit` is that of the form, where it prints one. */
export function readCell(raw: string, kind: ValueKind, unit?: string): CellReading {
  if (kind !== 'amount' && isDigits(raw)) return value(Number(raw), undefined);
  const folded = key(raw);
  if (EMPTY.has(folded)) return { state: 'empty', value: undefined, fault: undefined };
  if (ZERO.has(folded)) return value(0, { type: 'format', plain: '0' });
  if (kind === 'change') return readChange(raw, folded);
  const number = readNumber(folded, kind);
  if (number === undefined) return unreadable({ type: 'not-a-number' });
  if (number.value < 0)
    return { ...value(number.value, { type: 'negative' }), state: 'unreadable' };
  if (kind === 'count' && !Number.isInteger(number.value)) {
    return { ...value(number.value, { type: 'fractional' }), state: 'unreadable' };
  }
  if (kind === 'amount') {
    return value(
      number.value,
      number.rest === '' && number.value !== 0 ? { type: 'unit-missing' } : undefined,
    );
  }
  if (kind === 'money' && unit !== undefined && isMoneyUnit(number.rest) && number.rest !== unit)
    return inOtherUnit(number, unit);
  const plain = kind === 'count' ? String(number.value) : number.digits;
  if (number.rest.endsWith(')')) return value(number.value, { type: 'note', plain });
  return value(number.value, isPlain(raw, plain) ? undefined : { type: 'format', plain });
}

interface Amount {
  readonly value: number;
  readonly digits: string;
  /** A unit or a note behind the number. */
  readonly rest: string;
}

function readNumber(folded: string, kind: ValueKind): Amount | undefined {
  const match = NUMBER.exec(folded);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', rest = ''] = match;
  if (rest !== '' && !UNIT.test(rest) && !REMARK.test(rest)) return undefined;
  if (kind === 'count' && rest.includes('元')) return undefined;
  if (kind === 'money' && UNIT.test(rest) && !isMoneyUnit(rest)) return undefined;
  const digits = `${whole.replaceAll(',', '')}${fraction}`;
  return { value: Number((sign === '-' ? '-' : '') + digits), digits, rest };
}

/** 251000元 under 万元 is 25.1; nothing is nothing in any unit. */
function inOtherUnit({ value: amount, digits, rest }: Amount, official: string): CellReading {
  if (amount === 0) return value(0, { type: 'format', plain: '0' });
  const plain = converted(digits, rest, official);
  return value(Number(plain), { type: 'unit', official, converted: plain });
}

function readChange(raw: string, folded: string): CellReading {
  const match = CHANGE.exec(folded);
  if (match === null) return unreadable({ type: 'not-a-number' });
  const [, sign = '', digits = ''] = match;
  const amount = sign.startsWith('减') || sign === '-' ? -Number(digits) : Number(digits);
  const plain = folded;
  return value(amount, isPlain(raw, plain) ? undefined : { type: 'format', plain });
}

/** White space, line breaks and the typographic minus in a cell are layout, not a fault. */
function isPlain(raw: string, plain: string): boolean {
  return (
    raw
      .replace(/\s+/g, '')
      .replace(/[−–]/g, '-')
      .replace(/^0+(?=\d)/, '') === plain
  );
}

function value(number: number, fault: CellFault | undefined): CellReading {
  return { state: 'value', value: number, fault };
}

function unreadable(fault: CellFault): CellReading {
  return { state: 'unreadable', value: undefined, fault };
}
