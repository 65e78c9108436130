import { matchesOf } from '../../../text/matches.js';
import type { Passage } from '../../../understand/report.js';
import { spokenValue } from '../../../understand/statements/numbers.js';
import { SPOKEN_NUMBER } from './spoken-number.js';
import type { Clause, Notices } from './talk.js';
import { has, masked, type FeeWords } from './words.js';

const COUNT = new RegExp(
  `(\\d{1,5}|${SPOKEN_NUMBER}{1,4})(?:件次|[件份次张单笔]|名(?=申请人)|个(?=收费|缴费|缴款|通知|[^\\u4e00-\\u9fff]|$))`,
  'g',
);

interface Around {
  readonly words: FeeWords;
  /** The sentence, or the one before it, speaks of notices. */
  readonly isNotice: boolean;
  readonly wasNotice: boolean;
}

/** Notices of a clause, by what is said to have become of them. */
export function noticesIn(
  clause: Clause,
  plain: string,
  passage: Passage,
  { words, isNotice, wasNotice }: Around,
): Notices[] {
  // 发出收费通知6件。已缴纳的4件，逾期未缴纳的2件: the sentence goes on about them.
  const goesOn = wasNotice && /缴/.test(plain);
  if (!isNotice && !goesOn && !has(plain, words.fee)) return [];
  const found: Notices[] = [];
  for (const match of matchesOf(plain, COUNT)) {
    const value = /^\d/.test(match[1]!) ? Number(match[1]) : spokenValue(match[1]!);
    const end = match.index + match[0].length;
    if (value === undefined || /[每第超]$/.test(plain.slice(0, match.index))) continue;
    const around = plain.slice(0, match.index) + plain.slice(end);
    const read = noticeRole(around, plain, clause, words);
    const isTold =
      isNotice || read === 'charged' || (goesOn && (read === 'paid' || read === 'late'));
    const role = isTold ? read : undefined;
    if (role === undefined) continue;
    found.push({
      passage,
      value,
      text: match[0],
      start: clause.start + match.index,
      end: clause.start + end,
      sentence: clause.sentence,
      role,
    });
  }
  return found;
}

function noticeRole(
  around: string,
  plain: string,
  clause: Clause,
  words: FeeWords,
): Notices['role'] | undefined {
  if (/申请(?!人)|材料|答复|办理|受理/.test(around) && !has(around, words.notice)) return undefined;
  if (has(around, words['by-item'])) return 'by-item';
  if (has(around, words['by-volume'])) return 'by-volume';
  if (has(around, words.waived) && !/逾期|未缴/.test(around)) return undefined;
  const isLate = /逾期|未缴|未按(?:期|时|收费通知|要求|规定)/.test(around);
  if (isLate) return 'late';
  if (has(masked(around, words.notice), words.paid)) {
    if (!/收取|收入|计收/.test(around)) return 'paid';
    return has(around, words.fee) && !clause.isInner ? 'charged' : undefined;
  }
  return has(plain, words.notice) && !clause.isInner ? 'sent' : undefined;
}
