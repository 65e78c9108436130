import { matchesOf } from './matches.js';

/** A number that identifies a person. */
export interface PersonalNumber {
  readonly type: 'identity' | 'mobile';
  readonly start: number;
  readonly end: number;
}

const IDENTITY = /(?<![0-9A-Za-z])[1-9]\d{16}[\dXx](?![0-9A-Za-z])/g;
const MOBILE =
  /(?<![\dA-Za-z./=-])1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\dA-Za-z@元条件次份户]|[.-]\d)/g;

/** First two digits of identity numbers: the provinces. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** How many characters before a number tell what it is. */
const REACH = 16;
const NAMED_IDENTITY = /身份证|公民身份号码|证件号/;
const OTHER_NUMBER =
  /账号|帐号|账户|信用代码|机构代码|索引号|流水号|编号|订单|单号|卡号|备案号|案号|文号|IP/i;
/** The telephone of an office, whoever answers it. */
const OFFICE = /电话|联系方式|联系人|咨询|热线|传真|值班|监督|投诉|举报|致电|拨打|Tel/i;
/** Persons whose number is nobody's business, even behind 电话. */
const PERSON =
  /申请人|当事人|投诉人|举报人|来访人|上访人|信访人|反映人|身份证|村民|居民|业主|家属|患者|学生|原告/;

/** Identity numbers and mobile numbers of persons in a text (digits narrow, spaces kept). */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  return [
    ...read(text, IDENTITY, 'identity').filter((one) => isIdentity(text, one)),
    ...read(text, MOBILE, 'mobile').filter((one) => isPrivate(text, one)),
  ].sort((a, b) => a.start - b.start);
}

function read(text: string, pattern: RegExp, type: PersonalNumber['type']): PersonalNumber[] {
  return matchesOf(text, pattern).map(({ 0: match, index }) => ({
    type,
    start: index,
    end: index + match.length,
  }));
}

function isIdentity(text: string, { start, end }: PersonalNumber): boolean {
  const number = text.slice(start, end).toUpperCase();
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!PROVINCES.test(number) || !isBirthday(number.slice(6, 14))) return false;
  if (NAMED_IDENTITY.test(before)) return true;
  return !isOther(before) && checkDigit(number) === number[17];
}

/** The last digit of an identity number by GB 11643. */
export function checkDigit(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECK_DIGITS[sum % 11]!;
}

function isBirthday(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6));
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Named an account or a file, in the sentence of the number and not in one before: 账号73个。申请人（138… */
function isOther(before: string): boolean {
  return OTHER_NUMBER.test(before.slice(before.search(/(?<![^。！])[^。！]*$/)));
}

function isPrivate(text: string, { start }: PersonalNumber): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (isOther(before)) return false;
  const clause = text.slice(Math.max(0, start - 2 * REACH), start);
  return (
    PERSON.test(clause.slice(clause.search(/(?<![^。；;\n])[^。；;\n]*$/))) || !OFFICE.test(before)
  );
}

/** The number with its middle hidden, for messages. */
export function masked(number: string): string {
  return number.slice(0, 3) + '*'.repeat(Math.max(0, number.length - 7)) + number.slice(-4);
}
