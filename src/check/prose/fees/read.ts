import { matchesOf } from '../../../text/matches.js';
import type { Passage } from '../../../understand/report.js';
import { spokenValue } from '../../../understand/statements/numbers.js';
import { bothWays } from './both.js';
import { SPOKEN_NUMBER } from './spoken-number.js';
import { noticesIn } from './notices.js';
import type { Amount, Clause, FeeTalk, Notices, Role } from './talk.js';
import { has, masked, type FeeMeaning, type FeeWords } from './words.js';
import { append } from '../../../text/lists.js';

const MONEY = new RegExp(
  `(?<!\\d)(\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,4})?|${SPOKEN_NUMBER}{2,9})(万)?元(?!/|每)`,
  'g',
);
const RATE = /每[件页份个]$|(?:每件|每页|每份)[^\d,。;]{0,6}$/;
const CLAUSE = /(?:[^,。;:!?()、]|(?<=\d),(?=\d{3}(?!\d)))+/g;
/** 按计收标准核收: by the scale, not what the scale is. */
const BY_SCALE = /[依按][^\d。]{0,10}标准(?=核收|核定|计收|收取|收费|计算)/g;
/** What follows is of the report's own year again. */
const OWN_YEAR = /本年|今年|全年|年内/g;
/** 索取近十年招生计划汇编的申请: what an application is about is no word of the fee. */
const WANTED =
  /(?:索取|索要|要求提供|要求公开|申请公开|申请获取|获取|收到的)[^,。;、\d]{0,30}?的?(?:申请|资料|材料|信息|档案|汇编)/g;
const WHOLE = /共|总|实收|实际|已收|应收|全部|全年/;

/** Reads a passage that speaks of the processing fee; undefined where it does not. */
export function readFees(
  passage: Passage,
  words: FeeWords,
  { isOwn, year }: { readonly isOwn: boolean; readonly year: number | undefined },
): FeeTalk | undefined {
  const { text } = passage.text;
  if (!/[收缴计]费|处理费|缴款|计收/.test(text)) return undefined;
  const isFees = ([words.fee, words.notice, words['by-item'], words['by-volume']] as const).some(
    (one) => has(text, one),
  );
  if (!isFees) return undefined;
  const amounts: Amount[] = [];
  const notices: Notices[] = [];
  const none: FeeTalk['none'][number][] = [];
  const aside: { amounts: Amount[]; notices: Notices[] } = { amounts: [], notices: [] };
  let last: Clause | undefined;
  let isNotice = false;
  let wasNotice = false;
  let isOff = false;
  let isOther = false;
  let isExample = false;
  let isOfPart = false;
  let earlier = false;
  let way: Amount['way'];
  for (const clause of clausesOf(text)) {
    if (clause.sentence !== last?.sentence) {
      wasNotice = isNotice;
      isNotice = false;
      isOff = false;
      isOther = false;
      isExample = false;
      isOfPart = false;
    }
    const plain = masked(masked(clause.text, words.talk), WANTED);
    // 按件计收2件、1100元 is one.
    const isSame = last !== undefined && text.slice(clause.start - 1, clause.start) === '、';
    way = wayOf(plain, words) ?? (isSame && !/^\d+[件份]/.test(plain) ? way : undefined);
    last = clause;
    earlier ||= has(plain, words.notice) && isEarlier(plain) && !has(plain, words['no-notice']);
    // 上半年未收取信息处理费: of the whole year nothing is said.
    isOfPart = has(plain, words.span) || (isOfPart && !has(plain, OWN_YEAR));
    if (has(plain, words['not-fee']) || (!isOwn && has(plain, words.others))) isOff = true;
    if (has(plain, words.fee) && !has(plain, words['not-fee']))
      isOff = !isOwn && has(plain, words.others);
    isNotice ||= has(plain, words.notice);
    // 2021年发出通知2件，金额共860元: the amounts behind a year are of that year; an example goes on, too.
    isOther = isOtherYear(plain) ?? (has(plain, OWN_YEAR) ? false : isOther);
    isExample ||= has(plain, words.example);
    if (isOff || has(plain.replace(BY_SCALE, ''), words.past)) continue;
    const isAside = isOther || isExample;
    append(isAside ? aside.amounts : amounts, amountsIn(clause, plain, passage, { words, way }));
    append(
      isAside ? aside.notices : notices,
      noticesIn(clause, plain, passage, { words, isNotice, wasNotice }),
    );
    if (isAside || isOfPart) continue;
    // 除此之外，没有收取任何信息处理费
    if (!/除此|除上述|除前述/.test(text.slice(Math.max(0, clause.start - 8), clause.start + 8)))
      append(none, nothingIn(clause, plain, passage, words));
  }
  const talk = { amounts, notices, none, earlier, both: bothWays(passage, words) };
  return { ...talk, aside: { ...aside, none: [], earlier: false, both: [] } };

  function isEarlier(plain: string): boolean {
    const named = /(20\d{2})年/.exec(plain)?.[1];
    return has(plain, words.past) || (named !== undefined && Number(named) < (year ?? 0));
  }

  function isOtherYear(plain: string): boolean | undefined {
    const named = /(20\d{2})年(?!底|末|12月)/.exec(plain)?.[1];
    return named === undefined || year === undefined ? undefined : Number(named) !== year;
  }
}

function* clausesOf(text: string): Generator<Clause> {
  let sentence = 0;
  let end = 0;
  let isInner = false;
  let depth = 0;
  for (const { 0: words, index } of matchesOf(text, CLAUSE)) {
    for (const mark of text.slice(end, index)) {
      if (mark === '(') depth++;
      else if (mark === ')') depth = Math.max(0, depth - 1);
      else if ('。!?'.includes(mark)) {
        sentence++;
        isInner = false;
        depth = 0;
      } else if (mark === ';') isInner = false;
    }
    isInner ||= /其中/.test(words);
    yield { text: words, start: index, sentence, isInner: isInner || depth > 0 };
    end = index + words.length;
  }
}

function wayOf(plain: string, words: FeeWords): Amount['way'] {
  if (has(plain, words['by-item'])) return 'by-item';
  return has(plain, words['by-volume']) ? 'by-volume' : undefined;
}

function amountsIn(
  clause: Clause,
  plain: string,
  passage: Passage,
  { words, way }: { readonly words: FeeWords; readonly way: Amount['way'] },
): Amount[] {
  const found: Amount[] = [];
  let from = 0;
  for (const match of matchesOf(clause.text, MONEY)) {
    const before = plain.slice(from, match.index);
    const end = match.index + match[0].length;
    from = end;
    if (RATE.test(plain.slice(0, match.index)) || /^\/|^每/.test(plain.slice(end))) continue;
    const number = /^\d/.test(match[1]!)
      ? Number(match[1]!.replaceAll(',', ''))
      : spokenValue(match[1]!);
    if (number === undefined) continue;
    const behind = /^[^\d]*/.exec(plain.slice(end))![0];
    const isPart = (clause.isInner && !WHOLE.test(before)) || has(plain.slice(0, end), words.part);
    found.push({
      passage,
      value: Math.round(number * (match[2] ? 10000 : 1) * 100) / 100,
      text: match[0],
      start: clause.start + match.index,
      end: clause.start + end,
      sentence: clause.sentence,
      role: roleOf(before, behind, words),
      unit: match[2] ? '万元' : '元',
      isPart,
      way,
    });
  }
  return found;
}

const ROLES: readonly (Role & FeeMeaning)[] = ['due', 'paid', 'left', 'waived'];

/** The word that stands nearest before the amount; what stands behind it settles what the words before leave open. */
function roleOf(before: string, behind: string, words: FeeWords): Role {
  const first = nearest(before, words);
  const then = /^[已均尚未仍由逾在经并全部足额]/.test(behind) ? nearest(behind, words) : undefined;
  if (then && (!first || then === 'left' || then === 'waived' || !has(before, words.due)))
    return then;
  if (first) return first;
  return has(before, words.amount) ? 'due' : 'plain';
}

function nearest(text: string, words: FeeWords): Role | undefined {
  let best: { role: Role; end: number; length: number } | undefined;
  for (const role of ROLES) {
    const match = matchesOf(text, words[role]).at(-1);
    if (!match) continue;
    const end = match.index + match[0].length;
    if (!best || end > best.end || (end === best.end && match[0].length > best.length))
      best = { role, end, length: match[0].length };
  }
  if (best?.role === 'due') {
    // 实际收取信息处理费总金额: the whole of what was paid.
    const lead = text.slice(0, best.end - best.length).replace(FEE, '');
    const paid = matchesOf(lead, words.paid).at(-1);
    const due = matchesOf(lead, words.due).at(-1);
    const ends = (match: RegExpExecArray | undefined) =>
      match !== undefined && match.index + match[0].length === lead.length;
    if (ends(paid) && !ends(due)) return 'paid';
  }
  return best?.role;
}

const FEE = /(?:政府信息公开)?(?:信息处理费|费用?)?(?:的|了)?$/;

function nothingIn(
  clause: Clause,
  plain: string,
  passage: Passage,
  words: FeeWords,
): FeeTalk['none'][number][] {
  const isNotice = has(plain, words.notice);
  const pattern = isNotice ? words['no-notice'] : words.none;
  if (!isNotice && !has(plain, words.fee)) return [];
  if (/除.{0,20}外|因.{1,12}而|减免|条件|情形|标准|逾期/.test(plain)) return [];
  const match = matchesOf(plain, pattern)[0];
  if (!match) return [];
  const zero = isNotice
    ? undefined
    : /^(?:未产生|没有产生|未发生|没有发生|未涉及|不涉及|没有涉及|未计收|没有计收)/.exec(match[0]);
  const start = clause.start + match.index;
  return [
    {
      passage,
      value: 0,
      text: clause.text.slice(match.index),
      start,
      end: clause.start + clause.text.length,
      sentence: clause.sentence,
      of: isNotice ? 'notice' : zero ? 'fee-at-all' : 'fee',
    },
  ];
}
